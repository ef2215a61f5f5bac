import { element, type Xml } from "../../xml-element.ts";
import type { SlideParagraph, SlideTable } from "../deck.ts";
import { emu } from "../lengths.ts";
import { COLOURS, solidFill } from "../look.ts";
import { identity, transform } from "./shape-parts.ts";
import { cellText, type TextParagraph } from "./text-body.ts";
import type { SlideGround } from "./slide-ground.ts";

/** Free room in a cell, in points. */
export const CELL_MARGIN = { x: 6, y: 5 } as const;
/** The size of words over columns, and how high that row is. */
export const TABLE_HEADER = { size: 9.5, height: 24 } as const;

/** A native table, which people sort, widen and copy: a rule under each row, and no boxes. */
export function writeTable(table: SlideTable, { language, newId }: SlideGround): Xml {
  const height = table.rows.reduce<number>((sum, each) => sum + each.height, TABLE_HEADER.height);
  const { x, y, w } = table.at;
  const frame = { x: emu(x), y: emu(y), w: emu(w), h: emu(height) };
  const headers = table.header.map((text) => [
    { text, size: TABLE_HEADER.size, isBold: true, colour: COLOURS.accent, before: 0 },
  ]);
  return element(
    "p:graphicFrame",
    {},
    element(
      "p:nvGraphicFramePr",
      {},
      identity({ id: newId(), name: table.name, description: table.name }),
      element("p:cNvGraphicFramePr", {}, element("a:graphicFrameLocks", { noGrp: 1 })),
      element("p:nvPr", {}),
    ),
    transform(frame, { tag: "p:xfrm" }),
    element(
      "a:graphic",
      {},
      element(
        "a:graphicData",
        { uri: "http://schemas.openxmlformats.org/drawingml/2006/table" },
        element(
          "a:tbl",
          {},
          element("a:tblPr", { firstRow: 1 }),
          element(
            "a:tblGrid",
            {},
            ...table.columns.map((width) => element("a:gridCol", { w: emu(width) })),
          ),
          row({ height: TABLE_HEADER.height, cells: headers }, { isHeader: true }),
          ...table.rows.map((each) => row(each, { isHeader: false })),
        ),
      ),
    ),
  );

  function row(
    each: SlideTable["rows"][number],
    { isHeader }: { readonly isHeader: boolean },
  ): Xml {
    const cells = table.columns.map((_, column) =>
      cell(each.cells[column] ?? [], { isHeader, language }),
    );
    return element("a:tr", { h: emu(each.height) }, ...cells);
  }
}

function cell(
  paragraphs: readonly SlideParagraph[],
  {
    isHeader,
    language,
  }: { readonly isHeader: boolean; readonly language: SlideGround["language"] },
): Xml {
  const [marL, marT] = [emu(CELL_MARGIN.x), emu(CELL_MARGIN.y)];
  return element(
    "a:tc",
    {},
    cellText(
      paragraphs.map((paragraph): TextParagraph => ({
        ...paragraph,
        align: "l",
        lineHeight: paragraph.size * TABLE_LINE,
      })),
      language,
    ),
    element(
      "a:tcPr",
      { marL, marR: marL, marT, marB: marT, anchor: isHeader ? "ctr" : "t" },
      noLine("a:lnL"),
      noLine("a:lnR"),
      noLine("a:lnT"),
      element(
        "a:lnB",
        { w: emu(isHeader ? 1 : 0.75) },
        solidFill(isHeader ? COLOURS.accent : COLOURS.line),
      ),
      isHeader ? solidFill(COLOURS.accentSoft) : element("a:noFill", {}),
    ),
  );
}

function noLine(side: string): Xml {
  return element(side, { w: 0 }, element("a:noFill", {}));
}

/** Of the size, how high a line of a table is. */
export const TABLE_LINE = 1.4;
