import { AGREED_SUBJECTS, type AgreedSubject } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { useBoardStanding, useDrift } from "./use-board-standing.ts";

/** Stages and the lineup that were put to agreement: as agreed, or what has changed since. */
export function SubjectStandings() {
  const others = AGREED_SUBJECTS.filter((subject) => subject !== "frame");
  return others.map((subject) => <SubjectStanding key={subject} subject={subject} />);
}

function SubjectStanding({ subject }: { readonly subject: AgreedSubject }) {
  const t = useTranslate();
  const standing = useBoardStanding(subject);
  const drift = useDrift(standing, subject);
  if (standing === null || standing.agreement.kind === "none") return null;
  const { agreement, isContested } = standing;
  const version = agreement.kind === "proposed" ? null : agreement.version;
  return (
    <div className={parts.section} data-testid={`agreement-of-${subject}`}>
      <p className={styles.heading}>{t(`agreement.subject.${subject}`)}</p>
      <p className={agreement.kind === "stale" ? styles.warning : undefined}>
        {t(`agreement.of.${agreement.kind}`, {
          version: version?.concluded?.version ?? 0,
          party: version === null ? "" : t(`agreement.party.${version.party}`),
        })}
      </p>
      <ChangeList changes={drift} />
      {isContested && <p className={styles.warning}>{t("agreement.contested")}</p>}
    </div>
  );
}
