import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Editor } from "tldraw";
import { useValue } from "tldraw";
import type { DoResultShape } from "@zentaikan/board-model";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { isWrittenIn } from "../../../ui/is-written-in.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { arrangeRows, type TableLine } from "./arrange-rows.ts";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { useColumns } from "./columns.ts";
import { detailCells } from "./copied-cells.ts";
import { DetailLine } from "./DetailLine.tsx";
import * as styles from "./detail-table.css.ts";
import { wayOf } from "./move-in-table.ts";
import { PasteRows } from "./PasteRows.tsx";
import { TableChoices } from "./TableChoices.tsx";
import { SHOWN_TABLE } from "./table-part.ts";
import { useTableRows } from "./use-table-rows.ts";
import { useVirtualLines } from "./use-virtual-lines.ts";

/**
 * The detailed HSJ as a table: stage, capital, Do result. The twin of the open cards for the
 * keyboard and for screen readers, in whatever order and groups its reader wants [TB1].
 */
export function DetailTable({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities, internal } = useBoard();
  const shownTable = useBoardPart(SHOWN_TABLE);
  const chosen = useValue(shownTable.view);
  const view = useMemo(
    () => (internal === null ? { ...chosen, ourDos: null } : chosen),
    [chosen, internal],
  );
  const mayEdit = abilities.includes("edit");
  const [held, setHeld] = useState<DoResultShape | null>(null);
  const { nodes, rows } = useTableRows(editor, held);
  const [focused, setFocused] = useState<string | null>(null);
  const lines = useMemo(
    () => arrangeRows({ nodes, rows, view, mayEdit }),
    [nodes, rows, view, mayEdit],
  );
  const keys = useMemo(() => lines.map(keyOfLine), [lines]);
  const { table, virtualizer, lines: seen, above, below } = useVirtualLines(keys, { focused });
  /** Where the focus goes as soon as that line is there. */
  const wanted = useRef<{ readonly key: string; readonly column: string } | null>(null);
  const [, lookAgain] = useState(0);
  useEffect(() => {
    const { current } = wanted;
    if (current === null) return;
    const line = `[data-line="${CSS.escape(current.key)}"]`;
    const cell = table.current?.querySelector<HTMLElement>(
      `${line} [data-column="${current.column}"]`,
    );
    if (!cell) return;
    wanted.current = null;
    cell.focus();
  });
  const columns = useColumns();

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const way = wayOf(event);
    if (way === null) return;
    event.preventDefault();
    if (way.kind === "out") return table.current?.focus();
    if (way.kind === "column") return way.cell.focus();
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-line]");
    const to = nextLine(lines, keys.indexOf(from?.dataset["line"] ?? ""), way);
    const key = keys[to];
    if (key === undefined) return;
    wanted.current = { key, column: way.column };
    virtualizer.scrollToIndex(to);
    lookAgain((count) => count + 1);
  };

  return (
    <>
      <TableChoices rows={rows} interpretation={interpretation} shownCount={countRows(lines)} />
      <div className={styles.cells}>
        <CopyTable cells={() => detailCells(lines, { language, translate: t }, columns)} />
        <PasteRows editor={editor} interpretation={interpretation} table={table} lines={lines} />
      </div>
      <div className={styles.scroll}>
        <table
          className={styles.table}
          aria-label={t("detail.table")}
          aria-rowcount={lines.length + 1}
          tabIndex={-1}
          ref={table}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            const key = target.closest<HTMLElement>("[data-line]")?.dataset["line"] ?? null;
            setFocused(key);
            if (!isWrittenIn(target)) return setHeld(null);
            if (key !== held?.id)
              setHeld(rows.find(({ doResult }) => doResult.id === key)?.doResult ?? null);
          }}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (relatedTarget !== null && currentTarget.contains(relatedTarget)) return;
            setFocused(null);
            setHeld(null);
          }}
        >
          <ColumnHeads />
          <tbody>
            <Gap height={above} />
            {seen.map((index) => {
              const line = lines[index];
              return (
                line && (
                  <DetailLine
                    key={keys[index]}
                    line={line}
                    lineKey={keys[index] ?? ""}
                    index={index}
                    measure={virtualizer.measureElement}
                    interpretation={interpretation}
                    editor={editor}
                  />
                )
              );
            })}
            <Gap height={below} />
            {lines.length === 0 && (
              <tr>
                <td colSpan={columns.length} className={styles.none}>
                  {t(rows.length === 0 ? "detail.none" : "table.nothing")}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** In place of the lines that are not there. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}

function keyOfLine(line: TableLine): string {
  switch (line.kind) {
    case "row":
      return line.row.doResult.id;
    case "group":
      return `group ${line.value}`;
    case "stage":
      return `stage ${line.node.stage}`;
    case "node":
    case "add":
      return `${line.kind} ${line.node.key}`;
  }
}

function countRows(lines: readonly TableLine[]): number {
  return lines.filter(({ kind }) => kind === "row").length;
}

function nextLine(
  lines: readonly TableLine[],
  from: number,
  { column, by }: { readonly column: string; readonly by: -1 | 1 },
): number {
  for (let at = from + by; at >= 0 && at < lines.length; at += by) {
    const kind = lines[at]?.kind;
    if (kind === "row" || (kind === "add" && column === "text")) return at;
  }
  return -1;
}
