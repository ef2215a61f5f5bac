import { useState, type ReactNode } from "react";
import { useTranslate } from "../../../messages/language.ts";
import * as styles from "./reading.css.ts";

/** A list that shows its first rows, and the rest when somebody asks. */
export function LongList({
  rows,
  few,
  className,
}: {
  readonly rows: readonly ReactNode[];
  /** How many rows stand there unasked. */
  readonly few: number;
  readonly className?: string;
}) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  // One hidden row would take no less room than the words that say so.
  const isLong = rows.length > few + 1;
  return (
    <>
      <ul className={className}>{isLong && !showsAll ? rows.slice(0, few) : rows}</ul>
      {isLong && (
        <button
          type="button"
          data-on-paper="none"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t("reading.fewer") : t("reading.more", { count: rows.length - few })}
        </button>
      )}
    </>
  );
}
