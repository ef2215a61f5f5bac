import { capitalColor } from "@zentaikan/board-model/capital-colors";
import type { Capital } from "@zentaikan/capital-graph";
import { useLanguage } from "../messages/language.ts";
import * as styles from "./proposals.css.ts";

/** A capital by its colour and its one character; read aloud by its name. */
export function CapitalChip({ capital }: { readonly capital: Capital }) {
  const name = capital.label[useLanguage()];
  return (
    <span
      className={styles.chip}
      style={{ background: capitalColor(capital) }}
      role="img"
      aria-label={name}
      title={name}
    >
      {capital.initial}
    </span>
  );
}
