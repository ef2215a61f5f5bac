import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import { useValue } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { useBoard } from "../../ground/board-context.ts";
import { cardDetails } from "../depth/card-detail.ts";
import * as detailStyles from "../depth/detail.css.ts";
import { useCardCapital } from "./use-card-capital.ts";
import { shortCapitalName } from "../../ground/words/short-capital-name.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";
import { useReadable } from "./use-readable.ts";
import { useSentenceNumber } from "./use-sentence-number.ts";

const directionIcons = { grow: ArrowUpRight, keep: ArrowRight, spend: ArrowDownRight };

export function CapitalCardView({ shape }: { readonly shape: CapitalCardShape }) {
  return useReadable() ? <ReadableCard shape={shape} /> : <FarCard shape={shape} />;
}

function FarCard({ shape }: { readonly shape: CapitalCardShape }) {
  const emphasis = useEmphasis(shape.id);
  const { capital, name } = useCardCapital(shape);
  return (
    <div
      className={`${styles.farCard} ${styles.cardEmphasis[emphasis]}`}
      role="img"
      aria-label={shortCapitalName(name)}
    >
      <div className={styles.farCardFace} style={{ background: capitalColor(capital) }} />
    </div>
  );
}

function ReadableCard({ shape }: { readonly shape: CapitalCardShape }) {
  const t = useTranslate();
  const { features } = useBoard();
  const emphasis = useEmphasis(shape.id);
  const number = useSentenceNumber(shape.id);
  const { subdivision, direction } = shape.props;
  const { capital, name, wouldBeNamedFrom } = useCardCapital(shape);
  const Icon = directionIcons[direction];
  return (
    <div
      className={`${styles.card} ${styles.cardEmphasis[emphasis]}`}
      {...(wouldBeNamedFrom !== null && { "data-would-change": "" })}
    >
      <div className={styles.cardFace} style={{ background: capitalColor(capital) }} aria-hidden>
        {capital?.initial ?? "?"}
      </div>
      <div className={styles.cardBody}>
        {number !== null && <span className={styles.cardNumber}>{number}</span>}
        <div className={styles.cardName}>{shortCapitalName(name)}</div>
        <div className={styles.cardGrowth}>
          {wouldBeNamedFrom === null && <Icon size={14} aria-hidden />}
          {wouldBeNamedFrom === null
            ? t(`board.direction.${direction}`)
            : t("lineup.card.was", { name: shortCapitalName(wouldBeNamedFrom) })}
          {subdivision === "" ? "" : t("app.between") + subdivision}
        </div>
        <DetailMark cardId={shape.id} />
        {features.map(
          ({ name: feature, OnCard }) =>
            OnCard !== undefined && <OnCard key={feature} record={shape.id} />,
        )}
      </div>
    </div>
  );
}

/** How far the card is turned into Do results; nothing while there are none. */
function DetailMark({ cardId }: { readonly cardId: string }) {
  const t = useTranslate();
  const { reading } = useBoard();
  const detail = useValue("detail", () => cardDetails(reading.current.get()).get(cardId), [
    reading,
    cardId,
  ]);
  if (detail === undefined) return null;
  const percent = Math.round(detail.share * 100);
  const words = t("detail.cardCount", { count: detail.count, percent });
  return (
    <span className={detailStyles.cardDetail} role="img" aria-label={words} title={words}>
      {detail.count}
      <span className={detailStyles.cardBar}>
        <span className={detailStyles.cardBarFilled} style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
