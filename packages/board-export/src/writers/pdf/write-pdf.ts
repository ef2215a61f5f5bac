import type { Page, PageItem, PageWords, Paper } from "../../pages/page.ts";
import { measureText } from "../../text/measure-text.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { drawPicture } from "./draw-picture.ts";
import { PdfSheet, type StructureElement } from "./pdf-sheet.ts";

/** Paper as a PDF/A-3a: tagged, searchable, the same bytes for the same paper. */
export function writePdf(paper: Paper, fonts: Fonts): Uint8Array {
  const sheet = new PdfSheet(paper, fonts);
  const structure = new Structure(sheet);
  for (const [number, page] of paper.pages.entries()) {
    sheet.addPage(number, page);
    for (const item of page.items) writeItem(item, { sheet, structure, page, fonts });
  }
  structure.end();
  sheet.bookmarks(paper.outline);
  sheet.attach(JSON.stringify(paper.snapshot), {
    writtenAtMs: paper.writtenAtMs,
    description: paper.title,
  });
  return sheet.end();
}

interface Place {
  readonly sheet: PdfSheet;
  readonly structure: Structure;
  readonly page: Page;
  readonly fonts: Fonts;
}

function writeItem(item: PageItem, { sheet, structure, fonts }: Place): void {
  switch (item.kind) {
    case "words":
      if (item.role === "artifact") {
        sheet.artifact(() => {
          for (const run of item.runs) sheet.run(run);
        });
        return;
      }
      for (const run of item.runs) sheet.linked(structure.elementFor(item), run);
      return;
    case "picture": {
      const { x, y, w, h } = item.at;
      const figure = structure.figure(item.alt, [x, y, x + w, y + h]);
      figure.add(() => drawPicture(sheet, item.picture, item.at));
      figure.end();
      return;
    }
    case "image": {
      const { x, y, w, h } = item.at;
      const figure = structure.figure(item.alt, [x, y, x + w, y + h]);
      figure.add(() => sheet.image(item.image, item.at));
      figure.end();
      return;
    }
    case "path":
      sheet.artifact(() => sheet.path(item.commands, item));
      return;
    case "stamp": {
      const { text, size, colour, opacity, x, y, degrees } = item;
      const width = measureText(text, { size, weight: "bold", fonts });
      sheet.artifact(() => {
        sheet.turned(degrees, { origin: [x, y], opacity }, () => {
          sheet.run({
            text,
            x: x - width / 2,
            baseline: y + size * 0.36,
            size,
            weight: "bold",
            colour,
          });
        });
      });
    }
  }
}

/** Elements as the words come: those of a paragraph, list or table that goes on stay open. */
class Structure {
  readonly #sheet: PdfSheet;
  readonly #root: StructureElement;
  #open: { readonly key: string; readonly element: StructureElement }[] = [];
  #cells = new Map<number, StructureElement>();

  constructor(sheet: PdfSheet) {
    this.#sheet = sheet;
    this.#root = sheet.root();
  }

  elementFor({ role, part, cell }: PageWords): StructureElement {
    if (cell !== null) {
      const row = this.#enter([
        [`table ${cell.table}`, "Table"],
        [`row ${cell.row}`, "TR"],
      ]);
      const found = this.#cells.get(cell.column);
      if (found !== undefined) return found;
      const added = this.#sheet.element(row, role, role === "TH" ? { scope: "Column" } : {});
      this.#cells.set(cell.column, added);
      return added;
    }
    if (role === "LI") {
      return this.#enter([
        ["list", "L"],
        [`item ${part}`, "LI"],
        [`body ${part}`, "LBody"],
      ]);
    }
    return this.#enter([[`part ${part}`, role]]);
  }

  figure(alt: string, bbox: readonly number[]): StructureElement {
    this.#leaveTo(0);
    return this.#sheet.element(this.#root, "Figure", { alt, bbox });
  }

  end(): void {
    this.#leaveTo(0);
    this.#root.end();
  }

  #enter(path: readonly (readonly [key: string, type: string])[]): StructureElement {
    const differs = path.findIndex(([key], depth) => this.#open[depth]?.key !== key);
    this.#leaveTo(differs < 0 ? path.length : differs);
    for (const [key, type] of path.slice(this.#open.length)) {
      const parent = this.#open.at(-1)?.element ?? this.#root;
      this.#open.push({ key, element: this.#sheet.element(parent, type) });
    }
    return this.#open.at(-1)?.element ?? this.#root;
  }

  /** Ends what lies deeper, the innermost first. */
  #leaveTo(depth: number): void {
    if (this.#open.length <= depth) return;
    for (const cell of this.#cells.values()) cell.end();
    this.#cells = new Map();
    while (this.#open.length > depth) this.#open.pop()?.element.end();
  }
}
