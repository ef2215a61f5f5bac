import { useValue, type Editor, type TLArrowShape } from "tldraw";
import { SECTOR, type SectorShape } from "@zentaikan/board-model";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { flowState } from "../../canvas/drawing/flow-state.ts";
import { AddFlow } from "./AddFlow.tsx";
import { AddSector } from "./AddSector.tsx";
import { flowCells } from "./flow-cells.ts";
import { FlowLine } from "./FlowLine.tsx";
import * as styles from "./flow-table.css.ts";
import { SectorLine } from "./SectorLine.tsx";

/** Everything that the board says, in lines; what is written in a line is drawn. */
export function FlowTable({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const mayEdit = useBoard().abilities.includes("edit");
  const sectors = useValue(
    "sectors",
    () =>
      editor
        .getCurrentPageShapesSorted()
        .filter((shape): shape is SectorShape => shape.type === SECTOR),
    [editor],
  );
  const flows = useValue(
    "flows",
    () =>
      editor
        .getCurrentPageShapesSorted()
        .filter((shape): shape is TLArrowShape => shape.type === "arrow")
        .filter((arrow) => flowState(editor, arrow) !== "none"),
    [editor],
  );
  const line = { editor, sectors, mayEdit };
  return (
    <div className={styles.tables}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t("flowTable.sectors")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sector.kind")}</th>
            <th scope="col">{t("sector.name")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sectors.map((sector) => (
            <SectorLine key={sector.id} sector={sector} {...line} />
          ))}
        </tbody>
      </table>
      {mayEdit && <AddSector editor={editor} />}
      <table className={styles.table}>
        <caption className={styles.caption}>{t("flowTable.flows")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("flowTable.from")}</th>
            <th scope="col">{t("flow.kind")}</th>
            <th scope="col">{t("flow.text")}</th>
            <th scope="col">{t("flowTable.to")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowLine key={flow.id} flow={flow} {...line} />
          ))}
        </tbody>
      </table>
      {mayEdit && sectors.length > 1 && <AddFlow {...line} />}
      {flows.length > 0 && (
        <div>
          <CopyTable cells={() => flowCells(interpretation, { language, translate: t })} />
        </div>
      )}
    </div>
  );
}
