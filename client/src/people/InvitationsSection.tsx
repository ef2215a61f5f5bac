import { useTranslate } from "../messages/language.ts";
import { InvitationForm } from "./InvitationForm.tsx";
import { InvitationList } from "./InvitationList.tsx";
import * as styles from "./people.css.ts";

export function InvitationsSection() {
  const t = useTranslate();
  return (
    <section className={styles.section} aria-label={t("people.tab.invitations")}>
      <InvitationForm boardId={null} />
      <p className={styles.quiet}>{t("invitations.revokeHint")}</p>
      <InvitationList boardId={null} />
    </section>
  );
}
