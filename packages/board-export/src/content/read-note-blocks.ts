import { isAllowedLink } from "@zentaikan/board-model";
import { XmlElement, XmlText, type XmlFragment } from "yjs";
import type { RichBlock, RichCell, RichRun } from "./rich-block.ts";

/** What somebody or something that a note speaks of is called; empty where nobody may say. */
type NameReference = (kind: string, target: string) => string;

/**
 * A note as blocks, in the order in which it is read. One walk over it and no recursion: how deep
 * it lies is the choice of strangers. What is not known counts as what stands in it.
 */
export function readNoteBlocks(note: XmlFragment, nameOf: NameReference): readonly RichBlock[] {
  const writer = new BlockWriter(nameOf);
  const open: { readonly element: XmlElement | null; readonly rest: Iterator<unknown> }[] = [
    { element: null, rest: note.toArray().values() },
  ];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const { value, done } = last.rest.next();
    if (done === true) {
      open.pop();
      if (last.element !== null) writer.leave(last.element.nodeName);
    } else if (value instanceof XmlText) writer.say(value);
    else if (value instanceof XmlElement) {
      writer.enter(value);
      open.push({ element: value, rest: value.toArray().values() });
    }
  }
  writer.endLine();
  return writer.blocks;
}

type ListKind = "bullet" | "ordered" | "task";
const lists: ReadonlyMap<string, ListKind> = new Map([
  ["bulletList", "bullet"],
  ["orderedList", "ordered"],
  ["taskList", "task"],
]);

/** Deeper than this no paper indents. */
const deepest = 8;
const pictureHash = /^[0-9a-f]{64}$/;

class BlockWriter {
  readonly blocks: RichBlock[] = [];
  readonly #nameOf: NameReference;
  #runs: RichRun[] = [];
  /** The lists around what is read now, with the number of the item in each. */
  readonly #lists: { readonly kind: ListKind; number: number }[] = [];
  /** The item whose first line comes next. */
  #item: { readonly isDone: boolean } | null = null;
  #quotes = 0;
  #heading = 0;
  #isCode = false;
  #rows: RichCell[][] | null = null;
  #tables = 0;

  constructor(nameOf: NameReference) {
    this.#nameOf = nameOf;
  }

