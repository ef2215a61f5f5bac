import { useState } from "react";
import type { Editor } from "tldraw";
import {
  conceptName,
  nodeKey,
  STAGES,
  STAGE_NAMES,
  type PatternCell,
  type PatternItem,
  type Stage,
} from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { PATTERN_DESK } from "./pattern-desk.ts";
import * as styles from "./pattern.css.ts";
import { putInstead, takeItems } from "./take-items.ts";
import type { useAnswers } from "./use-answers.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

interface PatternRowProps {
  readonly item: PatternItem;
  readonly words: string;
  readonly pattern: StartedPattern;
  /** Null for who may not draw. */
  readonly editor: Editor | null;
  readonly answers: ReturnType<typeof useAnswers>;
}

/** One thing of the pattern, to be taken, replaced or left; on the canvas it is lit meanwhile. */
export function PatternRow({ item, words, pattern, editor, answers }: PatternRowProps) {
  const t = useTranslate();
  const desk = useBoardPart(PATTERN_DESK);
  const [isReplacing, setReplacing] = useState(false);
  const isKnown = item.kind !== "node" || pattern.capitals.has(item.capital);
  const light = () => desk.lit.set(item.id);
  const dim = () => desk.lit.set(null);
  return (
    <li
      className={styles.row}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <div className={styles.line}>
        <span className={styles.words}>{words}</span>
        {editor !== null && (
          <>
            <button
              type="button"
              className={styles.press}
              disabled={!isKnown}
              title={isKnown ? undefined : t("patternStart.notHere")}
              aria-label={t("patternStart.takeOf", { item: words })}
              onClick={() => takeItems(editor, pattern, [item])}
            >
              {t("patternStart.take")}
            </button>
            {item.kind === "node" && (
              <button
                type="button"
                className={styles.press}
                aria-expanded={isReplacing}
                aria-label={t("patternStart.replaceOf", { item: words })}
                onClick={() => setReplacing(!isReplacing)}
              >
                {t("patternStart.replace")}
              </button>
            )}
            <button
              type="button"
              className={styles.press}
              aria-label={t("patternStart.refuseOf", { item: words })}
              onClick={() => answers.refuse([item.id])}
            >
              {t("patternStart.refuse")}
            </button>
          </>
        )}
      </div>
      {isReplacing && item.kind === "node" && editor !== null && (
        <Instead item={item} pattern={pattern} editor={editor} answers={answers} />
      )}
    </li>
  );
}

function Instead({
  item,
  pattern,
  editor,
  answers,
}: Pick<PatternRowProps, "pattern" | "answers"> & {
  readonly item: PatternCell;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { lineup } = useBoard();
  const capitals = lineup.capitals.filter(({ retired }) => !retired);
  const [capital, setCapital] = useState(
    pattern.capitals.get(item.capital) ?? capitals[0]?.id ?? "",
  );
  const [stage, setStage] = useState<Stage>(item.stage);
  const chosen = capitals.find(({ id }) => id === capital);
  const concept =
    chosen === undefined
      ? ""
      : conceptName({ conceptId: chosen.conceptId, capital: chosen.id }, lineup.id);
  const node: string = nodeKey(stage, concept, "grow");
  return (
    <div className={styles.line}>
      <SelectField
        label={t("patternStart.capital")}
        value={capital}
        choices={capitals.map(({ id, label }) => ({ value: id, words: label[language] }))}
        onChoose={setCapital}
      />
      <SelectField
        label={t("patternStart.stage")}
        value={String(stage)}
        choices={STAGES.map((one) => ({ value: String(one), words: STAGE_NAMES[one][language] }))}
        onChoose={(value) => setStage(STAGES.find((one) => String(one) === value) ?? stage)}
      />
      <button
        type="button"
        className={styles.press}
        disabled={chosen === undefined || node === item.id}
        onClick={() => {
          putInstead(editor, pattern, { item, capital, stage });
          answers.instead(item.id, node);
        }}
      >
        {t("patternStart.putThere")}
      </button>
    </div>
  );
}
