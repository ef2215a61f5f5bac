import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOTE_SCHEMA } from "../note-schema.ts";
import { isMarkdown } from "./is-markdown.ts";
import type { MarkdownNames } from "./markdown-names.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { writeMarkdown } from "./write-markdown.ts";

const names: MarkdownNames = {
  nameOf: (attrs) => `@${String(attrs["target"])}`,
  pictureAddress: (hash) => `https://host/${hash}`,
};

function read(text: string) {
  const doc = NOTE_SCHEMA.nodeFromJSON({ type: "doc", content: parseMarkdown(text) });
  doc.check();
  return doc;
}

const minutes = `# 定例会議

**決まったこと**を先に書く。

## 次にすること

- [x] 採用計画
- [ ] 工場の*見学*
  - [ ] 日程

1. 人的資本
2. 組織資本

   続きの段落

> 顧客の声
> 二行目

| 指標 | 今 | 目標 |
| --- | --- | --- |
| 台数 | 5 | **9** |
| 率 | a\\|b |  |

\`\`\`
let a = 1 | 2;
\`\`\`

---

[議事録](https://example.com/a)と~~古い案~~と\`コード\`。
`;

describe("[NT14] Markdown", () => {
  test("becomes headings, lists, to-dos, quotations, tables, code and looks", () => {
    const doc = read(minutes);
    expect(doc.children.map(({ type: { name } }) => name)).toEqual([
      "heading",
      "paragraph",
      "heading",
      "taskList",
      "orderedList",
      "blockquote",
      "table",
      "codeBlock",
      "horizontalRule",
      "paragraph",
    ]);
    const [heading, bold, , tasks, numbers, , table, code, , last] = doc.children;
    expect(heading?.textContent).toBe("定例会議");
    expect(bold?.firstChild?.marks.map(({ type }) => type.name)).toEqual(["bold"]);
    expect(bold?.textContent).toBe("決まったことを先に書く。");
    expect(tasks?.children.map(({ attrs }) => attrs["checked"])).toEqual([true, false]);
    expect(tasks?.child(1).child(1).type.name).toBe("taskList");
    expect(numbers?.child(1).childCount).toBe(2);
    expect(table?.children.map((row) => row.children.map((cell) => cell.textContent))).toEqual([
      ["指標", "今", "目標"],
      ["台数", "5", "9"],
      ["率", "a|b", ""],
    ]);
    expect(table?.firstChild?.firstChild?.attrs["header"]).toBe(true);
    expect(code?.textContent).toBe("let a = 1 | 2;");
    expect(last?.child(0).marks[0]?.attrs["href"]).toBe("https://example.com/a");
  });

  test("[NT15] is written as it was read, and stays so", () => {
    const written = writeMarkdown(read(minutes), names);
    expect(written).toBe(minutes.replaceAll("a\\\\|b", "a\\|b"));
    expect(writeMarkdown(read(written), names)).toBe(written);
  });

  test("leads nowhere but to pages and letters", () => {
    const doc = read("[x](javascript:alert(1)) ![y](data:text/html,1) **z**");
    let links = 0;
    doc.descendants(
      ({ marks }) => void (links += marks.filter((m) => m.type.name === "link").length),
    );
    expect(links).toBe(0);
    expect(doc.textContent).toContain("javascript:alert(1)");
  });

  test.each([
    ["- 一つだけの行"],
    ["# 番号の説明"],
    ["10 * 3 = 30\n2 * 4 = 8"],
    ["売上は5%増。\n利益は横ばい。"],
    ["a_b と c_d"],
    ["https://example.com/a_b_c"],
    ["1. 一行だけ"],
    ["・箇条書き\n・日本語の点"],
    ["--------"],
    ["C# と #1 の件"],
  ])("what is no Markdown stays as it is: %s", (text) => {
    expect(isMarkdown(text)).toBe(false);
  });

  test.each([
    ["## 見出し"],
    ["- a\n- b"],
    ["1. a\n2. b"],
    ["- [ ] やる"],
    ["これは**太字**です"],
    [minutes],
  ])("is known by its signs: %s", (text) => {
    expect(isMarkdown(text)).toBe(true);
  });

  test("of any text makes a valid note, and loses no letter of words", () => {
    const line = fc.constantFrom(
      "# ",
      "- ",
      "  - ",
      "> ",
      "1. ",
      "```",
      "|a|b|",
      "|-|-|",
      "",
      "**a** b",
      "[",
      "`",
      "- [x] ",
    );
    const lines = fc.array(fc.tuple(line, fc.string({ maxLength: 6 })), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (drawn) => {
        const doc = NOTE_SCHEMA.nodeFromJSON({
          type: "doc",
          content: [
            ...parseMarkdown(drawn.map((parts) => parts.join("")).join("\n")),
            { type: "paragraph" },
          ],
        });
        doc.check();
      }),
    );
  });

  test("takes time in proportion to what was pasted, whatever it is", () => {
    const size = 100_000;
    for (const part of [
      "**a ",
      "[",
      "> ",
      "`",
      "- ",
      "|",
      "```\n",
      "# \n",
      "_a ",
      "1. a\n",
      "  ",
    ]) {
      const text = part.repeat(size / part.length);
      const startedMs = performance.now();
      isMarkdown(text);
      parseMarkdown(text);
      expect(performance.now() - startedMs, part).toBeLessThan(4000);
    }
  });

  test("[NT15] a reference, a picture, and cells over several columns are written readably", () => {
    const cell = (text: string, colspan: number) => ({
      type: "tableCell",
      attrs: { colspan },
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
    const doc = NOTE_SCHEMA.nodeFromJSON({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "reference", attrs: { kind: "person", target: "花子" } },
            { type: "text", text: "へ 1_2" },
          ],
        },
        { type: "picture", attrs: { hash: "0".repeat(64), alt: "工場" } },
        {
          type: "table",
          content: [
            { type: "tableRow", content: [cell("広い", 2)] },
            { type: "tableRow", content: [cell("a", 1), cell("b", 1)] },
          ],
        },
      ],
    });
    expect(writeMarkdown(doc, names)).toBe(
      `@花子へ 1\\_2\n\n![工場](https://host/${"0".repeat(64)})\n\n|  |  |\n| --- | --- |\n| 広い |  |\n| a | b |\n`,
    );
  });
});
