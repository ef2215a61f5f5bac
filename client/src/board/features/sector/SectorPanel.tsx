import { useValue, type Editor } from "tldraw";
import { SECTOR, sectorKindOf, sectorName, type SectorShape } from "@zentaikan/board-model";
import { SECTOR_KINDS, sectorWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { shapeText } from "../../canvas/shapes/shape-text.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import * as styles from "../../ground/selection/selection.css.ts";

/** What is said of the one selected sector: who it is, and what it is called here. */
export function SectorPanel({ editor }: { readonly editor: Editor }) {
  const sector = useValue(
    "selected sector",
    () => {
      const shape = editor.getOnlySelectedShape();
      return shape?.type === SECTOR && !editor.getIsReadonly() ? shape : null;
    },
    [editor],
  );
  return sector === null ? null : <SectorForm key={sector.id} sector={sector} editor={editor} />;
}

function SectorForm({ sector, editor }: { readonly sector: SectorShape; readonly editor: Editor }) {
  const t = useTranslate();
  const language = useLanguage();
  const { id, type } = sector;
  const kind = sectorKindOf(sector);
  return (
    <SelectionForm
      kind="sector"
      label={t("sector.panel")}
      heading={sectorName(sector, language)}
      editor={editor}
    >
      <label className={styles.field}>
        <span className={styles.legend}>{t("sector.name")}</span>
        <BoardTextField
          editor={editor}
          text={shapeText(editor, sector)}
          className={styles.text}
          placeholder={sectorWord(kind)[language]}
        />
      </label>
      <Choices
        label={t("sector.kind")}
        choices={SECTOR_KINDS.map((value) => ({ value, words: sectorWord(value)[language] }))}
        chosen={kind}
        onChoose={(chosen) => {
          editor.markHistoryStoppingPoint("sector");
          editor.updateShape({ id, type, props: { kind: chosen } });
        }}
      />
    </SelectionForm>
  );
}
