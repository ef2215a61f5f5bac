import { useLanguage, useTranslate } from "../messages/language.ts";
import { useRevenueWords } from "../ui/use-revenue-words.ts";
import * as styles from "./bridge.css.ts";
import type { Join } from "./join-boards.ts";

/** One of our Dos between the capitals that grow by it and what is paid for it. */
export function JoinRow({
  join: { id, text, capitals, revenues },
  isKept,
  onPoint,
  onKeep,
}: {
  readonly join: Join;
  readonly isKept: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onKeep: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const revenueWords = useRevenueWords();
  const point = () => onPoint(id);
  const leave = () => onPoint(null);
  const paid = revenues.map(revenueWords);
  const isApart = text === "" && capitals.length === 0 && revenues.length > 0;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={isKept}
        onPointerEnter={point}
        onPointerLeave={leave}
        onFocus={point}
        onBlur={leave}
        onClick={onKeep}
      >
        <span className={capitals.length === 0 ? styles.quiet : styles.words}>
          {capitals.length === 0
            ? t("bridge.growsNone")
            : capitals.map((label) => label[language]).join(t("reading.and"))}
        </span>
        <span className={styles.offering}>
          {isApart ? "—" : text || t("flow.offering.unnamed")}
        </span>
        <span className={paid.length === 0 ? styles.quiet : styles.words}>
          {paid.length === 0 ? t("bridge.unpaid") : paid.join(t("reading.and"))}
        </span>
      </button>
    </li>
  );
}
