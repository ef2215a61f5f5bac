import { useState } from "react";
import type { Editor } from "tldraw";
import { SECTOR_KINDS, sectorWord, type SectorKind } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { createSector, freePlaceForSector } from "../../canvas/drawing/create-sector.ts";
import * as styles from "./flow-table.css.ts";

export function AddSector({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const language = useLanguage();
  const [kind, setKind] = useState<SectorKind>("customer");
  return (
    <div className={styles.add}>
      <SelectField
        label={t("sector.kind")}
        value={kind}
        choices={SECTOR_KINDS.map((value) => ({ value, words: sectorWord(value)[language] }))}
        onChoose={setKind}
      />
      <Button
        onClick={() => {
          editor.markHistoryStoppingPoint("place sector");
          editor.select(createSector(editor, { kind }, freePlaceForSector(editor)));
        }}
      >
        {t("flowTable.addSector")}
      </Button>
    </div>
  );
}
