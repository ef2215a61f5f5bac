import type { ExportContent } from "../content/export-content.ts";
import type { RichBlock, RichRun } from "../content/rich-block.ts";
import { imageSize } from "../picture/image-size.ts";
import { COLOURS } from "../picture/print-colours.ts";
import { visibleText, ZERO_WIDTH_SPACE } from "../text/visible-text.ts";
import type { FlowBlock, FlowWords } from "./flow.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { heading, item, paragraph } from "./plain-blocks.ts";

/** Points of a pixel of a screen. */
const PIXEL = 0.75;
/** More columns than this no paper holds. */
const MOST_COLUMNS = 8;

/** A note as it was written: what is bold, slanted, struck out or code, its lists, tables and pictures. */
export function noteBlocks(
  blocks: readonly RichBlock[],
  { language, noteImages }: Pick<ExportContent, "language" | "noteImages">,
): readonly FlowBlock[] {
  return blocks.flatMap((block): readonly FlowBlock[] => {
    switch (block.kind) {
      case "heading":
        return [rich(heading("", 3), block.runs)];
      case "paragraph":
        return [rich(paragraph(""), block.runs)];
      case "item":
        return [rich(item("", markerOf(block), Math.min(block.depth, 8)), block.runs)];
      case "quote":
        return [rich(paragraph("", { indent: 18, colour: COLOURS.inkSoft }), block.runs)];
      case "code":
        return [
          rich(paragraph("", { indent: 18, size: 8.5 }), [
            { ...PLAIN, text: block.text, isCode: true },
          ]),
        ];
      case "rule":
        return [paragraph("―――", { colour: COLOURS.inkFaint })];
      case "image": {
        const words = block.alt === "" ? PAGE_WORDS[language].image : block.alt;
        const image = noteImages.get(block.hash);
        const size = image === undefined ? null : imageSize(image);
        if (image === undefined || size === null)
          return [paragraph(`[${words}]`, { colour: COLOURS.inkSoft })];
        const [width, height] = [size.width * PIXEL, size.height * PIXEL];
        const caption = paragraph(block.alt, { size: 8, colour: COLOURS.inkSoft, before: 0 });
        return [
          { kind: "image", image, alt: words, width, height },
          ...(block.alt === "" ? [] : [caption]),
        ];
      }
      case "table": {
        const [header = [], ...rows] = block.rows.map((row) => row.map(({ runs }) => plain(runs)));
        const most = block.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
        if (most === 0) return [];
        const columns = Array.from({ length: most }, () => 1);
        if (most <= MOST_COLUMNS) return [{ kind: "table", columns, header, rows, size: 8 }];
        return [header, ...rows].map((row) => paragraph(row.join(" | "), { size: 8 }));
      }
    }
  });
}

const PLAIN: RichRun = {
  text: "",
  isBold: false,
  isItalic: false,
  isStruck: false,
  isCode: false,
  link: null,
};

function markerOf({ list, number, isDone }: Extract<RichBlock, { readonly kind: "item" }>): string {
  switch (list) {
    case "bullet":
      return "・";
    case "ordered":
      return `${number}.`;
    case "task":
      return isDone ? "☑" : "☐";
  }
}

/** An address stands beside words that do not say it. */
function addressBeside({ text, link }: RichRun): string {
  return link === null || link === text ? "" : ` <${link}>`;
}

function rich(block: FlowWords, runs: readonly RichRun[]): FlowWords {
  const spans = runs.flatMap((run): readonly RichRun[] => {
    const address = addressBeside(run);
    return address === "" ? [run] : [run, { ...PLAIN, text: address, link: run.link }];
  });
  const visible = spans.map((span) => ({
    ...span,
    text: visibleText(span.text).replaceAll(ZERO_WIDTH_SPACE, ""),
  }));
  const text = visible.map((span) => span.text).join("");
  const isPlain = visible.every(
    (span) =>
      !span.isBold && !span.isItalic && !span.isStruck && !span.isCode && span.link === null,
  );
  return { ...block, text, spans: isPlain ? [] : visible };
}

function plain(runs: readonly RichRun[]): string {
  return runs.map((run) => run.text + addressBeside(run)).join("");
}
