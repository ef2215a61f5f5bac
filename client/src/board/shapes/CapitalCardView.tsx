import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { capitalColor } from "../../theme/capital-colors.ts";
import { useBoard } from "../board-context.ts";
import { shortCapitalName } from "../short-capital-name.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";
import { useSentenceNumber } from "./use-sentence-number.ts";

const directionIcons = { grow: ArrowUpRight, keep: ArrowRight, spend: ArrowDownRight };

export function CapitalCardView({ shape }: { readonly shape: CapitalCardShape }) {
  const { lineup } = useBoard();
  const language = useLanguage();
  const t = useTranslate();
  const emphasis = useEmphasis(shape.id);
  const number = useSentenceNumber(shape.id);
  const { capital: capitalId, subdivision, direction } = shape.props;
  const capital = lineup.capitals.find(({ id }) => id === capitalId) ?? null;
  const Icon = directionIcons[direction];
  return (
    <div className={`${styles.card} ${styles.cardEmphasis[emphasis]}`}>
      <div className={styles.cardFace} style={{ background: capitalColor(capital) }} aria-hidden>
        {capital?.initial ?? "?"}
      </div>
      <div className={styles.cardBody}>
        {number !== null && <span className={styles.cardNumber}>{number}</span>}
        <div className={styles.cardName}>
          {capital === null ? capitalId : shortCapitalName(capital.label[language])}
        </div>
        <div className={styles.cardGrowth}>
          <Icon size={14} aria-hidden />
          {t(`board.direction.${direction}`)}
          {subdivision === "" ? "" : ` ・ ${subdivision}`}
        </div>
      </div>
    </div>
  );
}
