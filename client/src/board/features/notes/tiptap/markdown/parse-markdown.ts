import type { JSONContent } from "@tiptap/core";
import { fitsIntoNote } from "../note-table.ts";
import { parseInline } from "./parse-inline.ts";
import { splitCells } from "./split-cells.ts";

/** Lists within lists and quotations; what lies deeper is lines of the deepest. */
const deepest = 8;

/**
 * Reads Markdown as people write it (CommonMark's blocks, tables and to-dos of GitHub's) into what a
 * note holds [NT14]. Anything is Markdown: what is no block is lines of words.
 */
export function parseMarkdown(text: string): JSONContent[] {
  const lines = text.replaceAll(/\r\n?/g, "\n").replaceAll("\t", "    ").split("\n");
  return parseBlocks(lines, 0);
}

function parseBlocks(lines: readonly string[], depth: number): JSONContent[] {
  const blocks: JSONContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const taken = takeBlock(lines, at, depth);
    blocks.push(...taken.blocks);
    at = taken.next;
  }
  return blocks;
}

interface Taken {
  readonly blocks: readonly JSONContent[];
  readonly next: number;
}

function takeBlock(lines: readonly string[], at: number, depth: number): Taken {
  const line = lines[at] ?? "";
  if (line.trim() === "") return { blocks: [], next: at + 1 };
  const heading = /^ {0,3}(#{1,6}) +(.*?)(?: +#+)? *$/.exec(line);
  if (heading !== null) {
    const level = Math.min(heading[1]?.length ?? 1, 3);
    const content = parseInline(heading[2] ?? "");
    return { blocks: [{ type: "heading", attrs: { level }, content }], next: at + 1 };
  }
  if (/^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/.test(line)) {
    return { blocks: [{ type: "horizontalRule" }], next: at + 1 };
  }
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) return takeCode(lines, at, fence);
  const isInner = depth >= deepest;
  if (!isInner && quoteLine.test(line)) return takeQuote(lines, at, depth);
  if (!isInner && itemLine.test(line)) return takeList(lines, at, depth);
  if (isTableHead(lines, at)) return takeTable(lines, at);
  return takeParagraph(lines, at);
}

const quoteLine = /^ {0,3}> ?/;
const itemLine = /^( *)(?:([-*+])|(\d{1,9})[.)])(?: +|$)/;

