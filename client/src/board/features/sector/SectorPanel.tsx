import { useValue, type Editor } from "tldraw";
import { SECTOR, type SectorShape } from "@zentaikan/board-model";
import { SECTOR_KINDS, sectorWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { sectorKindOf } from "../../canvas/drawing/sector-kind-of.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import { sectorName } from "../../ground/words/sector-name.ts";
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
  const write = (props: Partial<SectorShape["props"]>) => editor.updateShape({ id, type, props });
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
          text={{
            record: id,
            field: "text",
            most: 120,
            read: () => editor.getShape<SectorShape>(id)?.props.text ?? "",
            write: (text) => write({ text }),
          }}
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
          write({ kind: chosen });
        }}
      />
    </SelectionForm>
  );
}
