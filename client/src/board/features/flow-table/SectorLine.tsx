import { Trash2 } from "lucide-react";
import { sectorKindOf, sectorName, type SectorShape } from "@zentaikan/board-model";
import { SECTOR_KINDS, sectorWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { shapeText } from "../../canvas/shapes/shape-text.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import * as styles from "./flow-table.css.ts";
import type { TableLine } from "./table-line.ts";

export function SectorLine({
  sector,
  editor,
  mayEdit,
}: TableLine & { readonly sector: SectorShape }) {
  const t = useTranslate();
  const language = useLanguage();
  const { id, type } = sector;
  const kind = sectorKindOf(sector);
  const name = sectorName(sector, language);
  return (
    <tr onFocus={() => editor.select(id)}>
      <td>
        <SelectField
          label={t("flowTable.kindOf", { name })}
          labelHidden
          value={kind}
          disabled={!mayEdit}
          choices={SECTOR_KINDS.map((value) => ({ value, words: sectorWord(value)[language] }))}
          onChoose={(chosen) => {
            editor.markHistoryStoppingPoint("sector");
            editor.updateShape({ id, type, props: { kind: chosen } });
          }}
        />
      </td>
      <td>
        <BoardTextField
          editor={editor}
          text={shapeText(editor, sector)}
          disabled={!mayEdit}
          className={styles.field}
          aria-label={t("flowTable.nameOf", { name })}
          placeholder={sectorWord(kind)[language]}
        />
      </td>
      <td>
        {mayEdit && (
          <IconButton
            icon={Trash2}
            label={t("flowTable.remove", { name })}
            onClick={() => {
              editor.markHistoryStoppingPoint("remove");
              editor.deleteShape(id);
            }}
          />
        )}
      </td>
    </tr>
  );
}
