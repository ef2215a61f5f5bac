import { Handshake } from "lucide-react";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { AGREEMENT_TAB } from "./agreement-tab.ts";
import * as styles from "./agreement.css.ts";
import { useBoardStanding, useDrift } from "./use-board-standing.ts";

/** What is agreed, or what has drifted since, in a few words; it leads to the agreement. */
export function AgreementChip() {
  const t = useTranslate();
  const language = useLanguage();
  const { panelTabs } = useBoard();
  const standing = useBoardStanding();
  const drift = useDrift(standing);
  if (standing === null) return null;
  const { agreement, isContested } = standing;
  if (agreement.kind === "none") return null;
  const version = agreement.kind === "proposed" ? 0 : (agreement.version.concluded?.version ?? 0);
  const { party } = agreement.kind === "proposed" ? agreement.proposal : agreement.version;
  const [first] = drift;
  const words =
    agreement.kind === "stale" && first !== undefined
      ? t("agreement.chip.drifted", {
          version,
          change: first.text[language],
          more: drift.length - 1,
        })
      : t(`agreement.chip.${agreement.kind}`, { version, party });
  const contested = isContested ? t("agreement.chip.contested") : "";
  const all = drift.map(({ text }) => text[language]).join("\n");
  return (
    <button
      type="button"
      className={styles.chip[agreement.kind === "stale" || isContested ? "drifted" : "calm"]}
      data-testid="agreement-chip"
      data-standing={agreement.kind}
      title={[words, all].filter(Boolean).join("\n")}
      onClick={() => panelTabs.show(AGREEMENT_TAB)}
    >
      <Handshake size={14} strokeWidth={1.75} className={styles.chipIcon} aria-hidden />
      <span className={styles.chipWords}>
        {words}
        {contested}
      </span>
    </button>
  );
}
