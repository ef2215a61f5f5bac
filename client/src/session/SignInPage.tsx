import { useEffect, useState } from "react";
import { ownDestination, readDestination, rememberDestination } from "../api/destination.ts";
import { readSignInDestination } from "../api/sign-in-token.ts";
import { useSessionEnded } from "../api/session.ts";
import { useSignInWays } from "../api/sign-in-ways.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { button } from "../ui/button.css.ts";
import { NoticePage } from "../ui/NoticePage.tsx";
import { readSignInRefusal } from "./read-sign-in-refusal.ts";
import { SignInByEmail } from "./SignInByEmail.tsx";
import { UnsentWorkList } from "./UnsentWorkList.tsx";

/** The ways in that this server offers: always by link, and by address or company account if set up. */
export function SignInPage({ linkRefused }: { readonly linkRefused: boolean }) {
  const translate = useTranslate();
  const { data: ways } = useSignInWays();
  const [refusal] = useState(() => readSignInRefusal(location.hash));
  const [destination] = useState(findDestination);
  useEffect(() => rememberDestination(destination), [destination]);
  const hasEnded = useSessionEnded();
  const sentences = [translate("signIn.explanation"), translate("signIn.lost")];
  if (linkRefused) sentences.unshift(translate("signIn.refused"));
  if (hasEnded) sentences.unshift(translate("signIn.ended"));
  if (refusal !== null) sentences.unshift(translate(`signIn.refused.${refusal}`));
  return (
    <NoticePage
      title={translate("signIn.title")}
      sentences={sentences}
      actions={
        <>
          {ways?.oidc && (
            <a
              className={button.primary}
              href={`/api/sign-in/oidc?to=${encodeURIComponent(destination)}`}
            >
              {translate("signIn.oidc")}
            </a>
          )}
          <Button onClick={() => location.reload()}>{translate("signIn.again")}</Button>
        </>
      }
    >
      <UnsentWorkList />
      {ways?.email && <SignInByEmail destination={destination} />}
    </NoticePage>
  );
}

/** The page that was asked for here, or, where a way in has failed, before it. */
function findDestination(): string {
  const { hash } = location;
  const fromRefusal = readSignInRefusal(hash) === null ? null : readSignInDestination(hash);
  return fromRefusal ?? ownDestination(location) ?? readDestination();
}
