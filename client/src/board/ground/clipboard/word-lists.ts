import { readStyle } from "./read-style.ts";

/** Deeper than anybody reads. */
const DEEPEST = 9;

interface OpenList {
  readonly list: HTMLElement;
  readonly tag: "ul" | "ol";
}

/**
 * Word lays lists on the clipboard as paragraphs, with a bullet or a number as letters before their
 * words, and says in a style how deep each stands: they become lists [KB10].
 */
export function makeLists(page: Document): void {
  let open: OpenList[] = [];
  for (const line of page.querySelectorAll<HTMLElement>('p[data-style*="mso-list" i]')) {
    const said = /^l\d+ level(\d)/u.exec(readStyle(line).get("mso-list") ?? "")?.[1];
    if (said === undefined) continue;
    dropBlanksBefore(line);
    if (open[0] === undefined || line.previousSibling !== open[0].list) open = [];
    const depth = Math.min(Math.max(Number(said), 1), DEEPEST, open.length + 1);
    const sign = takeSign(line);
    const tag = isNumber(sign) ? "ol" : "ul";
    open = open.slice(0, open[depth - 1]?.tag === tag ? depth : depth - 1);
    if (open.length < depth) {
      const list = page.createElement(tag);
      const first = Number.parseInt(sign, 10);
      if (tag === "ol" && first > 1) list.setAttribute("start", String(first));
      const above = open.at(-1)?.list.lastElementChild;
      if (above == null) line.before(list);
      else above.append(list);
      open = [...open, { list, tag }];
    }
    const item = page.createElement("li");
    item.append(line);
    open.at(-1)?.list.append(item);
  }
}

/** The letters of the bullet or the number, which are no words of the line. */
function takeSign(line: HTMLElement): string {
  const signs = [...line.querySelectorAll<HTMLElement>('span[data-style*="mso-list" i]')].filter(
    (span) => readStyle(span).get("mso-list") === "ignore",
  );
  for (const sign of signs) sign.remove();
  return signs
    .map(({ textContent }) => textContent)
    .join("")
    .trim();
}

/** Such as `1.`, `a)`, `(2)`, `①`; a bullet is a letter of a font of signs. */
function isNumber(sign: string): boolean {
  return /[\d.)]/u.test(sign.normalize("NFKC"));
}

function dropBlanksBefore(line: HTMLElement): void {
  for (let before = line.previousSibling; before !== null; before = line.previousSibling) {
    const isBlank =
      before.nodeType === Node.COMMENT_NODE ||
      (before.nodeType === Node.TEXT_NODE && (before.nodeValue ?? "").trim() === "");
    if (!isBlank) return;
    before.remove();
  }
}
