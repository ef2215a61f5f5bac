import type { ExportContent } from "../content/export-content.ts";
import { COLOURS } from "../picture/print-colours.ts";
import { measureText } from "../text/measure-text.ts";
import { breakLines } from "../text/break-lines.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { stampWords } from "../writers/standing-words.ts";
import type { Page, PageItem, PageRun } from "./page.ts";
import { PAGE_WORDS } from "./page-words.ts";

/** The page with what stands on each: head, foot with its number, and the stamp of what is not agreed. */
export function framedPage(
  items: readonly PageItem[],
  {
    content,
    fonts,
    number,
    count,
    width,
    height,
    margin,
  }: {
    readonly content: ExportContent;
    readonly fonts: Fonts;
    readonly number: number;
    readonly count: number;
    readonly width: number;
    readonly height: number;
    readonly margin: number;
  },
): Page {
  const words = PAGE_WORDS[content.language];
  const look = { size: 8, weight: "regular" as const, colour: COLOURS.inkFaint, link: null };
  const at = (text: string, align: "start" | "end", baseline: number): PageRun => {
    const runs = measureText(text, { ...look, fonts });
    return {
      ...look,
      text,
      x: align === "start" ? margin : width - margin - runs,
      baseline,
      width: runs,
    };
  };
  const foot = height - margin * 0.5;
  const room = { width: width * 0.4, size: 8, weight: "regular" as const, fonts };
  const [name] = breakLines(content.customer, room);
  const hash = `${words.hash} ${content.snapshot.contentHash}`;
  const runs = [
    at(`${name?.text ?? ""}  ${words.writtenAt(content.writtenAt)}`, "start", margin * 0.6),
    at(hash, "start", foot),
    at(`${number + 1}/${count}`, "end", foot),
  ];
  const stands = stampWords(content);
  const stamp: readonly PageItem[] =
    stands === null
      ? []
      : [
          {
            kind: "stamp",
            text: stands,
            size: Math.min(width, height) * (content.language === "ja" ? 0.26 : 0.13),
            colour: COLOURS.danger,
            opacity: 0.1,
            x: width / 2,
            y: height / 2,
            degrees: -24,
          },
        ];
  return {
    width,
    height,
    items: [...items, { kind: "words", role: "artifact", part: -1, runs, cell: null }, ...stamp],
  };
}
