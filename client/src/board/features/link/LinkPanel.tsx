import { useValue, type Editor, type TLArrowShape } from "tldraw";
import { readLinkMeaning, writeLinkMeaning, type LinkMeaning } from "@zentaikan/board-model";
import type { Basis, Delay, Interpretation, Strength } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { growthLinkState } from "../../canvas/drawing/use-growth-link.ts";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import * as styles from "../../ground/selection/selection.css.ts";
import { ReverseButton } from "../../canvas/drawing/ReverseButton.tsx";
import { Switch } from "../../ground/selection/Switch.tsx";

const strengths: readonly Strength[] = [1, 2, 3];
const delays: readonly Delay[] = ["short", "mid", "long"];
const bases: readonly Basis[] = ["unset", "assumption", "evidence"];

/** What is claimed by the one selected growth link, and on what grounds. */
export function LinkPanel({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const arrow = useValue(
    "selected link",
    () => {
      const shape = editor.getOnlySelectedShape();
      if (shape?.type !== "arrow" || growthLinkState(editor, shape) === "none") return null;
      return editor.getIsReadonly() ? null : shape;
    },
    [editor],
  );
  if (arrow === null) return null;
  return <LinkForm key={arrow.id} arrow={arrow} interpretation={interpretation} editor={editor} />;
}

function LinkForm({
  arrow,
  interpretation,
  editor,
}: {
  readonly arrow: TLArrowShape;
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const meaning = readLinkMeaning(arrow.meta);
  const heading = useLinkWords(arrow, interpretation);
  /** As it is at this moment; what is drawn may be a frame older. */
  const currentMeta = () => editor.getShape(arrow.id)?.meta ?? arrow.meta;
  const write = (part: Partial<LinkMeaning>) =>
    editor.updateShape({
      id: arrow.id,
      type: "arrow",
      meta: writeLinkMeaning(currentMeta(), part),
    });
  const change = (part: Partial<LinkMeaning>) => {
    editor.markHistoryStoppingPoint("link");
    write(part);
  };
  return (
    <SelectionForm
      kind="link"
      label={t("board.selection.link")}
      heading={heading ?? t("board.selection.link")}
      editor={editor}
    >
      <Choices
        label={t("board.link.strength")}
        chosen={meaning.strength}
        choices={strengths.map((value) => ({ value, words: t(`board.link.strength.${value}`) }))}
        onChoose={(strength) => change({ strength })}
      />
      <Choices
        label={t("board.link.delay")}
        chosen={meaning.delay}
        choices={delays.map((value) => ({ value, words: t(`board.link.delay.${value}`) }))}
        onChoose={(delay) => change({ delay })}
      />
      <Choices
        label={t("board.link.basis")}
        chosen={meaning.basis}
        choices={bases.map((value) => ({ value, words: t(`board.link.basis.${value}`) }))}
        onChoose={(basis) => change({ basis })}
      />
      <BoardTextField
        editor={editor}
        text={{
          record: arrow.id,
          field: "basisText",
          most: 500,
          read: () => readLinkMeaning(currentMeta()).basisText,
          write: (text) => write({ basisText: text }),
        }}
        isTall
        className={styles.text}
        rows={2}
        aria-label={t("board.link.basisText")}
        placeholder={t("board.link.basisText")}
      />
      <div className={styles.switches}>
        <Switch
          words={t("board.link.sign.minus")}
          isOn={meaning.sign === "-"}
          onSwitch={(isOn) => change({ sign: isOn ? "-" : "+" })}
        />
        <Switch
          words={t("board.link.kind.reinvest")}
          isOn={meaning.kind === "reinvest"}
          onSwitch={(isOn) => change({ kind: isOn ? "reinvest" : "cause" })}
        />
        <Switch
          words={t("board.link.contested")}
          isOn={meaning.contested}
          onSwitch={(contested) => change({ contested })}
        />
        <ReverseButton arrow={arrow} editor={editor} />
      </div>
    </SelectionForm>
  );
}

/** From what to what, in words; a loose arrow has none. */
function useLinkWords(arrow: TLArrowShape, interpretation: Interpretation): string | null {
  const { ofKey } = useNodeWords(interpretation);
  const link = interpretation.structure.links.find(({ arrows }) => arrows.includes(arrow.id));
  return link === undefined ? null : `${ofKey(link.from)} → ${ofKey(link.to)}`;
}
