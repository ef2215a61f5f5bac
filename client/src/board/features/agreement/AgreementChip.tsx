import { Handshake } from "lucide-react";
import { Popover } from "radix-ui";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import { standingIcon, standingWords } from "../../ground/parts/standing-chip.css.ts";
import { AGREEMENT_TAB } from "./agreement-tab.ts";
import * as styles from "./agreement.css.ts";
import { useBoardStanding, useDrift } from "./use-board-standing.ts";

/**
 * What is agreed, or in how many points the board has drifted since, as short as can be. It leads
 * to the agreement; of a drift it first opens into words.
 */
export function AgreementChip() {
  const t = useTranslate();
  const { panelTabs } = useBoard();
  const standing = useBoardStanding();
  const drift = useDrift(standing);
  if (standing === null) return null;
  const { agreement, isContested } = standing;
  if (agreement.kind === "none") return null;
  const version = agreement.kind === "proposed" ? 0 : (agreement.version.concluded?.version ?? 0);
  const { party } = agreement.kind === "proposed" ? agreement.proposal : agreement.version;
  const hasDrifted = agreement.kind === "stale" && drift.length > 0;
  const words = hasDrifted
    ? t("agreement.chip.drifted", { version, count: drift.length })
    : t(`agreement.chip.${agreement.kind}`, { version, party });
  const showAgreement = () => panelTabs.show(AGREEMENT_TAB);
  const chip = (
    <button
      type="button"
      className={styles.chip[agreement.kind === "stale" || isContested ? "drifted" : "calm"]}
      data-testid="agreement-chip"
      data-standing={agreement.kind}
      {...(!hasDrifted && { title: words, onClick: showAgreement })}
    >
      <Handshake size={14} strokeWidth={1.75} className={standingIcon} aria-hidden />
      <span className={standingWords}>
        {words}
        {isContested && t("agreement.chip.contested")}
      </span>
    </button>
  );
  if (!hasDrifted) return chip;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>{chip}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.drift}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words}
        >
          <ChangeList changes={drift} />
          <Popover.Close asChild>
            <Button onClick={showAgreement}>{t("agreement.chip.more")}</Button>
          </Popover.Close>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
