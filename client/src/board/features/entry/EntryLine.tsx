import { CornerDownLeft } from "lucide-react";
import { useId, useState } from "react";
import { useTranslate } from "../../../messages/language.ts";
import type { Translate } from "../../../messages/translate.ts";
import { isComposing } from "../../../ui/composition.ts";
import { visuallyHidden } from "../../../ui/visually-hidden.css.ts";
import * as styles from "./entry.css.ts";

/** What became of a line: drawn, in words; not understood, why; or nothing to draw. */
export type EntryOutcome = {
  readonly kind: "done" | "unknown";
  /** In the language that the page has while they stand there. */
  readonly words: (translate: Translate) => string;
} | null;

/** One line in which people write what they would draw. */
export function EntryLine({
  label,
  placeholder,
  disabled,
  onEnter,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly onEnter: (text: string) => EntryOutcome;
}) {
  const t = useTranslate();
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<EntryOutcome>(null);
  const explanationId = useId();
  const isUnknown = outcome?.kind === "unknown";
  const enter = () => {
    const next = onEnter(text);
    setOutcome(next);
    if (next?.kind === "done") setText("");
  };
  return (
    <div className={styles.entry} data-on-paper="none">
      <div className={styles.line}>
        <input
          className={styles.field}
          value={text}
          disabled={disabled}
          aria-label={label}
          aria-describedby={explanationId}
          aria-invalid={isUnknown}
          // What became of the line stands in its place, and nothing below it moves.
          placeholder={outcome?.kind === "done" ? outcome.words(t) : placeholder}
          onBlur={() => setOutcome(null)}
          maxLength={300}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            if (isUnknown) setOutcome(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !isComposing(event)) enter();
          }}
        />
        <button
          type="button"
          className={styles.enter}
          aria-label={t("entry.enter")}
          title={t("entry.enter")}
          disabled={text.trim() === ""}
          onClick={enter}
        >
          <CornerDownLeft size={16} aria-hidden />
        </button>
      </div>
      <p
        id={explanationId}
        className={isUnknown ? styles.explanation : visuallyHidden}
        role="status"
      >
        {outcome?.words(t)}
      </p>
    </div>
  );
}
