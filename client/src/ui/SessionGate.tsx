import type { ReactNode } from "react";
import { SessionContext, useOpenedSession } from "../api/session.ts";
import { LoadingPage } from "./LoadingPage.tsx";
import { SignInPage } from "./SignInPage.tsx";
import { UnreachablePage } from "./UnreachablePage.tsx";

export interface SessionGateProps {
  /** The token of the sign-in link that opened this page, if one did. */
  readonly linkToken: string | null;
  readonly children: ReactNode;
}

/** Shows nothing of the workspace to anybody without a session, and says how to get one. */
export function SessionGate({ linkToken, children }: SessionGateProps) {
  const { session, unreachable, linkRefused, retry } = useOpenedSession(linkToken);
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (session === null) return <SignInPage linkRefused={linkRefused} />;
  return unreachable ? <UnreachablePage onRetry={retry} /> : <LoadingPage />;
}
