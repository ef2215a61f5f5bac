import { useValue, type Editor } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { InternalChip } from "../../ground/parts/ReadersMark.tsx";
import { useOurOfferings } from "../../ground/parts/use-our-offerings.ts";
import * as selection from "../../ground/selection/selection.css.ts";
import * as styles from "./bridge.css.ts";
import { offeredByCapital } from "./offered-by-capital.ts";
import { PaidRevenues } from "./PaidRevenues.tsx";

/** What is paid for our Dos that make the capital of this card grow. */
export function PaidGrowthOfCard({
  card,
}: {
  readonly card: CapitalCardShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const ours = useOurOfferings();
  const { reading } = useBoard();
  const interpretation = useValue(reading.current);
  const offered = offeredByCapital(interpretation).get(card.props.capital);
  const hasOther = ours?.boards.some(({ kind }) => kind === "circulation") === true;
  if (ours === null || !hasOther || offered === undefined) return null;
  return (
    <div className={styles.row}>
      <span className={selection.legend}>{t("bridge.paidGrowth")}</span>
      <InternalChip />
      <PaidRevenues offered={offered} boards={ours.boards} />
    </div>
  );
}
