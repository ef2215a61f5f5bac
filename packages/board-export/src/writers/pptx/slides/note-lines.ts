import type { ExportedNote } from "../../../content/export-content.ts";
import type { RichBlock, RichRun } from "../../../content/rich-block.ts";
import type { DeckWords } from "./deck-words.ts";

/** A note as speakers have it before them: lines, without looks. */
export function noteLines(note: ExportedNote, words: DeckWords): readonly string[] {
  const mark = note.isInternal ? `【${words.internal}】` : "";
  return [mark + (note.about || words.boardNote), ...note.blocks.flatMap(blockLines)];
}

function blockLines(block: RichBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [plain(block.runs)];
    case "quote":
      return [`> ${plain(block.runs)}`];
    case "item":
      return [
        `${"  ".repeat(Math.min(block.depth, DEEPEST))}${itemMark(block)} ${plain(block.runs)}`,
      ];
    case "code":
      return block.text.split("\n");
    case "table":
      return block.rows.map((cells) => cells.map(({ runs }) => plain(runs)).join(" | "));
    case "image":
      return block.alt === "" ? [] : [`[${block.alt}]`];
    case "rule":
      return [];
  }
}

const DEEPEST = 8;

function itemMark(item: Extract<RichBlock, { readonly kind: "item" }>): string {
  switch (item.list) {
    case "bullet":
      return "・";
    case "ordered":
      return `${item.number}.`;
    case "task":
      return item.isDone ? "☑" : "☐";
  }
}

function plain(runs: readonly RichRun[]): string {
  return runs
    .map(({ text, link }) => (link === null || link === text ? text : `${text} <${link}>`))
    .join("");
}
