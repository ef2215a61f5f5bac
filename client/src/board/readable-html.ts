/**
 * Pasted HTML as our editors read it. Google Docs and Word say bold, italic and struck in style
 * attributes, and Google Docs wraps everything into a `<b>` that is not bold; a page with our
 * content security policy reads no style attributes, so they are made elements here. Cells of a
 * table stand beside each other in a line for each row, never run together.
 */
export function readableHtml(html: string): string {
  const page = parsePasted(html);
  for (const element of page.querySelectorAll<HTMLElement>("[data-style], b, strong")) {
    const style = readStyle(element.dataset["style"] ?? "");
    delete element.dataset["style"];
    const weight = style.get("font-weight");
    if (weight === "normal" || weight === "400") unwrapBold(element);
    else if (weight === "bold" || Number(weight) >= 600) wrapInside(element, "strong");
    if (style.get("font-style") === "italic") wrapInside(element, "em");
    const line = style.get("text-decoration") ?? style.get("text-decoration-line") ?? "";
    if (line.includes("line-through")) wrapInside(element, "s");
  }
  for (const table of page.querySelectorAll("table")) {
    const lines = rowsOf(table).map((row) => {
      const line = page.createElement("p");
      line.textContent = lineOfCells(row);
      return line;
    });
    table.replaceWith(...lines);
  }
  return page.body.innerHTML;
}

/** The cells of pasted words, row by row; null where they are no table. */
export function pastedCells(text: string, html: string | undefined): readonly string[][] | null {
  const page = parsePasted(html ?? "");
  const table = page.querySelector("table");
  if (table !== null) return rowsOf(table);
  if (!text.includes("\t")) return null;
  const lines = text.replaceAll("\r\n", "\n").replace(/\n$/u, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** A row of a table, where what it is pasted into has none. */
export function lineOfCells(row: readonly string[]): string {
  return row.join(" | ");
}

/** With styles as data: the policy of this page holds for what it parses, too, and complains of each. */
function parsePasted(html: string): Document {
  const tagged = html.replaceAll(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replaceAll(/\sstyle\s*=/giu, " data-style="),
  );
  return new DOMParser().parseFromString(tagged, "text/html");
}

function rowsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => cell.textContent.replaceAll(/\s+/gu, " ").trim()),
  );
}

function readStyle(written: string): ReadonlyMap<string, string> {
  const pairs = written.split(";").map((pair) => {
    const [name = "", value = ""] = pair.split(":");
    return [name.trim().toLowerCase(), value.trim().toLowerCase()] as const;
  });
  return new Map(pairs);
}

function unwrapBold(element: HTMLElement): void {
  if (element.matches("b, strong")) element.replaceWith(...element.childNodes);
}

function wrapInside(element: HTMLElement, tag: "strong" | "em" | "s"): void {
  // Blocks and cells hold their words in elements of their own, which say themselves what they are.
  if (element.matches("table, tr, tbody, ul, ol, div")) return;
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
