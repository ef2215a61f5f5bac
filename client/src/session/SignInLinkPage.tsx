import type { SignInPreviewBody } from "@zentaikan/protocol/http";
import { useLocation } from "wouter";
import { ownDestination, takeDestination } from "../api/destination.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useEnter, useOpenedSession } from "../api/session.ts";
import { useRedeemSignInLink } from "../api/sign-in-link.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { NoticePage } from "../ui/NoticePage.tsx";
import { fieldProblem } from "../ui/text-field.css.ts";

interface SignInLinkPageProps {
  readonly token: string;
  readonly link: SignInPreviewBody;
  readonly onEntered: () => void;
}

/**
 * Where a sign-in link leads: who it signs in, and a press. Programs that look through mails open
 * every link and run what its page runs; a link that opens once is not theirs to use up.
 */
export function SignInLinkPage({ token, link, onEntered }: SignInLinkPageProps) {
  const translate = useTranslate();
  const [, navigate] = useLocation();
  const { session } = useOpenedSession();
  const redeem = useRedeemSignInLink(token);
  const enter = useEnter();
  const { name } = link.person;
  const signIn = () =>
    redeem.mutate(undefined, {
      onSuccess: (outcome) => {
        if (typeof outcome === "string") return;
        navigate(ownDestination(location) ?? takeDestination(), { replace: true });
        enter(outcome);
        onEntered();
      },
    });
  const isAnother = session && session.person.id !== link.person.id;
  return (
    <NoticePage
      title={translate("signIn.linkTitle", { workspace: link.workspace.name })}
      sentences={[
        translate("signIn.linkText", { name }),
        ...(isAnother ? [translate("signIn.linkInstead", { name: session.person.name })] : []),
        translate("signIn.linkUnasked"),
      ]}
      actions={
        <Button look="primary" autoFocus disabled={redeem.isPending} onClick={signIn}>
          {translate("signIn.linkPress", { name })}
        </Button>
      }
    >
      <RefusalMessage error={redeem.error} />
      {redeem.data === "notKept" && (
        <p className={fieldProblem} role="alert">
          {translate("signIn.notKept")}
        </p>
      )}
    </NoticePage>
  );
}
