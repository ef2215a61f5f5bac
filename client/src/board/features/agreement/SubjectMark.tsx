import { Handshake } from "lucide-react";
import type { AgreedSubject, Stage } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { AGREEMENT_TAB } from "./agreement-tab.ts";
import { standingIcon, standingWords } from "../../ground/parts/standing-chip.css.ts";
import * as styles from "./agreement.css.ts";
import { useBoardStanding, useDrift } from "./use-board-standing.ts";

/** On the lane of a stage. */
export function LaneStanding({ stage }: { readonly stage: Stage }) {
  return <SubjectMark subject={`stage${stage}`} />;
}

/** Over the lineup that the board speaks of. */
export function LineupStanding() {
  return <SubjectMark subject="lineup" />;
}

/** Whether a subject is as it was agreed, in a few words; it leads to the agreement. */
function SubjectMark({ subject }: { readonly subject: AgreedSubject }) {
  const t = useTranslate();
  const language = useLanguage();
  const { panelTabs } = useBoard();
  const standing = useBoardStanding(subject);
  const drift = useDrift(standing, subject);
  if (standing === null || standing.agreement.kind === "none") return null;
  const { agreement } = standing;
  const version = agreement.kind === "proposed" ? 0 : (agreement.version.concluded?.version ?? 0);
  const isStale = agreement.kind === "stale";
  const words = t(`agreement.mark.${agreement.kind}`, { version, count: drift.length });
  return (
    <button
      type="button"
      className={styles.chip[isStale ? "drifted" : "calm"]}
      data-testid={`mark-of-${subject}`}
      data-standing={agreement.kind}
      title={[words, ...drift.map(({ text }) => text[language])].join("\n")}
      // The canvas under it takes what is pressed for its own.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => panelTabs.show(AGREEMENT_TAB)}
    >
      <Handshake size={14} strokeWidth={1.75} className={standingIcon} aria-hidden />
      <span className={standingWords}>{words}</span>
    </button>
  );
}
