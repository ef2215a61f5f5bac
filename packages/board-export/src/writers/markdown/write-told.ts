import type { ToldPage } from "../../told-page.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";

/** A told page in Markdown. What people wrote is text in it, and nothing else. */
export function writeTold({ title, sections }: ToldPage): string {
  const parts = sections.flatMap(({ heading, lines }) => [
    `## ${safe(heading)}`,
    lines
      .flatMap(({ text, below }) => [
        `- ${safe(text)}`,
        ...below.map((one) => `    - ${safe(one)}`),
      ])
      .join("\n"),
  ]);
  return `${[`# ${safe(title)}`, ...parts].join("\n\n")}\n`;
}
