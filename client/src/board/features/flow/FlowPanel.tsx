import { useValue, type Editor, type TLArrowShape } from "tldraw";
import { readFlowMeaning, writeFlowMeaning, type FlowMeaning } from "@zentaikan/board-model";
import { familyOf, FLOW_KINDS, flowWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { flowState } from "../../canvas/drawing/flow-state.ts";
import { flowText } from "../../canvas/drawing/flow-text.ts";
import { ReverseButton } from "../../canvas/drawing/ReverseButton.tsx";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import * as styles from "../../ground/selection/selection.css.ts";
import { AmountFields } from "./AmountFields.tsx";
import { flowWords } from "./flow-words.ts";
import { OfferingChoice } from "./OfferingChoice.tsx";
import { ReturnChoice } from "./ReturnChoice.tsx";

/** What is said of the one selected flow: what flows, in which market, and what is given for it. */
export function FlowPanel({ interpretation, editor }: BesideCanvas & { readonly editor: Editor }) {
  const arrow = useValue(
    "selected flow",
    () => {
      const shape = editor.getOnlySelectedShape();
      if (shape?.type !== "arrow" || flowState(editor, shape) === "none") return null;
      return editor.getIsReadonly() ? null : shape;
    },
    [editor],
  );
  if (arrow === null) return null;
  return <FlowForm key={arrow.id} arrow={arrow} interpretation={interpretation} editor={editor} />;
}

const PRICES = [
  { value: "unset", paid: null },
  { value: "paid", paid: true },
  { value: "free", paid: false },
] as const;
const MARKETS = ["unset", "goods", "factor"] as const;

function FlowForm({
  arrow,
  interpretation,
  editor,
}: BesideCanvas & { readonly editor: Editor; readonly arrow: TLArrowShape }) {
  const t = useTranslate();
  const language = useLanguage();
  const { id } = arrow;
  const meaning = readFlowMeaning(arrow.meta);
  const family = familyOf(meaning.kind);
  const change = (said: Partial<FlowMeaning>) => {
    editor.markHistoryStoppingPoint("flow");
    const { meta } = editor.getShape(id) ?? arrow;
    editor.updateShape({ id, type: "arrow", meta: writeFlowMeaning(meta, said) });
  };
  const price = PRICES.find(({ paid }) => paid === meaning.paid) ?? PRICES[0];
  return (
    <SelectionForm
      kind="flow"
      label={t("flow.panel")}
      heading={flowWords(id, interpretation, language) ?? t("flow.panel")}
      editor={editor}
    >
      <Choices
        label={t("flow.kind")}
        choices={FLOW_KINDS.map((value) => ({ value, words: flowWord(value)[language] }))}
        chosen={meaning.kind}
        onChoose={(kind) => change({ kind })}
      />
      <label className={styles.field}>
        <span className={styles.legend}>{t("flow.text")}</span>
        <BoardTextField
          editor={editor}
          text={flowText(editor, arrow)}
          className={styles.text}
          placeholder={flowWord(meaning.kind)[language]}
        />
      </label>
      {family === "real" && (
        <>
          <Choices
            label={t("flow.price")}
            choices={PRICES.map(({ value }) => ({ value, words: t(`flow.price.${value}`) }))}
            chosen={price.value}
            onChoose={(chosen) =>
              change({ paid: PRICES.find(({ value }) => value === chosen)?.paid ?? null })
            }
          />
          <Choices
            label={t("flow.market")}
            choices={MARKETS.map((value) => ({ value, words: t(`flow.market.${value}`) }))}
            chosen={meaning.market}
            onChoose={(market) => change({ market })}
          />
        </>
      )}
      {family === "money" && <AmountFields meaning={meaning} onChange={change} />}
      <ReturnChoice
        flow={id}
        chosen={meaning.inReturnFor}
        interpretation={interpretation}
        onChoose={(inReturnFor) => change({ inReturnFor })}
      />
      <OfferingChoice meaning={meaning} onChange={change} />
      <div className={styles.switches}>
        <ReverseButton arrow={arrow} editor={editor} />
      </div>
    </SelectionForm>
  );
}
