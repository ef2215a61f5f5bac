import type { CapitalLineup } from "@zentaikan/capital-graph";
import { useLanguage } from "../../../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import * as styles from "./lineup.css.ts";

/** The capitals of a lineup at a glance, in their order; read aloud by their names. */
export function CapitalChips({ lineup }: { readonly lineup: CapitalLineup }) {
  const language = useLanguage();
  return (
    <ul className={styles.chips}>
      {lineup.capitals
        .filter(({ retired }) => !retired)
        .map((capital) => (
          <li key={capital.id}>
            <span
              className={styles.chip}
              style={{ background: capitalColor(capital) }}
              role="img"
              aria-label={capital.label[language]}
              title={capital.label[language]}
            >
              {capital.initial}
            </span>
          </li>
        ))}
    </ul>
  );
}
