import { readStyle } from "./read-style.ts";
import { makeLists } from "./word-lists.ts";

/**
 * Pasted HTML as our editors read it. Google Docs and Word say bold, italic and struck in style
 * attributes, and Google Docs wraps everything into a `<b>` that is not bold; a page with our
 * content security policy reads no style attributes, so they are made elements here.
 */
export function makeReadable(page: Document): void {
  dropReadings(page);
  makeLists(page);
  for (const element of page.querySelectorAll<HTMLElement>("[data-style], b, strong")) {
    const style = readStyle(element);
    delete element.dataset["style"];
    const weight = style.get("font-weight");
    if (weight === "normal" || weight === "400") unwrapBold(element);
    else if (weight === "bold" || Number(weight) >= 600) wrapInside(element, "strong");
    if (style.get("font-style") === "italic") wrapInside(element, "em");
    const line = style.get("text-decoration") ?? style.get("text-decoration-line") ?? "";
    if (line.includes("line-through")) wrapInside(element, "s");
  }
}

/** Pasted HTML as a page of its own, whose text is the words that people see in it. */
export function parsePasted(html: string): Document {
  const page = new DOMParser().parseFromString(withStylesAsData(html), "text/html");
  dropReadings(page);
  return page;
}

/** Excel keeps how a word was typed beside it, as a reading of its characters that it never shows. */
function dropReadings(page: Document): void {
  for (const reading of page.querySelectorAll("rt, rp")) reading.remove();
}

/**
 * With styles as data, and with style sheets as what is never drawn: the policy of this page holds
 * for what it parses, too, and complains of each.
 */
export function withStylesAsData(html: string): string {
  return html
    .replaceAll(/<(\/?)style\b/giu, "<$1template")
    .replaceAll(/<[a-z][^<>]*>/giu, (tag) => tag.replaceAll(/\sstyle\s*=/giu, " data-style="));
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
