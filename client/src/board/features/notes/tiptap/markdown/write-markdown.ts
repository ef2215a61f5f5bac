import type { Mark, Node } from "@tiptap/pm/model";
import { wordsOfTable } from "../table-text.ts";
import type { MarkdownNames } from "./markdown-names.ts";

/**
 * A note as Markdown [NT15]: what `parseMarkdown` reads becomes the same again; what Markdown has no
 * sign for (cells over several columns, names of people and cards, pictures) is written readably.
 */
export function writeMarkdown(doc: Node, names: MarkdownNames): string {
  return `${blocksOf(doc, names).join("\n\n")}\n`;
}

function blocksOf(parent: Node, names: MarkdownNames): readonly string[] {
  return parent.children.map((node) => blockOf(node, names));
}

/** Notes nest a hundred deep at most [E10]. */
function blockOf(node: Node, names: MarkdownNames): string {
  switch (node.type.name) {
    case "heading":
      return `${"#".repeat(Number(node.attrs["level"]))} ${inlineOf(node, names, " ")}`;
    case "codeBlock": {
      const ticks = fenceFor(node.textContent);
      return `${ticks}\n${node.textContent}\n${ticks}`;
    }
    case "blockquote":
      return prefixed(blocksOf(node, names).join("\n\n"), "> ", "> ");
    case "bulletList":
      return itemsOf(node, names, () => "- ");
    case "orderedList": {
      const start = Number(node.attrs["start"] ?? 1);
      return itemsOf(node, names, (index) => `${start + index}. `);
    }
    case "taskList":
      return itemsOf(node, names, (_index, item) =>
        item.attrs["checked"] === true ? "- [x] " : "- [ ] ",
      );
    case "horizontalRule":
      return "---";
    case "table":
      return tableOf(node, names);
    case "picture":
      return `![${escaped(String(node.attrs["alt"]))}](${names.pictureAddress(String(node.attrs["hash"]))})`;
    default:
      return inlineOf(node, names, "\n");
  }
}

function itemsOf(
  list: Node,
  names: MarkdownNames,
  signOf: (index: number, item: Node) => string,
): string {
  return list.children
    .map((item, index) => {
      const sign = signOf(index, item);
      const indent = " ".repeat(sign.startsWith("- ") ? 2 : sign.length);
      const blocks = item.children.map((node, at) => {
        const block = blockOf(node, names);
        return (at > 0 && !isList(node) ? "\n" : "") + block;
      });
      return prefixed(blocks.join("\n"), sign, indent);
    })
    .join("\n");
}

function isList({ type: { name } }: Node): boolean {
  return name === "bulletList" || name === "orderedList" || name === "taskList";
}

function tableOf(table: Node, names: MarkdownNames): string {
  const rows = wordsOfTable(table, (cell) => cellOf(cell, names));
  const [first = []] = rows;
  const isHeaded =
    table.firstChild?.children.every(({ attrs }) => attrs["header"] === true) === true;
  // A table without headings has empty ones: without any it is none.
  const head = isHeaded ? first : first.map(() => "");
  const body = isHeaded ? rows.slice(1) : rows;
  return [head, first.map(() => "---"), ...body].map(lineOf).join("\n");
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cellOf(cell: Node, names: MarkdownNames): string {
  const blocks = cell.children.map((node) => {
    const isLine = node.type.name === "paragraph" || node.type.name === "heading";
    return isLine ? inlineOf(node, names, "<br>") : blockOf(node, names).replaceAll("\n", "<br>");
  });
  return blocks.join("<br>").replaceAll("|", "\\|");
}

function inlineOf(block: Node, names: MarkdownNames, lineBreak: string): string {
  const parts = block.children.map((node) => {
    if (node.type.name === "hardBreak") return lineBreak;
    if (node.type.name === "reference") return escaped(names.nameOf(node.attrs));
    return marked(node.text ?? "", node.marks);
  });
  const words = parts.join("");
  if (lineBreak !== "\n") return words;
  // A line that begins like a block is words all the same.
  return words.replaceAll(
    /^( *)(#{1,6} |[-*+] |> ?|\d{1,9}[.)] )/gm,
    (_all, blank: string, sign: string) =>
      /^\d/.test(sign) ? `${blank}${sign.replace(/([.)])/, "\\$1")}` : `${blank}\\${sign}`,
  );
}

function marked(text: string, marks: readonly Mark[]): string {
  const has = (name: string) => marks.some(({ type }) => type.name === name);
  if (has("code")) return `${tickFor(text)}${text}${tickFor(text)}`;
  // Signs stand at words, never at the blanks around them.
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === "") return text;
  let written = escaped(words);
  if (has("strike")) written = `~~${written}~~`;
  if (has("italic")) written = `*${written}*`;
  if (has("bold")) written = `**${written}**`;
  const href: unknown = marks.find(({ type }) => type.name === "link")?.attrs["href"];
  if (typeof href === "string") written = `[${written}](${href})`;
  return before + written + after;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_~[\]<]/g, "\\$&");
}

function tickFor(text: string): string {
  return text.includes("`") ? "``" : "`";
}

function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  return "`".repeat(longest + 1);
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first : line === "" ? others.trimEnd() : others) + line)
    .join("\n");
}
