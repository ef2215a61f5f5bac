import type { RichRun } from "../content/rich-block.ts";
import type { PictureBytes, PictureRect } from "../picture/picture.ts";
import { COLOURS } from "../picture/print-colours.ts";
import { breakLines, type BrokenLine } from "../text/break-lines.ts";
import type { Fonts } from "../text/open-fonts.ts";
import type { PageHeading, PageItem, PageRun, PageWords } from "./page.ts";
import { marked, runsOfLine } from "./spans.ts";

/** Words in a column of lines, or rows of a table. */
export type FlowBlock = FlowWords | FlowTable | FlowImage | FlowBreak;

/** What follows stands in that room at the earliest; where it is reached already, nothing breaks. */
interface FlowBreak {
  readonly kind: "break";
  readonly toFrame: number;
}

export interface FlowWords {
  readonly kind: "words";
  readonly role: Exclude<PageWords["role"], "TH" | "TD">;
  readonly text: string;
  /** Parts that look otherwise, which are the text when they are joined; none where all is alike. */
  readonly spans: readonly RichRun[];
  readonly size: number;
  readonly weight: "regular" | "bold";
  readonly colour: string;
  /** From baseline to baseline, in sizes. */
  readonly leading: number;
  readonly before: number;
  readonly indent: number;
  /** Stands in front of the first line, within the indent, from where it says on. */
  readonly marker: string;
  readonly markerIndent: number;
  readonly link: string | number | null;
  /** Stands with at least two lines of what follows. */
  readonly keeps: boolean;
  readonly outline: 1 | 2 | null;
}

interface FlowTable {
  readonly kind: "table";
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
}

interface FlowImage {
  readonly kind: "image";
  readonly image: PictureBytes;
  readonly alt: string;
  /** In points, as large as it is at most. */
  readonly width: number;
  readonly height: number;
}

interface Frame extends PictureRect {
  readonly page: number;
}

interface FlowRoom {
  readonly fonts: Fonts;
  /** Rooms one after another; there is always one more. */
  readonly frame: (index: number) => Frame;
  /** Numbers of parts and tables begin here, so that several flows share a paper. */
  readonly firstPart: number;
}

interface Flowed {
  /** By page. */
  readonly items: ReadonlyMap<number, readonly PageItem[]>;
  readonly headings: readonly PageHeading[];
  readonly lastPage: number;
  readonly nextPart: number;
}

const CELL_PADDING = 5;
/** What is said of an image stands under it, on the same page. */
const CAPTION = 20;

