import type { StructureChange } from "@zentaikan/capital-graph";
import { useLanguage } from "../../../messages/language.ts";
import * as styles from "./change-list.css.ts";

/** Changes of the macro structure in capital words, one a line. */
export function ChangeList({ changes }: { readonly changes: readonly StructureChange[] }) {
  const language = useLanguage();
  return (
    <ul className={styles.changes}>
      {changes.map(({ kind, text }) => (
        <li key={`${kind} ${text.en}`} className={styles.change}>
          {text[language]}
        </li>
      ))}
    </ul>
  );
}
