import { useTranslate } from "../messages/language.ts";
import { Button } from "./Button.tsx";
import { NoticePage } from "./NoticePage.tsx";

/** Where the link is to be found; there is no password that could be typed here. */
export function SignInPage({ linkRefused }: { readonly linkRefused: boolean }) {
  const translate = useTranslate();
  const sentences = [translate("signIn.explanation"), translate("signIn.lost")];
  return (
    <NoticePage
      title={translate("signIn.title")}
      sentences={linkRefused ? [translate("signIn.refused"), ...sentences] : sentences}
      actions={<Button onClick={() => location.reload()}>{translate("signIn.again")}</Button>}
    />
  );
}
