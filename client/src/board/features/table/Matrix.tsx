import { useRef, useState, type KeyboardEvent } from "react";
import { isShapeId, type Editor } from "tldraw";
import {
  STAGES,
  type GrowthNode,
  type Interpretation,
  type LinkKind,
  type NodeKey,
} from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { moveInGrid, type GridPlace } from "../../../ui/move-in-grid.ts";
import { pressedKey } from "../../../ui/pressed-key.ts";
import { useBoard } from "../../ground/board-context.ts";
import { CapitalInitial } from "../../ground/parts/CapitalInitial.tsx";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";
import { focusPanelOf } from "../../ground/selection/focus-panel.ts";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { shortCapitalName } from "../../ground/words/short-capital-name.ts";
import { matrixCells } from "./copied-cells.ts";
import { linkNodes, toggleCell, toggleStarLink } from "./edit-matrix.ts";
import * as styles from "./matrix.css.ts";
import { MatrixCellButton } from "./MatrixCellButton.tsx";
import { matrixRows, type MatrixCell } from "./matrix-rows.ts";
import { MatrixLinks } from "./MatrixLinks.tsx";

/**
 * The board as a table, which a keyboard and a screen reader can edit in full: the canvas's twin.
 * One cell takes the tab stop; arrow keys move it. `said` tells what came of it.
 */
export function Matrix({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { highlight, abilities } = useBoard();
  const mayEdit = abilities.includes("edit");
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [linking, setLinking] = useState<{ from: GrowthNode; kind: LinkKind } | null>(null);
  const [said, setSaid] = useState("");
  const { structure } = interpretation;
  const rows = matrixRows(interpretation);
  const wordsOf = ({ capital, stage }: MatrixCell) => ({
    capital: capital.label[language],
    stage: t(`board.stage.${stage}`),
  });
  const nodeWords = useNodeWords(interpretation);

  const choose = (cell: MatrixCell) => {
    if (!mayEdit) return;
    if (linking === null) {
      toggleCell(editor, cell);
      setSaid(t(cell.node === null ? "matrix.placed" : "matrix.removed", wordsOf(cell)));
    } else if (cell.node !== null && cell.node.key !== linking.from.key) {
      linkNodes(editor, { ...linking, to: cell.node });
      const ends = { from: nodeWords.ofNode(linking.from), to: nodeWords.ofNode(cell.node) };
      setSaid(t(`matrix.linked.${linking.kind}`, ends));
      setLinking(null);
    } else setSaid(t("matrix.noGoal", wordsOf(cell)));
  };

  const commands: Record<string, (cell: MatrixCell, node: GrowthNode) => void> = {
    l: (cell, from) => {
      setLinking({ from, kind: "cause" });
      setSaid(t("matrix.linking", wordsOf(cell)));
    },
    r: (cell, from) => {
      setLinking({ from, kind: "reinvest" });
      setSaid(t("matrix.reinvesting", wordsOf(cell)));
    },
    s: (cell, node) => {
      const wasLed = structure.starLinks.some(({ from }) => from === node.key);
      if (!toggleStarLink(editor, structure, node)) setSaid(t("matrix.noStar"));
      else setSaid(t(wasLed ? "matrix.starUnlinked" : "matrix.starLinked", wordsOf(cell)));
    },
    e: (_, node) => {
      editor.select(...node.cards.filter(isShapeId).slice(0, 1));
      focusPanelOf("card");
    },
  };

  const onKeyDown = (event: KeyboardEvent, at: GridPlace, cell: MatrixCell) => {
    const next = moveInGrid(event.key, { ...at, rows: rows.length, columns: STAGES.length });
    const command = commands[pressedKey(event.nativeEvent)];
    if (next !== null) {
      event.preventDefault();
      setPlace(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column}"]`)?.focus();
    } else if (event.key === "Escape") {
      setLinking(null);
      setSaid(linking === null ? "" : t("matrix.gaveUp"));
    } else if (
      mayEdit &&
      command !== undefined &&
      !event.repeat &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      if (cell.node === null) setSaid(t("matrix.cell.empty", wordsOf(cell)));
      else command(cell, cell.node);
    }
  };

  const linksOf = (key: NodeKey | undefined) => ({
    into: structure.links.filter(({ to }) => to === key).length,
    outOf: [...structure.links, ...structure.starLinks].filter(({ from }) => from === key).length,
  });

  return (
    <section aria-label={t("matrix.label")}>
      <table className={styles.grid} role="grid" ref={grid} aria-label={t("matrix.label")}>
        <thead>
          <tr>
            {[t("matrix.capital"), ...STAGES.map((stage) => t(`board.stage.${stage}`))].map(
              (name) => (
                <th key={name} scope="col" className={styles.columnHead}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ capital, cells }, row) => (
            <tr key={capital.id}>
              <th scope="row" className={styles.rowHead}>
                <span className={styles.rowName}>
                  <CapitalInitial capital={capital} />
                  {shortCapitalName(capital.label[language])}
                </span>
              </th>
              {cells.map((cell, column) => (
                <td key={cell.stage} className={styles.cellFrame}>
                  <MatrixCellButton
                    cell={cell}
                    links={linksOf(cell.node?.key)}
                    data-cell={`${row}.${column}`}
                    tabIndex={place.row === row && place.column === column ? 0 : -1}
                    onFocus={() => setPlace({ row, column })}
                    onKeyDown={(event) => onKeyDown(event, { row, column }, cell)}
                    onClick={() => choose(cell)}
                    onPointerEnter={() =>
                      cell.node !== null &&
                      highlight.point(drawnRecords(interpretation, { nodes: [cell.node.key] }))
                    }
                    onPointerLeave={() => highlight.leave()}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CopyTable cells={() => matrixCells(interpretation, { language, translate: t })} />
      {mayEdit && <p className={styles.help}>{t("matrix.help")}</p>}
      <p className={styles.said} role="status">
        {said}
      </p>
      <MatrixLinks interpretation={interpretation} editor={editor} />
    </section>
  );
}