  enter(element: XmlElement): void {
    const name = element.nodeName;
    const list = lists.get(name);
    if (list !== undefined) {
      this.endLine();
      const start = Number(element.getAttribute("start") ?? 1);
      this.#lists.push({ kind: list, number: (Number.isSafeInteger(start) ? start : 1) - 1 });
      return;
    }
    switch (name) {
      case "listItem":
      case "taskItem": {
        this.endLine();
        const inner = this.#lists.at(-1);
        if (inner !== undefined) inner.number += 1;
        this.#item = { isDone: isTrue(element.getAttribute("checked")) };
        return;
      }
      case "heading":
        this.endLine();
        this.#heading = Number(element.getAttribute("level")) || 1;
        return;
      case "codeBlock":
        this.endLine();
        this.#isCode = true;
        return;
      case "blockquote":
        this.endLine();
        this.#quotes += 1;
        return;
      case "paragraph":
        return this.endLine();
      case "table":
        this.endLine();
        this.#tables += 1;
        this.#rows ??= [];
        return;
      case "tableRow":
        this.#endCell();
        this.#rows?.push([]);
        return;
      case "tableCell":
        this.#openCell(isTrue(element.getAttribute("header")));
        return;
      case "hardBreak":
        return this.#push("\n", {});
      case "horizontalRule":
        this.endLine();
        if (this.#rows === null) this.blocks.push({ kind: "rule" });
        return;
      case "reference":
        return this.#refer(element);
      case "picture":
        return this.#show(element);
      default:
        return;
    }
  }

  leave(name: string): void {
    if (["paragraph", "heading", "codeBlock"].includes(name)) return this.endLine();
    if (lists.has(name)) {
      this.endLine();
      this.#lists.pop();
    } else if (name === "blockquote") {
      this.endLine();
      this.#quotes -= 1;
    } else if (name === "listItem" || name === "taskItem") {
      this.endLine();
      this.#item = null;
    } else if (name === "table") this.#endTable();
  }

  say(text: XmlText): void {
    const parts = text.toDelta() as readonly {
      readonly insert?: unknown;
      readonly attributes?: Readonly<Record<string, unknown>>;
    }[];
    for (const { insert, attributes = {} } of parts) {
      if (typeof insert === "string") this.#push(insert.toWellFormed(), attributes);
    }
  }

  endLine(): void {
    const runs = this.#runs;
    const [heading, isCode] = [this.#heading, this.#isCode];
    this.#heading = 0;
    this.#isCode = false;
    if (this.#rows !== null) {
      // A cell is one line of text in every kind of file.
      if (runs.length > 0 && runs.at(-1)?.text !== " ") this.#push(" ", {});
      return;
    }
    if (runs.length === 0) return;
    this.#runs = [];
    this.blocks.push(this.#blockOf(runs, { heading, isCode }));
  }

  #blockOf(
    runs: readonly RichRun[],
    { heading, isCode }: { readonly heading: number; readonly isCode: boolean },
  ): RichBlock {
    if (isCode) return { kind: "code", text: runs.map(({ text }) => text).join("") };
    if (heading > 0) {
      return { kind: "heading", level: heading === 1 ? 1 : heading === 2 ? 2 : 3, runs };
    }
    const list = this.#lists.at(-1);
    if (this.#item !== null && list !== undefined) {
      const { isDone } = this.#item;
      this.#item = null;
      const depth = Math.min(this.#lists.length - 1, deepest);
      return { kind: "item", list: list.kind, depth, number: list.number, isDone, runs };
    }
    return this.#quotes > 0 ? { kind: "quote", runs } : { kind: "paragraph", runs };
  }

  #push(text: string, marks: Readonly<Record<string, unknown>>): void {
    if (text === "") return;
    const has = (name: string): boolean => marks[name] !== undefined && marks[name] !== null;
    const link = marks["link"];
    const href: unknown = typeof link === "object" && link !== null && "href" in link && link.href;
    this.#runs.push({
      text,
      isBold: has("bold"),
      isItalic: has("italic"),
      isStruck: has("strike"),
      isCode: has("code"),
      link: typeof href === "string" && isAllowedLink(href) ? href : null,
    });
  }

  #refer(element: XmlElement): void {
    const [kind, target] = [element.getAttribute("kind"), element.getAttribute("target")];
    this.#push(this.#nameOf(String(kind), String(target)), {});
  }

  #show(element: XmlElement): void {
    const [hash, alt] = [String(element.getAttribute("hash")), textOf(element.getAttribute("alt"))];
    if (this.#rows !== null) return this.#push(alt, {});
    this.endLine();
    if (pictureHash.test(hash)) this.blocks.push({ kind: "image", hash, alt });
  }

  /** The words of a cell are gathered until the next one begins. */
  #openCell(isHeader: boolean): void {
    this.#endCell();
    this.#rows?.at(-1)?.push({ isHeader, runs: [] });
  }

  /** What stands in a table outside of its cells has one of its own. */
  #endCell(): void {
    const rows = this.#rows;
    if (rows === null) return;
    const runs = this.#runs.at(-1)?.text === " " ? this.#runs.slice(0, -1) : this.#runs;
    this.#runs = [];
    if (runs.length === 0) return;
    const row = rows.at(-1) ?? [];
    if (rows.length === 0) rows.push(row);
    const cell = row.pop() ?? { isHeader: false, runs: [] };
    row.push({ ...cell, runs: [...cell.runs, ...runs] });
  }

  #endTable(): void {
    this.#tables -= 1;
    if (this.#tables > 0) return;
    this.#endCell();
    const rows = (this.#rows ?? []).filter((cells) => cells.length > 0);
    this.#rows = null;
    if (rows.length > 0) this.blocks.push({ kind: "table", rows });
  }
}

/** Yjs keeps attributes as they were set: values by editors, words by older programs. */
function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
