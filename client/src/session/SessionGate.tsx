import type { ReactNode } from "react";
import { SessionContext, useOpenedSession } from "../api/session.ts";
import { useSignInPreview, useSignInToken } from "../api/sign-in-link.ts";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { SignInLinkPage } from "./SignInLinkPage.tsx";
import { SignInPage } from "./SignInPage.tsx";
import { UnreachablePage } from "../ui/UnreachablePage.tsx";

interface SessionGateProps {
  /** The token of the sign-in link that opened this page, if one did. */
  readonly linkToken: string | null;
  readonly children: ReactNode;
}

/** Shows nothing of the workspace to anybody without a session, and says how to get one. */
export function SessionGate({ linkToken, children }: SessionGateProps) {
  const { token, forget } = useSignInToken(linkToken);
  const preview = useSignInPreview(token);
  const { session, unreachable, retry } = useOpenedSession();
  if (token !== null && preview.data !== null) {
    if (preview.isError) return <UnreachablePage onRetry={() => void preview.refetch()} />;
    if (preview.data === undefined) return <LoadingPage />;
    return <SignInLinkPage key={token} token={token} link={preview.data} onEntered={forget} />;
  }
  // A link that is refused is no obstacle to somebody who is signed in already.
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (session === null) return <SignInPage linkRefused={token !== null} />;
  return unreachable ? <UnreachablePage onRetry={retry} /> : <LoadingPage />;
}
