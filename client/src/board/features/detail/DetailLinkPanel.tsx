import { useValue, type Editor, type TLArrowShape } from "tldraw";
import { readDetailMeaning, writeDetailMeaning, type DetailMeaning } from "@zentaikan/board-model";
import type { Basis } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import * as styles from "../../ground/selection/selection.css.ts";
import { ReverseButton } from "../../canvas/drawing/ReverseButton.tsx";
import { Switch } from "../../ground/selection/Switch.tsx";
import { isDetailArrow } from "../../canvas/drawing/detail-arrow.ts";

const bases: readonly Basis[] = ["unset", "assumption", "evidence"];

/** What the one selected arrow between Do results says. */
export function DetailLinkPanel({ editor }: { readonly editor: Editor }) {
  const arrow = useValue(
    "selected detail link",
    () => {
      const shape = editor.getOnlySelectedShape();
      if (shape?.type !== "arrow" || !isDetailArrow(editor, shape)) return null;
      return editor.getIsReadonly() ? null : shape;
    },
    [editor],
  );
  return arrow === null ? null : <DetailLinkForm key={arrow.id} arrow={arrow} editor={editor} />;
}

function DetailLinkForm({
  arrow,
  editor,
}: {
  readonly arrow: TLArrowShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const meaning = readDetailMeaning(arrow.meta);
  const change = (said: Partial<DetailMeaning>) => {
    editor.markHistoryStoppingPoint("detail link");
    const meta = writeDetailMeaning(arrow.meta, said);
    editor.updateShape({ id: arrow.id, type: "arrow", meta });
  };
  return (
    <SelectionForm kind="detailLink" label={t("detail.link")} editor={editor}>
      <Choices
        label={t("board.link.basis")}
        chosen={meaning.basis}
        choices={bases.map((value) => ({ value, words: t(`board.link.basis.${value}`) }))}
        onChoose={(basis) => change({ basis })}
      />
      <div className={styles.switches}>
        <Switch
          words={t("board.link.sign.minus")}
          isOn={meaning.sign === "-"}
          onSwitch={(isOn) => change({ sign: isOn ? "-" : "+" })}
        />
        <ReverseButton arrow={arrow} editor={editor} />
      </div>
    </SelectionForm>
  );
}
