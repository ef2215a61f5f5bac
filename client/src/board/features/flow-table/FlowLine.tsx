import { Trash2 } from "lucide-react";
import { getArrowBindings, useValue, type TLArrowShape } from "tldraw";
import { readFlowMeaning, wordsOfRecord, writeFlowMeaning } from "@zentaikan/board-model";
import { FLOW_KINDS, flowWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { applyEdits } from "../../canvas/drawing/apply-edits.ts";
import { arrowTerminal } from "../../canvas/drawing/arrow-terminal.ts";
import { flowText } from "../../canvas/drawing/flow-text.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import * as styles from "./flow-table.css.ts";
import { SectorChoice } from "./SectorChoice.tsx";
import type { TableLine } from "./table-line.ts";

export function FlowLine({
  flow,
  editor,
  sectors,
  mayEdit,
}: TableLine & { readonly flow: TLArrowShape }) {
  const t = useTranslate();
  const language = useLanguage();
  const { id } = flow;
  const { kind } = readFlowMeaning(flow.meta);
  const words = wordsOfRecord(flow.props.richText);
  const name = words.trim() === "" ? flowWord(kind)[language] : words;
  const ends = useValue(
    "ends",
    () => {
      const bindings = getArrowBindings(editor, flow);
      const at = (end: "from" | "to") => bindings[arrowTerminal(flow, end)]?.toId ?? null;
      return { from: at("from"), to: at("to") };
    },
    [editor, flow],
  );
  const endChoice = (end: "from" | "to") => (
    <SectorChoice
      label={t(`flowTable.${end}Of`, { name })}
      sectors={sectors}
      disabled={!mayEdit}
      chosen={ends[end]}
      onChoose={(to) => applyEdits(editor, [{ kind: "attach", id, end, to }])}
    />
  );
  return (
    <tr onFocus={() => editor.select(id)}>
      <td>{endChoice("from")}</td>
      <td>
        <SelectField
          label={t("flowTable.kindOf", { name })}
          labelHidden
          value={kind}
          disabled={!mayEdit}
          choices={FLOW_KINDS.map((value) => ({ value, words: flowWord(value)[language] }))}
          onChoose={(chosen) => {
            const now = editor.getShape(id) ?? flow;
            editor.markHistoryStoppingPoint("flow");
            const meta = writeFlowMeaning(now.meta, { kind: chosen });
            editor.updateShape({ id, type: "arrow", meta });
          }}
        />
      </td>
      <td>
        <BoardTextField
          editor={editor}
          text={flowText(editor, flow)}
          disabled={!mayEdit}
          className={styles.field}
          aria-label={t("flowTable.wordsOf", { name })}
          placeholder={flowWord(kind)[language]}
        />
      </td>
      <td>{endChoice("to")}</td>
      <td>
        {mayEdit && (
          <IconButton
            icon={Trash2}
            label={t("flowTable.remove", { name })}
            onClick={() => applyEdits(editor, [{ kind: "remove", id }])}
          />
        )}
      </td>
    </tr>
  );
}
