import type { RichBlock, RichRun } from "../../content/rich-block.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";

/** A note in Markdown, under a heading of the third level. */
export function writeBlocks(blocks: readonly RichBlock[]): string {
  const parts: string[] = [];
  let isInList = false;
  for (const block of blocks) {
    // Items of one list stand together; everything else has room around it.
    const isItem = block.kind === "item";
    parts.push(parts.length === 0 ? "" : isItem && isInList ? "\n" : "\n\n", writeBlock(block));
    isInList = isItem;
  }
  return parts.join("");
}

function writeBlock(block: RichBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 3)} ${writeRuns(block.runs)}`;
    case "paragraph":
      return writeRuns(block.runs);
    case "item": {
      const task = block.isDone ? "- [x]" : "- [ ]";
      const signs = { bullet: "-", ordered: `${block.number}.`, task };
      return `${"    ".repeat(block.depth)}${signs[block.list]} ${writeRuns(block.runs)}`;
    }
    case "quote":
      return `> ${writeRuns(block.runs)}`;
    case "code":
      return fenced(block.text);
    case "rule":
      return "---";
    case "table": {
      const [head = [], ...rows] = block.rows.map((cells) =>
        cells.map(({ runs }) => runs.map(({ text }) => text).join("")),
      );
      return markdownTable(head, rows);
    }
    case "image":
      return `*${safe(block.alt === "" ? "—" : block.alt)}*`;
  }
}

function writeRuns(runs: readonly RichRun[]): string {
  return runs.map(writeRun).join("").trim();
}

function writeRun({ text, isBold, isItalic, isStruck, isCode, link }: RichRun): string {
  const words = safe(text);
  if (words === "") return text === "" ? "" : " ";
  // Signs of emphasis stand close to their words, or they are no emphasis.
  const [before, after] = [/^\s/.test(text) ? " " : "", /\s$/.test(text) ? " " : ""];
  const marks = [isStruck && "~~", isBold && "**", isItalic && "*"].filter(
    (mark) => mark !== false,
  );
  const marked = isCode
    ? codeSpan(text.replaceAll(/\s+/g, " ").trim())
    : marks.reduceRight<string>((inner, mark) => `${mark}${inner}${mark}`, words);
  const linked = link === null ? marked : `[${marked}](<${safeAddress(link)}>)`;
  return `${before}${linked}${after}`;
}

/** Inside of angle brackets nothing ends an address but these. */
function safeAddress(link: string): string {
  return link.replaceAll(/[<>\\\s]/g, (sign) => encodeURIComponent(sign));
}

function codeSpan(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  return `${fence} ${text} ${fence}`;
}

function fenced(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
