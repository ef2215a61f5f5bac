import { isPlainObject } from "../plain-object.ts";
import {
  ANY,
  ATTRIBUTE,
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

/** The rich text that these letters are. Total. */
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
