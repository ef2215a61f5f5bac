import type { InvitationBody } from "@zentaikan/protocol/people";
import { boardTitle } from "../api/board-title.ts";
import { useInvitations, useRevokeInvitation } from "../api/people.ts";
import { useTranslate } from "../messages/language.ts";
import type { Translate } from "../messages/translate.ts";
import { Button } from "../ui/Button.tsx";
import * as styles from "./people.css.ts";
import { useProblem } from "../api/use-problem.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

/** Links of one board, or with null of the workspace and all its boards. */
export function InvitationList({ boardId }: { readonly boardId: string | null }) {
  const t = useTranslate();
  const { data: invitations } = useInvitations(boardId);
  if (invitations === undefined) return null;
  if (invitations.length === 0) return <p className={styles.quiet}>{t("invitations.none")}</p>;
  return (
    <ul className={styles.list}>
      {invitations.map((invitation) => (
        <InvitationRow
          key={invitation.id}
          invitation={invitation}
          place={boardId === null ? placeOf(invitation, t) : null}
        />
      ))}
    </ul>
  );
}

function placeOf({ boardId, boardTitle: title }: InvitationBody, t: Translate): string {
  if (boardId === null) return t("invitations.toWorkspace");
  return title === null ? boardId : boardTitle({ title }, t);
}

function InvitationRow({
  invitation,
  place,
}: {
  readonly invitation: InvitationBody;
  readonly place: string | null;
}) {
  const t = useTranslate();
  const revoke = useRevokeInvitation();
  const problem = useProblem();
  const { id, role, note, createdBy, expiresAt, uses, state } = invitation;
  const { time: writeTime } = useWrittenTime();
  const details = [
    place,
    t(`invitations.state.${state}`),
    t("invitations.used", { uses }),
    expiresAt === null
      ? t("invitations.forEver")
      : t("invitations.until", { date: writeTime(expiresAt, "day") }),
    t("invitations.by", { name: createdBy.name }),
  ];
  return (
    <li className={styles.row} data-invitation={state}>
      <span>{t(`role.${role}`)}</span>
      <div className={styles.rowWords}>
        <div className={styles.rowName}>{note === "" ? t("invitations.noNote") : note}</div>
        <div className={styles.rowDetail}>
          {details.filter((detail) => detail !== null).join(t("app.between"))}
        </div>
      </div>
      {state !== "revoked" && (
        <Button
          title={t("invitations.revokeHint")}
          disabled={revoke.isPending}
          onClick={() => revoke.mutate(id, problem)}
        >
          {t("invitations.revoke")}
        </Button>
      )}
    </li>
  );
}
