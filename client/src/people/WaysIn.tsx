import { useTranslate } from "../messages/language.ts";
import { BoardPeople } from "./BoardPeople.tsx";
import { InvitationForm } from "./InvitationForm.tsx";
import { InvitationList } from "./InvitationList.tsx";
import { LatestLinkForm } from "./LatestLinkForm.tsx";
import { LatestLinkList } from "./LatestLinkList.tsx";
import * as styles from "./people.css.ts";

/** Who may come to a board and by which links, to be said anew and taken back. */
export function WaysIn({ boardId }: { readonly boardId: string }) {
  const t = useTranslate();
  return (
    <div className={styles.wideDialog}>
      <InvitationForm boardId={boardId} />
      <InvitationList boardId={boardId} />
      <h3 className={styles.subheading}>{t("share.people")}</h3>
      <BoardPeople boardId={boardId} />
      <h3 className={styles.subheading}>{t("latest.title")}</h3>
      <LatestLinkForm boardId={boardId} />
      <LatestLinkList boardId={boardId} />
    </div>
  );
}
