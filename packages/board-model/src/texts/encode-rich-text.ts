import { isPlainObject } from "../plain-object.ts";
import {
  ANY,
  BLOCKS,
  BREAK,
  EMPTY_START,
  LEVELS,
  LINK,
  MARKS,
  MAX_LEVELS,
  PLAIN,
  type Json,
  type Level,
} from "./rich-alphabet.ts";

/** Null for a text that says anything which these letters have no word for. */
export function encodeRichText(richText: unknown): string | null {
  const written: string[] = [];
  try {
    writeBlocks(childrenOf(richText, "doc"), [], written);
  } catch (error) {
    if (error instanceof Untold) return null;
    throw error;
  }
  const [first, second] = written;
  if (first?.startsWith(BLOCKS.paragraph) !== true) return written.join("");
  const begin = first.slice(BLOCKS.paragraph.length);
  const isLost = begin === "" && second !== undefined && !second.startsWith(BLOCKS.paragraph);
  return [isLost ? EMPTY_START : begin, ...written.slice(1)].join("");
}

class Untold extends Error {}

function writeBlocks(blocks: readonly Json[], path: readonly Level[], written: string[]): void {
  if (path.length > MAX_LEVELS) throw new Untold();
  let levels = path;
  for (const block of blocks) {
    const { type } = block;
    if (type === "bulletList" || type === "orderedList") {
      expectDefaults(block, { start: 1, type: null });
      let here: readonly Level[] = [...levels, { type, isNew: true }];
      for (const item of childrenOf(block)) {
        if (item["type"] !== "listItem") throw new Untold();
        expectDefaults(item);
        const inside = childrenOf(item);
        if (inside[0]?.["type"] !== "paragraph") throw new Untold();
        writeBlocks(inside, [...here, { type: "listItem", isNew: true }], written);
        here = here.map((level) => ({ ...level, isNew: false }));
      }
    } else {
      written.push(lettersOf(levels) + writeBlock(block));
    }
    levels = path.map((level) => ({ ...level, isNew: false }));
  }
}

function lettersOf(levels: readonly Level[]): string {
  return levels
    .map(({ type, isNew }) => {
      for (const [sign, level] of LEVELS)
        if (level.type === type && level.isNew === isNew) return sign;
      throw new Untold();
    })
    .join("");
}

function writeBlock(block: Json): string {
  const { type, attrs, content } = block;
  const level = isPlainObject(attrs) ? attrs["level"] : undefined;
  const sign = type === "paragraph" ? BLOCKS.paragraph : BLOCKS.heading[Number(level) - 1];
  if (sign === undefined || (type !== "paragraph" && type !== "heading")) throw new Untold();
  expectDefaults(block, type === "heading" ? { level } : {});
  const runs = content === undefined ? [] : childrenOf(block);
  let marks = "";
  const written = runs.map((run) => {
    const own = Array.isArray(run["marks"]) ? run["marks"].map(writeMark).join("") : "";
    const change = own === marks ? "" : PLAIN + own;
    marks = own;
    return change + writeRun(run);
  });
  return sign + written.join("");
}

function writeRun({ type, text, attrs }: Json): string {
  if (attrs !== undefined) throw new Untold();
  if (type === "hardBreak") return BREAK;
  if (type !== "text" || typeof text !== "string" || text === "" || ANY.test(text))
    throw new Untold();
  return text;
}

function writeMark(mark: unknown): string {
  if (!isPlainObject(mark)) throw new Untold();
  const { type, attrs } = mark;
  if (type === "link") {
    if (!isPlainObject(attrs)) throw new Untold();
    return LINK + attributeLetters(attrs);
  }
  for (const [sign, name] of MARKS) if (name === type && attrs === undefined) return sign;
  throw new Untold();
}

function childrenOf(node: unknown, type?: string): readonly Json[] {
  const isRight = isPlainObject(node) && (type === undefined || node["type"] === type);
  const content = isRight ? node["content"] : undefined;
  if (!Array.isArray(content) || content.length === 0) throw new Untold();
  if (!content.every(isPlainObject)) throw new Untold();
  return content;
}

/** An editor writes out what it would take without. */
function expectDefaults({ attrs, marks }: Json, defaults: Json = {}): void {
  if (marks !== undefined) throw new Untold();
  if (attrs === undefined || attrs === null) return;
  if (!isPlainObject(attrs)) throw new Untold();
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== (name === "dir" ? "auto" : defaults[name])) throw new Untold();
  }
}

/** In a plane of their own: no letter of theirs is taken for one of the words by who compares. */
function attributeLetters(attrs: Json): string {
  const ascii = JSON.stringify(attrs).replaceAll(/[^\0-\x7f]/g, (one) => {
    return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return Array.from(ascii, (one) => String.fromCodePoint(0xf_00_00 + one.charCodeAt(0))).join("");
}
