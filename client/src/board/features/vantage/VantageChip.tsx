import { Mountain } from "lucide-react";
import { Popover } from "radix-ui";
import { useValue } from "tldraw";
import { useVantage } from "../../../api/vantage.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./vantage.css.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const VantageSheet = partOnDemand(async () => (await import("./VantageSheet.tsx")).VantageSheet);

/** What the board starts from, where that is not the capitals alone, and the ways from there. */
export function VantageChip() {
  const t = useTranslate();
  const { boardId, reading } = useBoard();
  const baseline = useValue("baseline", () => reading.drawing.get().baseline, [reading]);
  const { data: vantage } = useVantage(boardId);
  const isRaised = (vantage?.from ?? null) !== null;
  const isImprovement = baseline === "currentQA";
  if (!isImprovement && !isRaised) return null;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className={styles.chip} data-testid="vantage-chip">
          <Mountain size={14} strokeWidth={1.75} aria-hidden />
          {t(isImprovement ? "vantage.chip.currentQA" : "vantage.chip.raised")}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t("vantage.title")}
        >
          <VantageSheet />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
