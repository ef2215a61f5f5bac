import { escapeMarkdown as safe } from "./escape-markdown.ts";

/** What people wrote is text in it, and nothing else. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(safe).join(" | ")} |`;
}
