import { useState, useSyncExternalStore, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import type { InvitationPreviewBody } from "@zentaikan/protocol/people";
import { boardTitle } from "../api/board-title.ts";
import { takeDestination } from "../api/destination.ts";
import { ApiRefusal } from "../api/http-client.ts";
import { usePreviewInvitation, useRedeemInvitation } from "../api/people.ts";
import { useOpenedSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { NoticePage } from "../ui/NoticePage.tsx";
import { TextField } from "../ui/TextField.tsx";
import { UnreachablePage } from "../ui/UnreachablePage.tsx";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import * as styles from "./people.css.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

/**
 * Where an invitation link leads, `/join#<secret>`: what it is for, and the way in. It asks for no
 * account; whoever is signed in already comes as who they are.
 */
export function JoinPage() {
  const t = useTranslate();
  // A fragment is sent to nobody. It leaves the address bar when the invitation is accepted.
  const secret = useSyncExternalStore(onHashChange, readSecret);
  const { data: invitation, error, refetch } = usePreviewInvitation(secret);
  if (invitation !== undefined)
    return <Invitation key={secret} secret={secret} invitation={invitation} />;
  if (error instanceof ApiRefusal) {
    return <NoticePage title={t("join.refused")} sentences={[t("join.refusedText")]} />;
  }
  return error === null ? <LoadingPage /> : <UnreachablePage onRetry={() => void refetch()} />;
}

function Invitation({
  secret,
  invitation: { workspace, timeZone, customer, boardTitle: title, role, invitedBy, expiresAt },
}: {
  readonly secret: string;
  readonly invitation: InvitationPreviewBody;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { session } = useOpenedSession();
  const { time: writeTime } = useWrittenTime(timeZone);
  const sentences = [t("join.text", { name: invitedBy, may: t(`role.${role}.may`) })];
  if (expiresAt !== null) sentences.push(t("join.until", { date: writeTime(expiresAt, "day") }));
  if (session === undefined) return <LoadingPage />;
  return (
    <NoticePage
      title={
        title === null || customer === null
          ? t("join.titleWorkspace", { workspace })
          : t("join.title", { customer: customer[language], board: boardTitle({ title }, t) })
      }
      sentences={sentences}
    >
      <Entrance secret={secret} knownName={session?.person.name ?? null} />
    </NoticePage>
  );
}

function Entrance({
  secret,
  knownName,
}: {
  readonly secret: string;
  /** Null for somebody who is not signed in. */
  readonly knownName: string | null;
}) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const redeem = useRedeemInvitation();
  const chosen = knownName ?? name.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    redeem.mutate(
      { secret, name: chosen },
      {
        onSuccess: ({ boardId }) => navigate(placeOf(boardId), { replace: true }),
      },
    );
  };
  return (
    <form className={styles.section} onSubmit={submit}>
      {knownName === null && (
        <TextField
          label={t("join.name")}
          value={name}
          maxLength={80}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <RefusalMessage error={redeem.error} />
      <Button look="primary" type="submit" disabled={chosen === "" || redeem.isPending}>
        {knownName === null ? t("join.enter") : t("join.as", { name: knownName })}
      </Button>
    </form>
  );
}

/** The board that was joined, at the place that was asked for before, if that was on it. */
function placeOf(boardId: string | null): string {
  const asked = takeDestination();
  if (boardId === null) return asked;
  const board = `/boards/${boardId}`;
  return /[?#]/.test(asked.charAt(board.length)) && asked.startsWith(board) ? asked : board;
}

/** An invitation that is pasted into the page of another one changes the fragment and no more. */
function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

const readSecret = () => location.hash.replace(/^#/, "");
