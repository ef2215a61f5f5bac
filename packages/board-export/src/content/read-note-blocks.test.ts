import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Doc, XmlElement, XmlText, type XmlFragment } from "yjs";
import { readNoteBlocks } from "./read-note-blocks.ts";
import type { RichBlock } from "./rich-block.ts";

const nameOf = (kind: string, target: string) => `${kind}:${target}`;

function element(name: string, attributes: object, ...children: (XmlElement | XmlText)[]) {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}
const words = (text: string) => new XmlText(text);
const paragraph = (text: string) => element("paragraph", {}, words(text));

function read(...nodes: (XmlElement | XmlText)[]): readonly RichBlock[] {
  const note = new Doc().getXmlFragment("note");
  note.insert(0, nodes);
  return readNoteBlocks(note, nameOf);
}

function textsOf(blocks: readonly RichBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "code") return [block.text];
      if (block.kind === "table")
        return block.rows.flat().flatMap(({ runs }) => runs.map(({ text }) => text));
      return "runs" in block ? block.runs.map(({ text }) => text) : [];
    })
    .join("");
}

test("[XP10] what editors write comes as what it is: lists in lists, tasks, tables, pictures, calls", () => {
  const hash = "a".repeat(64);
  const bold = new XmlText();
  bold.insert(0, "太字", { bold: true });
  bold.insert(2, "と", {});
  bold.insert(3, "行き先", { link: { href: "https://example.org/" } });
  const blocks = read(
    element("heading", { level: 2 }, words("見出し")),
    element("paragraph", {}, bold),
    element(
      "orderedList",
      { start: 3 },
      element(
        "listItem",
        {},
        paragraph("三"),
        element("bulletList", {}, element("listItem", {}, paragraph("中"))),
      ),
      element("listItem", {}, paragraph("四")),
    ),
    element("taskList", {}, element("taskItem", { checked: true }, paragraph("済"))),
    element("blockquote", {}, paragraph("引用")),
    element("codeBlock", {}, words("a < b")),
    element("horizontalRule", {}),
    element(
      "table",
      {},
      element("tableRow", {}, cell(true, "頭"), cell(true, "二")),
      element("tableRow", {}, cell(false, "左"), cell(false, "右")),
    ),
    element("picture", { hash, alt: "写真" }),
    element("paragraph", {}, element("reference", { kind: "person", target: "花子" })),
  );
  expect(blocks.map(shortly)).toEqual([
    "h2 見出し",
    "paragraph 太字と行き先",
    "ordered 0 3 三",
    "bullet 1 1 中",
    "ordered 0 4 四",
    "task 0 1 済 ✓",
    "quote 引用",
    "code a < b",
    "rule",
    "table *頭|*二 / 左|右",
    "image 写真",
    "paragraph person:花子",
  ]);
  const runs = blocks[1]?.kind === "paragraph" ? blocks[1].runs : [];
  expect(runs.map(({ isBold, link }) => [isBold, link])).toEqual([
    [true, null],
    [false, null],
    [false, "https://example.org/"],
  ]);
});

const cell = (header: boolean, text: string) =>
  element("tableCell", { header: header as never }, paragraph(text));

function shortly(block: RichBlock): string {
  const text = "runs" in block ? block.runs.map((run) => run.text).join("") : "";
  switch (block.kind) {
    case "heading":
      return `h${block.level} ${text}`;
    case "item": {
      const { list, depth, number, isDone } = block;
      return `${list} ${depth} ${number} ${text}${isDone ? " ✓" : ""}`;
    }
    case "code":
      return `code ${block.text}`;
    case "rule":
      return "rule";
    case "image":
      return `image ${block.alt}`;
    case "table":
      return `table ${block.rows.map((row) => row.map(({ isHeader, runs }) => (isHeader ? "*" : "") + runs.map((run) => run.text).join("")).join("|")).join(" / ")}`;
    case "paragraph":
    case "quote":
      return `${block.kind} ${text}`;
  }
}

test("[XP10] a harmful link is words alone", () => {
  const text = new XmlText();
  text.insert(0, "押して", { link: { href: "javascript:alert(1)" } });
  const [block] = read(element("paragraph", {}, text));
  expect(block).toMatchObject({ runs: [{ text: "押して", link: null }] });
});

test("[XP10] whatever nests in whatever, every letter comes once and in its order", () => {
  const names = ["paragraph", "bulletList", "listItem", "blockquote", "table", "tableRow"].concat([
    "tableCell",
    "heading",
    "codeBlock",
    "taskItem",
    "unknown",
    "doc",
  ]);
  const tree = fc.letrec<{ node: Tree }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("あ", "b", "字") }),
      fc.record({
        name: fc.constantFrom(...names),
        children: fc.array(tie("node"), { maxLength: 4 }),
      }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
      const blocks = read(...trees.map(build));
      expect(textsOf(blocks).replaceAll(" ", "")).toBe(trees.map(lettersOf).join(""));
    }),
  );
});

type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

function build(tree: Tree): XmlElement | XmlText {
  return typeof tree === "string"
    ? words(tree)
    : element(tree.name, {}, ...tree.children.map(build));
}

function lettersOf(tree: Tree): string {
  return typeof tree === "string" ? tree : tree.children.map(lettersOf).join("");
}

test("[XP10] 2,000 levels and 20,000 items take no stack and no square", () => {
  const note = new Doc().getXmlFragment("note");
  let deepest: XmlFragment = note;
  for (let level = 0; level < 2000; level += 1) {
    const inner = new XmlElement(level % 2 === 0 ? "blockquote" : "bulletList");
    deepest.insert(0, [inner]);
    deepest = inner;
  }
  deepest.insert(0, [paragraph("底")]);
  const start = performance.now();
  expect(readNoteBlocks(note, nameOf)).toHaveLength(1);
  const items = Array.from({ length: 20_000 }, () => element("listItem", {}, paragraph("項")));
  expect(read(element("bulletList", {}, ...items))).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(5000);
});
