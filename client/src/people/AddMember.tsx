import { useState, type SubmitEvent } from "react";
import { useAddMember } from "../api/people.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import * as styles from "./people.css.ts";

export function AddMember() {
  const t = useTranslate();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const add = useAddMember();
  const onSuccess = () => {
    setName("");
    setEmail("");
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = email.trim() === "" ? null : email.trim();
    add.mutate({ name: name.trim(), email: address }, { onSuccess });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.grow}>
        <TextField
          label={t("members.name")}
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div className={styles.grow}>
        <TextField
          label={t("members.email")}
          type="email"
          value={email}
          maxLength={254}
          onChange={({ target }) => setEmail(target.value)}
        />
      </div>
      <Button type="submit" disabled={name.trim() === "" || add.isPending}>
        {t("members.add")}
      </Button>
      <RefusalMessage error={add.error} />
    </form>
  );
}
