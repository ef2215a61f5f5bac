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
import { useBoard } from "../../ground/board-context.ts";
import { conceptOf } from "./concept-of.ts";
import * as styles from "./pattern.css.ts";
import { putInstead, takeItems } from "./take-items.ts";
import { useAnswers } from "./use-answers.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

interface ItemChoiceProps {
  readonly item: PatternItem;
  readonly words: string;
  readonly pattern: StartedPattern;
  readonly editor: Editor;
  /** The question is answered. */
  readonly onDecided?: () => void;
}

/** One thing of the pattern, to be taken, replaced or left. */
export function ItemChoice({ item, words, pattern, editor, onDecided }: ItemChoiceProps) {
  const t = useTranslate();
  const { refuse, instead } = useAnswers();
  const [isReplacing, setReplacing] = useState(false);
  const isThere = (node: string) =>
    pattern.standsFor.has(node) || pattern.capitals.has(conceptOf(node));
  const isKnown =
    item.kind === "node"
      ? pattern.capitals.has(item.capital)
      : isThere(item.from) && isThere(item.to);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.wordsAbove}>{words}</span>
        <button
          type="button"
          className={styles.press}
          disabled={!isKnown}
          title={isKnown ? undefined : t("patternStart.notHere")}
          aria-label={t("patternStart.takeOf", { item: words })}
          onClick={() => {
            takeItems(editor, pattern, [item]);
            onDecided?.();
          }}
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
          onClick={() => {
            refuse([item.id]);
            onDecided?.();
          }}
        >
          {t("patternStart.refuse")}
        </button>
      </div>
      {isReplacing && item.kind === "node" && (
        <Instead
          item={item}
          pattern={pattern}
          onChosen={({ capital, stage, node }) => {
            putInstead(editor, pattern, { item, capital, stage });
            instead(item.id, node);
            onDecided?.();
          }}
        />
      )}
    </>
  );
}

function Instead({
  item,
  pattern,
  onChosen,
}: Pick<ItemChoiceProps, "pattern"> & {
  readonly item: PatternCell;
  readonly onChosen: (chosen: {
    readonly capital: string;
    readonly stage: Stage;
    readonly node: string;
  }) => void;
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
        onClick={() => onChosen({ capital, stage, node })}
      >
        {t("patternStart.putThere")}
      </button>
    </div>
  );
}
