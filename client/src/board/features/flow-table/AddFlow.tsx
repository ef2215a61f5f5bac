import { useState } from "react";
import type { TLShapeId } from "tldraw";
import { FLOW_KINDS, flowWord, type FlowKind } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { createFlow } from "../../canvas/drawing/create-flow.ts";
import * as styles from "./flow-table.css.ts";
import { SectorChoice } from "./SectorChoice.tsx";
import type { TableLine } from "./table-line.ts";

export function AddFlow({ editor, sectors }: TableLine) {
  const t = useTranslate();
  const language = useLanguage();
  const [kind, setKind] = useState<FlowKind>("service");
  const [from, setFrom] = useState<TLShapeId | null>(null);
  const [to, setTo] = useState<TLShapeId | null>(null);
  const known = (id: TLShapeId | null) => (sectors.some((one) => one.id === id) ? id : null);
  const ends = { from: known(from), to: known(to) };
  return (
    <div className={styles.add}>
      <SectorChoice
        label={t("flowTable.from")}
        isLabelled
        sectors={sectors}
        chosen={ends.from}
        onChoose={setFrom}
      />
      <SelectField
        label={t("flow.kind")}
        value={kind}
        choices={FLOW_KINDS.map((value) => ({ value, words: flowWord(value)[language] }))}
        onChoose={setKind}
      />
      <SectorChoice
        label={t("flowTable.to")}
        isLabelled
        sectors={sectors}
        chosen={ends.to}
        onChoose={setTo}
      />
      <Button
        disabled={ends.from === null || ends.to === null || ends.from === ends.to}
        onClick={() => {
          if (ends.from === null || ends.to === null) return;
          editor.markHistoryStoppingPoint("flow");
          editor.select(createFlow(editor, { from: ends.from, to: ends.to }, { kind }));
        }}
      >
        {t("flowTable.addFlow")}
      </Button>
    </div>
  );
}
