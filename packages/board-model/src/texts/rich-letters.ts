import { isPlainObject } from "../plain-object.ts";
import { mergeText, type TextEdit } from "./merge-text.ts";

/**
 * A rich text as letters, so that what several write in it at once is merged letter by letter like
 * every other text. What is no letter of it is one of a few letters that nobody types, of a plane for
 * private use, each of which means the same whatever it comes to stand beside:
 *
 *   text ───► letters of the first paragraph, then for each block: levels* block letters
 *   levels    a list or an item of one, new or going on, from the outside in
 *   marks     at a change of marks: plain, then each mark that is on; a block begins without
 *
 * Reading is total, whatever a merge made of it. The first paragraph has no letter of its own: two who
 * begin an empty text meet in it.
 */
const PLANE = 0x10_00_00;
const BLOCKS = { paragraph: letter(0), heading: [1, 2, 3, 4, 5, 6].map(letter) };
const LEVELS = new Map([
  [letter(0x10), { type: "bulletList", isNew: true }],
  [letter(0x11), { type: "bulletList", isNew: false }],
  [letter(0x12), { type: "orderedList", isNew: true }],
  [letter(0x13), { type: "orderedList", isNew: false }],
  [letter(0x14), { type: "listItem", isNew: true }],
  [letter(0x15), { type: "listItem", isNew: false }],
]);
const BREAK = letter(0x20);
const PLAIN = letter(0x30);
const MARKS = new Map(
  ["bold", "italic", "strike", "underline", "code", "highlight"].map(
    (type, number) => [letter(0x31 + number), type] as const,
  ),
);
/** Before what is said of a link, in letters of its own (`attributeLetters`). */
const LINK = letter(0x38);
/** That there is an empty paragraph before the first block with a letter of its own. */
const EMPTY_START = letter(0x3f);
const ANY = /[\u{100000}-\u{10003f}\u{f0000}-\u{f007f}]/u;
const ATTRIBUTE = /[\u{f0000}-\u{f007f}]/u;
/** Of lists within lists, each with its item; far more than people nest. */
const MAX_LEVELS = 18;

type Json = Readonly<Record<string, unknown>>;
type Level = { readonly type: string; readonly isNew: boolean };

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

/** Total. */
export function decodeRichText(letters: string) {
  const reader = new Reader();
  const all = Array.from(letters);
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at] ?? "";
    if (one !== LINK) {
      reader.take(one);
      continue;
    }
    const start = at + 1;
    while (ATTRIBUTE.test(all[at + 1] ?? "")) at += 1;
    const mark = readLink(all.slice(start, at + 1));
    if (mark !== null) reader.mark(mark);
  }
  return reader.whole();
}

/** The text without what an editor writes out and would take without. */
export function canonicalRichText(richText: unknown): unknown {
  const letters = encodeRichText(richText);
  return letters === null ? richText : decodeRichText(letters);
}

/** Both edits of one rich text; mine alone where one of them has no letters. */
export function mergeRichText({ base, mine, theirs }: Record<keyof TextEdit, unknown>): unknown {
  const [from, own, others] = [base, mine, theirs].map(encodeRichText);
  if (from == null || own == null || others == null) return mine;
  if (from === others) return mine;
  return decodeRichText(mergeText({ base: from, mine: own, theirs: others }));
}

