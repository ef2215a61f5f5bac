import { Lock } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import { isShapeId, useValue, type Editor } from "tldraw";
import {
  coverage,
  STAGES,
  type GrowthNode,
  type Interpretation,
  type Stage,
} from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { isComposing } from "../../../ui/composition.ts";
import { useBoard } from "../../ground/board-context.ts";
import { CapitalInitial } from "../../ground/parts/CapitalInitial.tsx";
import { AddRow } from "./AddRow.tsx";
import { doResultsOf } from "../../canvas/depth/places.ts";
import { DetailRow, useColumns } from "./DetailRow.tsx";
import * as styles from "./detail-table.css.ts";

/**
 * The detailed HSJ as a table: stage, capital, Do result. The twin of the open cards for the
 * keyboard and for screen readers: Tab goes from cell to cell, Enter and the arrows up and down from
 * row to row.
 */
export function DetailTable({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const columns = useColumns();
  const table = useRef<HTMLTableElement>(null);
  const { structure, detail } = interpretation;
  const { ofStage, ofNode } = coverage(structure, detail);
  const shareOf = new Map(ofNode.map(({ node, share }) => [node, share]));
  const stagesWith = STAGES.map((stage) => ({
    stage,
    nodes: structure.nodes.filter((node) => node.stage === stage),
  }));
  return (
    <div className={styles.scroll}>
      <table
        className={styles.table}
        aria-label={t("detail.table")}
        ref={table}
        onKeyDown={(event) => moveByRow(event, table.current)}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.columnHead}>
                {column === "ourDos" && (
                  <Lock className={styles.lock} size={12} strokeWidth={2} aria-hidden />
                )}
                {t(`detail.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {stagesWith.map(({ stage, nodes }) => (
          <tbody key={stage}>
            <StageRow stage={stage} share={ofStage[stage]} />
            {nodes.map((node) => (
              <NodeRows
                key={node.key}
                node={node}
                share={shareOf.get(node.key) ?? 0}
                interpretation={interpretation}
                editor={editor}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function StageRow({ stage, share }: { readonly stage: Stage; readonly share: number | null }) {
  const t = useTranslate();
  const columns = useColumns();
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns.length} className={styles.stageHead}>
        {t(`board.stage.${stage}`)}
        {share !== null && <Share share={share} />}
      </th>
    </tr>
  );
}

function NodeRows({
  node,
  share,
  interpretation,
  editor,
}: {
  readonly node: GrowthNode;
  readonly share: number;
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const columns = useColumns();
  const language = useLanguage();
  const mayEdit = useBoard().abilities.includes("edit");
  const capital = interpretation.lineup.capitals.find(({ id }) => id === node.capital);
  const cards = node.cards.filter(isShapeId);
  const doResults = useValue(
    "Do results of the node",
    () => cards.flatMap((card) => doResultsOf(editor, card)),
    [editor, node],
  );
  const [first] = cards;
  const name = node.label[language];
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={columns.length} className={styles.nodeHead}>
          <span className={styles.nodeName}>
            {capital !== undefined && <CapitalInitial capital={capital} />}
            {name}
            <Share share={share} />
          </span>
        </th>
      </tr>
      {doResults.map((doResult) => (
        <DetailRow key={doResult.id} doResult={doResult} editor={editor} />
      ))}
      {doResults.length === 0 && !mayEdit && (
        <tr>
          <td colSpan={columns.length} className={styles.none}>
            {t("detail.none")}
          </td>
        </tr>
      )}
      {mayEdit && first !== undefined && <AddRow card={first} capital={name} editor={editor} />}
    </>
  );
}

function Share({ share }: { readonly share: number }) {
  const t = useTranslate();
  return (
    <span className={styles.share}>{t("detail.share", { percent: Math.round(share * 100) })}</span>
  );
}

/** To the cell of the same column in the next row that has one, as in a spreadsheet. */
function moveByRow(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isField || isComposing(event) || altKey || ctrlKey || metaKey || table === null) return;
  const isUp = key === "ArrowUp" || (key === "Enter" && event.shiftKey);
  const isDown = key === "ArrowDown" || (key === "Enter" && !event.shiftKey);
  const { column } = target.dataset;
  if ((!isUp && !isDown) || column === undefined) return;
  const cells = [...table.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  const next = cells[cells.indexOf(target) + (isUp ? -1 : 1)];
  event.preventDefault();
  next?.focus();
}