function takeCode(lines: readonly string[], at: number, fence: string): Taken {
  const isEnd = (line: string) => line.trim().startsWith(fence) && /^ *[`~]+ *$/.test(line);
  let end = at + 1;
  while (end < lines.length && !isEnd(lines[end] ?? "")) end += 1;
  const text = lines.slice(at + 1, end).join("\n");
  const content = text === "" ? [] : [{ type: "text", text }];
  return { blocks: [{ type: "codeBlock", content }], next: end + 1 };
}

function takeQuote(lines: readonly string[], at: number, depth: number): Taken {
  let next = at;
  while (next < lines.length && quoteLine.test(lines[next] ?? "")) next += 1;
  const inner = lines.slice(at, next).map((line) => line.replace(quoteLine, ""));
  const content = parseBlocks(inner, depth + 1);
  return { blocks: [{ type: "blockquote", content: orLine(content) }], next };
}

type ListType = "bulletList" | "orderedList" | "taskList";

function takeList(lines: readonly string[], at: number, depth: number): Taken {
  const first = readItem(lines[at] ?? "");
  if (first === null) return takeParagraph(lines, at);
  const items: JSONContent[] = [];
  let next = at;
  for (;;) {
    const item = readItem(lines[next] ?? "");
    if (item === null || item.type !== first.type || item.indent > first.indent + 1) break;
    const inner = [item.words];
    next += 1;
    while (next < lines.length) {
      const line = lines[next] ?? "";
      const isBlank = line.trim() === "";
      const within = indentOf(line) >= first.indent + 2;
      // A blank line belongs to the item when the item goes on behind it.
      if (isBlank ? indentOf(lines[next + 1] ?? "") < first.indent + 2 : !within) break;
      inner.push(line.slice(Math.min(item.width, indentOf(line))));
      next += 1;
    }
    items.push(itemNode(item, parseBlocks(inner, depth + 1)));
    const after = (lines[next] ?? "").trim() === "" ? next + 1 : next;
    if (readItem(lines[after] ?? "")?.type !== first.type) break;
    if (indentOf(lines[after] ?? "") < first.indent) break;
    next = after;
  }
  const attrs = first.type === "orderedList" ? { attrs: { start: first.start } } : {};
  return { blocks: [{ type: first.type, ...attrs, content: items }], next };
}

interface Item {
  readonly type: ListType;
  readonly indent: number;
  /** Of the sign with the blanks around it. */
  readonly width: number;
  readonly start: number;
  readonly isDone: boolean;
  readonly words: string;
}

function readItem(line: string): Item | null {
  const found = itemLine.exec(line);
  if (found === null) return null;
  const [sign, indent = "", bullet, number] = found;
  const words = line.slice(sign.length);
  const task = bullet === undefined ? null : /^\[([ xX])\] +/.exec(words);
  return {
    type: task !== null ? "taskList" : number === undefined ? "bulletList" : "orderedList",
    indent: indent.length,
    width: sign.length,
    start: Number(number ?? 1),
    isDone: task !== null && task[1] !== " ",
    words: task === null ? words : words.slice(task[0].length),
  };
}

/** An item begins with a line of words. */
function itemNode({ type, isDone }: Item, blocks: readonly JSONContent[]): JSONContent {
  // Tables stand at the top of a note and nowhere else.
  const fitting = blocks.filter(({ type: kind }) => kind !== "table");
  const content = fitting[0]?.type === "paragraph" ? fitting : [{ type: "paragraph" }, ...fitting];
  return type === "taskList"
    ? { type: "taskItem", attrs: { checked: isDone }, content }
    : { type: "listItem", content };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const delimiterLine = /^ *\|?(?: *:?-+:? *\|)*(?: *:?-+:? *)\|? *$/;

function isTableHead(lines: readonly string[], at: number): boolean {
  const [head = "", below = ""] = lines.slice(at, at + 2);
  if (!head.includes("|") || !below.includes("-") || !delimiterLine.test(below)) return false;
  return splitCells(head).length === splitCells(below).length;
}

function takeTable(lines: readonly string[], at: number): Taken {
  let next = at + 2;
  while (next < lines.length && (lines[next] ?? "").includes("|")) next += 1;
  const rows = [lines[at] ?? "", ...lines.slice(at + 2, next)].map(splitCells);
  const columns = rows[0]?.length ?? 0;
  const size = { rows: rows.length, columns };
  if (!fitsIntoNote(size)) {
    const blocks = lines.slice(at, next).map((line) => paragraph(parseInline(line)));
    return { blocks, next };
  }
  const content = rows.map((cells, row) => ({
    type: "tableRow",
    content: Array.from({ length: columns }, (_cell, column) => ({
      type: "tableCell",
      attrs: { header: row === 0 ? true : null },
      content: [paragraph(parseInline(cells[column] ?? ""))],
    })),
  }));
  return { blocks: [{ type: "table", content }], next };
}

function takeParagraph(lines: readonly string[], at: number): Taken {
  const content: JSONContent[] = parseInline((lines[at] ?? "").trim());
  let next = at + 1;
  // Japanese lines end where they are meant to: each stays one.
  while (next < lines.length && isWords(lines, next)) {
    content.push({ type: "hardBreak" }, ...parseInline((lines[next] ?? "").trim()));
    next += 1;
  }
  return { blocks: [paragraph(content)], next };
}

function isWords(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line.trim() === "" || /^ {0,3}(?:#{1,6} |`{3}|~{3}|> ?)/.test(line)) return false;
  if (/^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/.test(line)) return false;
  return !itemLine.test(line) && !isTableHead(lines, at);
}

function paragraph(content: readonly JSONContent[]): JSONContent {
  return content.length === 0
    ? { type: "paragraph" }
    : { type: "paragraph", content: [...content] };
}

function orLine(blocks: readonly JSONContent[]): JSONContent[] {
  const fitting = blocks.filter(({ type }) => type !== "table");
  return fitting.length === 0 ? [paragraph([])] : fitting;
}