function letter(number: number): string {
  return String.fromCodePoint(PLANE + number);
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

function readLink(letters: readonly string[]): Json | null {
  const codes = letters.map((one) => (one.codePointAt(0) ?? 0) - 0xf_00_00);
  try {
    const attrs: unknown = JSON.parse(String.fromCodePoint(...codes));
    return isPlainObject(attrs) ? { type: "link", attrs } : null;
  } catch {
    // Two who changed one address at once: its words stay.
    return null;
  }
}

interface Node {
  readonly type: string;
  attrs?: Json;
  content?: Node[];
  text?: string;
  marks?: Json[];
}

/** Builds the text, letter by letter. */
class Reader {
  readonly #content: Node[] = [];
  /** Lists and items that the last block lies in, from the outside in. */
  #open: Node[] = [];
  /** Said of the next block. */
  #levels: Level[] = [];
  #block: Node | null = null;
  #marks: Json[] = [];
  #run = "";

  take(one: string): void {
    const level = LEVELS.get(one);
    const mark = MARKS.get(one);
    const heading = BLOCKS.heading.indexOf(one);
    if (level !== undefined) this.#level(level);
    else if (mark !== undefined) this.mark({ type: mark });
    else if (one === BLOCKS.paragraph) this.#begin({ type: "paragraph" });
    else if (heading !== -1) this.#begin({ type: "heading", attrs: { level: heading + 1 } });
    else if (one === PLAIN) this.#plain();
    else if (one === BREAK) this.#put({ type: "hardBreak" });
    else if (one === EMPTY_START || !ANY.test(one)) {
      this.#ensureBlock();
      this.#run += one === EMPTY_START ? "" : one;
    }
  }

  mark(mark: Json): void {
    this.#endRun();
    this.#ensureBlock();
    if (this.#marks.some(({ type }) => type === mark["type"])) return;
    this.#marks = [...this.#marks, mark];
  }

  whole() {
    this.#endRun();
    if (this.#content.length === 0 || this.#levels.length > 0) this.#place({ type: "paragraph" });
    return { type: "doc", content: this.#content };
  }

  #level(level: Level): void {
    this.#endRun();
    this.#block = null;
    if (this.#levels.length < MAX_LEVELS) this.#levels.push(level);
  }

  #begin(block: Node): void {
    this.#endRun();
    const isBehindFirst = block.type === "paragraph" && this.#levels.length === 0;
    if (isBehindFirst && this.#content.length === 0) this.#content.push({ type: "paragraph" });
    this.#place(block);
  }

  #place(block: Node): void {
    let inside = this.#content;
    let goesOn = true;
    this.#open = pathOf(this.#levels).map(({ type, isNew }, depth) => {
      const held = this.#open[depth];
      goesOn &&= !isNew && held?.type === type;
      const node = goesOn && held !== undefined ? held : { type, content: [] };
      // An item begins with a paragraph.
      if (node !== held && depth % 2 === 0 && depth > 0 && inside.length === 0) {
        inside.push({ type: "paragraph" });
      }
      if (node !== held) inside.push(node);
      inside = node.content ??= [];
      return node;
    });
    const isItem = this.#open.length > 0 && inside.length === 0;
    this.#block = isItem ? { type: "paragraph" } : block;
    inside.push(this.#block);
    this.#levels = [];
    this.#marks = [];
  }

  #ensureBlock(): void {
    if (this.#block === null) this.#place({ type: "paragraph" });
  }

  #plain(): void {
    this.#endRun();
    this.#marks = [];
  }

  #endRun(): void {
    const text = this.#run;
    this.#run = "";
    if (text !== "") this.#put({ type: "text", text });
  }

  #put(node: Node): void {
    this.#endRun();
    this.#ensureBlock();
    const marked = this.#marks.length === 0 ? node : { ...node, marks: this.#marks };
    const content = this.#block === null ? [] : (this.#block.content ??= []);
    const last = content.at(-1);
    const isSameRun = JSON.stringify(last?.marks) === JSON.stringify(marked.marks);
    if (isSameRun && last?.text !== undefined && node.text !== undefined) last.text += node.text;
    else content.push(marked);
  }
}

/** A list of items of lists, whatever a merge left of it. */
function pathOf(levels: readonly Level[]): readonly Level[] {
  const path: Level[] = [];
  for (const level of levels) {
    const isItem = level.type === "listItem";
    const isItemsTurn = path.length % 2 === 1;
    if (isItem && !isItemsTurn) path.push({ type: "bulletList", isNew: level.isNew });
    if (!isItem && isItemsTurn) path.push({ type: "listItem", isNew: level.isNew });
    path.push(level);
  }
  if (path.length % 2 === 1) path.push({ type: "listItem", isNew: true });
  return path;
}
