import { useState, type SubmitEvent } from "react";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useSendSignInLink } from "../api/sign-in-ways.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { noticeForm } from "../ui/notice-page.css.ts";
import { TextField } from "../ui/TextField.tsx";

/** Has a link sent. It never says whether anybody has the address. */
export function SignInByEmail({ destination }: { readonly destination: string }) {
  const translate = useTranslate();
  const [email, setEmail] = useState("");
  const send = useSendSignInLink();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send.mutate({ email: email.trim(), to: destination });
  };
  return (
    <form className={noticeForm} onSubmit={submit}>
      <TextField
        label={translate("signIn.email")}
        type="email"
        autoComplete="email"
        value={email}
        maxLength={254}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Button type="submit" disabled={email.trim() === "" || send.isPending}>
        {translate("signIn.sendLink")}
      </Button>
      {send.isSuccess && <p role="status">{translate("signIn.sent")}</p>}
      <RefusalMessage error={send.error} />
    </form>
  );
}
