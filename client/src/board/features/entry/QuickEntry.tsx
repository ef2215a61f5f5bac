import { CornerDownLeft } from "lucide-react";
import { useId, useState } from "react";
import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { isComposing } from "../../../ui/composition.ts";
import { applyPlan } from "./apply-plan.ts";
import { parseEntry } from "./parse-entry.ts";
import { planEntry } from "./plan-entry.ts";
import * as styles from "./entry.css.ts";

/** One line that makes cards and links: `人的>技術>顧客`, Enter. */
export function QuickEntry({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const [text, setText] = useState("");
  const [unknownWord, setUnknownWord] = useState<string | null>(null);
  const [done, setDone] = useState<{ cards: number; links: number } | null>(null);
  const explanationId = useId();

  const enter = () => {
    const parsed = parseEntry(text, interpretation.lineup);
    setUnknownWord(parsed.kind === "unknown" ? parsed.word : null);
    setDone(null);
    if (parsed.kind !== "entry" || editor === null) return;
    const plan = planEntry(parsed.entry, interpretation.structure);
    applyPlan(editor, plan, interpretation.structure);
    setDone({ cards: plan.cards.length, links: plan.links.length + plan.toStar.length });
    setText("");
  };

  return (
    <div className={styles.entry} data-on-paper="none">
      <div className={styles.line}>
        <input
          className={styles.field}
          value={text}
          disabled={editor === null}
          aria-label={t("entry.label")}
          aria-describedby={explanationId}
          aria-invalid={unknownWord !== null}
          placeholder={t("entry.placeholder")}
          maxLength={300}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setUnknownWord(null);
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
      <p id={explanationId} className={styles.explanation} role="status">
        {unknownWord !== null && t("entry.unknown", { word: unknownWord })}
        {done !== null && t("entry.done", done)}
      </p>
    </div>
  );
}
