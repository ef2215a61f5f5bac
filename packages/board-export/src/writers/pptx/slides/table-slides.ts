import type { Slide, SlideParagraph, SlideRow } from "../deck.ts";
import { AREAS } from "../areas.ts";
import { CELL_MARGIN, TABLE_HEADER, TABLE_LINE } from "../shapes/write-table.ts";
import { COLOURS } from "../look.ts";
import { estimateLines } from "./estimate-lines.ts";

interface TableContent {
  readonly title: string;
  readonly lead: string;
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const CELL_SIZE = 10.5;
const MOST_HEIGHT = AREAS.body.h - TABLE_HEADER.height;
const MOST_LINES = Math.floor((MOST_HEIGHT - 2 * CELL_MARGIN.y) / (CELL_SIZE * TABLE_LINE));

/** A table on as many slides as it takes; a row higher than a slide goes on in the next. */
export function tableSlides(table: TableContent): readonly Slide[] {
  const widths = table.columns.map(({ width }) => width);
  const pages: SlideRow[][] = [[]];
  let room = MOST_HEIGHT;
  for (const row of table.rows.flatMap((cells) => piecesOf(cells, widths))) {
    if (row.height > room && (pages.at(-1) ?? []).length > 0) {
      pages.push([]);
      room = MOST_HEIGHT;
    }
    pages.at(-1)?.push(row);
    room -= row.height;
  }
  return pages.map((rows, index) => ({
    layout: "table",
    title: numbered(table.title, { index, of: pages.length }),
    lead: table.lead,
    items: [
      {
        kind: "table",
        name: table.name,
        at: AREAS.body,
        columns: widths,
        header: table.columns.map(({ header }) => header),
        rows,
      },
    ],
    notes: index === 0 ? table.notes : [],
  }));
}

/** A title that says which of several slides this is. */
export function numbered(
  title: string,
  { index, of }: { readonly index: number; readonly of: number },
): string {
  return of === 1 ? title : `${title} (${index + 1}/${of})`;
}

function piecesOf(cells: readonly string[], widths: readonly number[]): readonly SlideRow[] {
  const lines = cells.map((text, column) => {
    const width = Math.max(CELL_SIZE, (widths[column] ?? 0) - 2 * CELL_MARGIN.x);
    // Where one paragraph ends the next line begins with a break of its own.
    return text
      .split("\n")
      .flatMap((paragraph, index) =>
        estimateLines(paragraph, { size: CELL_SIZE, width }).map((line, at) =>
          at === 0 && index > 0 ? `\n${line}` : line,
        ),
      );
  });
  const most = Math.max(1, ...lines.map((those) => those.length));
  const pieces = Math.ceil(most / MOST_LINES);
  return Array.from({ length: pieces }, (_, piece) => {
    const from = piece * MOST_LINES;
    const its = lines.map((those) => those.slice(from, from + MOST_LINES));
    const height = Math.max(1, ...its.map((those) => those.length)) * CELL_SIZE * TABLE_LINE;
    return {
      height: height + 2 * CELL_MARGIN.y,
      cells: its.map((those, column) => cellParagraphs(those.join("").replace(/^\n/, ""), column)),
    };
  });
}

function cellParagraphs(text: string, column: number): readonly SlideParagraph[] {
  return [{ text, size: CELL_SIZE, isBold: column === 0, colour: COLOURS.ink, before: 0 }];
}