/** Fills room after room; what does not fit goes on in the next, and nothing is lost [PG1]. */
export function flow(blocks: readonly FlowBlock[], { fonts, frame, firstPart }: FlowRoom): Flowed {
  const items = new Map<number, PageItem[]>();
  const headings: PageHeading[] = [];
  let index = 0;
  let room = frame(0);
  let y = room.y;
  let part = firstPart;
  const bottom = () => room.y + room.h;
  const put = (item: PageItem) => {
    const those = items.get(room.page);
    if (those === undefined) items.set(room.page, [item]);
    else those.push(item);
  };
  const advance = () => {
    index += 1;
    room = frame(index);
    y = room.y;
  };

  for (const block of blocks) {
    part += 1;
    switch (block.kind) {
      case "break":
        while (index < block.toFrame) advance();
        break;
      case "words":
        placeWords(block);
        break;
      case "table":
        placeTable(block);
        break;
      case "image":
        placeImage(block);
    }
  }
  return { items, headings, lastPage: room.page, nextPart: part + 1 };

  function placeWords(block: FlowWords): void {
    const { size, weight, colour, leading, indent, marker, link, role } = block;
    const height = size * leading;
    if (y > room.y) y += block.before;
    if (y + height * (block.keeps ? 3.4 : 1) > bottom() && y > room.y) advance();
    if (block.outline !== null) {
      headings.push({ title: block.text, level: block.outline, page: room.page });
    }
    const style = {
      size,
      weight: block.spans.some((span) => span.isBold) ? "bold" : weight,
      fonts,
    } as const;
    const lines = breakLines(block.text, { ...style, width: room.w - indent });
    const looks = marked(block, lines);
    let runs: PageRun[] = [];
    const finish = () => {
      if (runs.length > 0) put({ kind: "words", role, part, runs, cell: null });
      runs = [];
    };
    for (const [number, line] of lines.entries()) {
      if (y + height > bottom() && y > room.y) {
        finish();
        advance();
      }
      const baseline = y + height / 2 + size * 0.38;
      const look = { baseline, size, weight, colour, link };
      if (number === 0 && marker !== "") {
        const { markerIndent } = block;
        const x = room.x + markerIndent;
        runs.push({ ...look, text: marker, x, width: indent - markerIndent });
      }
      if (line.text !== "") {
        const spans = looks[number];
        const whole = { ...look, text: line.text, x: room.x + indent, width: line.width };
        runs.push(...(spans === undefined ? [whole] : runsOfLine(spans, { whole, fonts })));
      }
      y += height;
    }
    finish();
  }

  function placeImage({ image, alt, width, height }: FlowImage): void {
    const scale = Math.min(1, room.w / width, (room.h * 0.6) / height);
    const [w, h] = [width * scale, height * scale];
    y += y > room.y ? 6 : 0;
    if (y + h + CAPTION > bottom() && y > room.y) advance();
    put({ kind: "image", at: { x: room.x, y, w, h }, image, alt });
    y += h + 4;
  }

  function placeTable({ columns, header, rows, size }: FlowTable): void {
    const table = part;
    const sum = columns.reduce((total, share) => total + share, 0);
    const lineHeight = size * 1.55;
    const broken = (cells: readonly string[], weight: "regular" | "bold") =>
      columns.map((share, column) =>
        breakLines(cells[column] ?? "", {
          width: (room.w * share) / sum - CELL_PADDING * 2,
          size,
          weight,
          fonts,
        }),
      );
    const heightOf = (cells: readonly (readonly BrokenLine[])[]) =>
      Math.max(...cells.map((lines) => lines.length)) * lineHeight + CELL_PADDING * 2;
    const head = broken(header, "bold");

    const placeHead = (isFirst: boolean) => {
      placeRow(head, { row: 0, weight: "bold", role: isFirst ? "TH" : "artifact" });
      line(COLOURS.inkSoft);
    };
    y += y > room.y ? 6 : 0;
    if (y + heightOf(head) + lineHeight * 2 > bottom() && y > room.y) advance();
    placeHead(true);
    for (const [index, row] of rows.entries()) {
      let cells = broken(row, "regular");
      const whole = heightOf(cells);
      if (y + whole > bottom() && whole < room.h * 0.6) {
        advance();
        placeHead(false);
      }
      while (cells.some((lines) => lines.length > 0)) {
        let fits = Math.floor((bottom() - y - CELL_PADDING * 2) / lineHeight);
        if (fits < 1) {
          advance();
          placeHead(false);
          fits = Math.max(1, Math.floor((bottom() - y - CELL_PADDING * 2) / lineHeight));
        }
        const now = cells.map((lines) => lines.slice(0, fits));
        placeRow(now, { row: index + 1, weight: "regular", role: "TD" });
        cells = cells.map((lines) => lines.slice(fits));
      }
      line(COLOURS.line);
    }
    y += CELL_PADDING;

    function placeRow(
      cells: readonly (readonly BrokenLine[])[],
      {
        row,
        weight,
        role,
      }: { row: number; weight: "regular" | "bold"; role: "TH" | "TD" | "artifact" },
    ): void {
      let x = room.x;
      for (const [column, lines] of cells.entries()) {
        const left = x + CELL_PADDING;
        const top = y + CELL_PADDING;
        const runs = lines.flatMap((each, number): PageRun[] => {
          if (each.text === "") return [];
          const baseline = top + number * lineHeight + lineHeight / 2 + size * 0.38;
          const look = { size, weight, colour: COLOURS.ink, link: null };
          return [{ ...look, text: each.text, x: left, baseline, width: each.width }];
        });
        const cell = role === "artifact" ? null : { table, row, column };
        put({ kind: "words", role, part: table, runs, cell });
        x += (room.w * (columns[column] ?? 0)) / sum;
      }
      y += heightOf(cells);
    }

    function line(colour: string): void {
      const stroke = { colour, width: 0.6, dash: "solid" as const };
      const commands = [
        { to: "M" as const, x: room.x, y },
        { to: "L" as const, x: room.x + room.w, y },
      ];
      put({ kind: "path", commands, fill: null, stroke });
    }
  }
}
