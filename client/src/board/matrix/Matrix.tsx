import { useRef, useState, type KeyboardEvent } from "react";
import type { Editor } from "tldraw";
import { STAGES, type GrowthNode, type Interpretation } from "@zentaikan/capital-graph";
import { useBoard } from "../board-context.ts";
import { CapitalInitial } from "../CapitalInitial.tsx";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { drawnRecords } from "../drawn-records.ts";
import { useNodeWords } from "../node-words.ts";
import { capitalColor } from "../../theme/capital-colors.ts";
import { moveInGrid, type GridPlace } from "../../ui/move-in-grid.ts";
import { linkNodes, toggleCell } from "./edit-matrix.ts";
import * as styles from "./matrix.css.ts";
import { matrixRows, type MatrixCell } from "./matrix-rows.ts";
import { MatrixLinks } from "./MatrixLinks.tsx";

/**
 * The board as a table, which a keyboard and a screen reader can edit in full: the canvas's twin.
 * One cell takes the tab stop; arrow keys move it.
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
  const { highlight } = useBoard();
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [linkFrom, setLinkFrom] = useState<GrowthNode | null>(null);
  const [said, setSaid] = useState("");
  const rows = matrixRows(interpretation);
  const words = (cell: { capital: MatrixCell["capital"]; stage: MatrixCell["stage"] }) => ({
    capital: cell.capital.label[language],
    stage: t(`board.stage.${cell.stage}`),
  });
  const nodeWords = useNodeWords(interpretation.structure);

  const choose = (cell: MatrixCell) => {
    if (linkFrom === null) {
      toggleCell(editor, cell);
      setSaid(t(cell.node === null ? "matrix.placed" : "matrix.removed", words(cell)));
    } else if (cell.node !== null && cell.node.key !== linkFrom.key) {
      linkNodes(editor, linkFrom, cell.node);
      setSaid(
        t("matrix.linked", { from: nodeWords.ofNode(linkFrom), to: nodeWords.ofNode(cell.node) }),
      );
      setLinkFrom(null);
    }
  };

  const onKeyDown = (event: KeyboardEvent, at: GridPlace, cell: MatrixCell) => {
    const next = moveInGrid(event.key, { ...at, rows: rows.length, columns: STAGES.length });
    if (next !== null) {
      event.preventDefault();
      setPlace(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column}"]`)?.focus();
    } else if (event.key === "l" || event.key === "L") {
      setLinkFrom(cell.node);
      if (cell.node !== null) setSaid(t("matrix.linking", words(cell)));
    } else if (event.key === "Escape") {
      setLinkFrom(null);
      setSaid("");
    }
  };

  return (
    <section aria-label={t("matrix.label")}>
      <table className={styles.grid} role="grid" ref={grid} aria-label={t("matrix.label")}>
        <thead>
          <tr>
            <th scope="col" className={styles.columnHead}>
              {t("matrix.capital")}
            </th>
            {STAGES.map((stage) => (
              <th key={stage} scope="col" className={styles.columnHead}>
                {t(`board.stage.${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ capital, cells }, row) => (
            <tr key={capital.id}>
              <th scope="row" className={styles.rowHead}>
                <span className={styles.rowName}>
                  <CapitalInitial capital={capital} />
                  {capital.label[language]}
                </span>
              </th>
              {cells.map((cell, column) => (
                <td key={cell.stage} className={styles.cellFrame}>
                  <button
                    type="button"
                    className={styles.cell}
                    style={cell.node === null ? {} : { background: capitalColor(capital) }}
                    data-cell={`${row}.${column}`}
                    data-filled={cell.node !== null}
                    tabIndex={place.row === row && place.column === column ? 0 : -1}
                    aria-label={t(
                      cell.node === null ? "matrix.cell.empty" : "matrix.cell.filled",
                      words(cell),
                    )}
                    onFocus={() => setPlace({ row, column })}
                    onKeyDown={(event) => onKeyDown(event, { row, column }, cell)}
                    onClick={() => choose(cell)}
                    onPointerEnter={() =>
                      cell.node !== null &&
                      highlight.point(drawnRecords(interpretation, { nodes: [cell.node.key] }))
                    }
                    onPointerLeave={() => highlight.leave()}
                  >
                    {cell.node === null ? "" : capital.initial}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.help}>{t("matrix.help")}</p>
      <p className={styles.said} role="status">
        {said}
      </p>
      <MatrixLinks interpretation={interpretation} editor={editor} />
    </section>
  );
}
