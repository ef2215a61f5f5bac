import type { JSONContent } from "@tiptap/core";
import { isAllowedLink } from "@zentaikan/board-model";

type Marks = readonly {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string>>;
}[];

/** What may open at a place, the longest first; each is sticky, and reads no line twice. */
const patterns = {
  escaped: /\\([\\`*_{}[\]()#+\-.!|~<>])/y,
  code: /(`{1,3})(?!`)([^\n]*?[^`\n])\1(?!`)/y,
  bold: /(\*\*|__)(?=[^\s*_])([^\n]*?[^\s*_])\1/y,
  strike: /~~(?=[^\s~])([^\n]*?[^\s~])~~/y,
  italic:
    /\*(?=[^\s*])([^*\n]*[^\s*])\*|(?<![A-Za-z0-9])_(?=[^\s_])([^_\n]*[^\s_])_(?![A-Za-z0-9])/y,
  link: /!?\[([^\]\n]*)\]\(([^)\s]+)\)/y,
  autolink: /<((?:https?:\/\/|mailto:)[^>\s]+)>/y,
  break: /<br ?\/?>/iy,
} as const;
/** Between two places at which something may open nothing is looked for. */
const openers = /[\\`*_~![<]/g;
/** Looks within looks: more than anybody writes, and no depth that a stack minds. */
const deepest = 4;

/** The words of one line, with their looks; what opens and does not close is letters. */
export function parseInline(text: string, marks: Marks = [], depth = 0): JSONContent[] {
  const parts: JSONContent[] = [];
  if (text.length > longestLine) return [{ type: "text", text, marks: [...marks] }];
  let plain = "";
  const flush = () => {
    if (plain !== "") parts.push({ type: "text", text: plain, marks: [...marks] });
    plain = "";
  };
  const inner = (words: string, mark: Marks[number]) => {
    flush();
    const all = [...marks.filter(({ type }) => type !== mark.type), mark];
    if (depth >= deepest) parts.push({ type: "text", text: words, marks: all });
    else parts.push(...parseInline(words, all, depth + 1));
  };
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  let budget = mostTries;
  while (at < text.length) {
    openers.lastIndex = at;
    const next = budget > 0 ? openers.exec(text)?.index : undefined;
    plain += text.slice(at, next ?? text.length);
    if (next === undefined) break;
    at = next;
    budget -= 1;
    let found: RegExpExecArray | null;
    if ((found = read(patterns.escaped))) plain += found[1] ?? "";
    else if ((found = read(patterns.break))) {
      flush();
      parts.push({ type: "hardBreak" });
    } else if ((found = read(patterns.code))) {
      flush();
      const code = found[2] ?? "";
      // A code is nothing but code.
      parts.push({ type: "text", text: code.trim() || code, marks: [{ type: "code" }] });
    } else if ((found = read(patterns.bold))) inner(found[2] ?? "", { type: "bold" });
    else if ((found = read(patterns.strike))) inner(found[1] ?? "", { type: "strike" });
    else if ((found = read(patterns.italic))) {
      inner(found[1] ?? found[2] ?? "", { type: "italic" });
    } else if ((found = read(patterns.link))) {
      const [whole, words = "", href = ""] = found;
      if (isAllowedLink(href)) inner(words || href, { type: "link", attrs: { href } });
      else plain += whole;
    } else if ((found = read(patterns.autolink))) {
      const href = found[1] ?? "";
      inner(href, { type: "link", attrs: { href } });
    } else {
      plain += text[at] ?? "";
      at += 1;
    }
  }
  flush();
  return parts;
}

/** Each try may look to the end of its line: of a line of nothing but openers the rest is letters. */
const mostTries = 500;
const longestLine = 20_000;
