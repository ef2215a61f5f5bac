import { useState } from "react";
import { useChangeWorkspace } from "../api/people.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import * as styles from "./people.css.ts";
import { useProblem } from "../api/use-problem.ts";

export function WorkspaceName({ name }: { readonly name: string }) {
  const t = useTranslate();
  const [draft, setDraft] = useState(name);
  const change = useChangeWorkspace();
  const problem = useProblem();
  const wanted = draft.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "" && wanted !== name) change.mutate({ name: wanted }, problem);
      }}
    >
      <div className={styles.grow}>
        <TextField
          label={t("people.workspaceName")}
          value={draft}
          maxLength={80}
          onChange={({ target }) => setDraft(target.value)}
        />
      </div>
      <Button type="submit" disabled={wanted === "" || wanted === name || change.isPending}>
        {t("people.saveName")}
      </Button>
    </form>
  );
}
