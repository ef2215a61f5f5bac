import type { ExportContent } from "../content/export-content.ts";
import { COLOURS } from "../picture/print-colours.ts";
import { breakLines } from "../text/break-lines.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { standingWords } from "../writers/standing-words.ts";
import { flow, type FlowBlock } from "./flow.ts";
import { agreementBlocks } from "./agreement-blocks.ts";
import { framedPage } from "./page-frame.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { paragraph, withdrawnBlocks } from "./plain-blocks.ts";
import type { PageItem, Paper } from "./page.ts";
import { qrCode } from "./qr-code.ts";

const SIZES = { a4: { width: 842, height: 595 }, a3: { width: 1191, height: 842 } } as const;
const GUTTER = 24;
const QR = 62;

/** 合意書: one sheet, landscape; what it cannot hold goes on to further ones. */
export function layOutAgreement(
  content: ExportContent,
  { paper, fonts }: { readonly paper: "a4" | "a3"; readonly fonts: Fonts },
): Paper {
  const { width, height } = SIZES[paper];
  const grown = paper === "a3" ? 1.25 : 1;
  const margin = 36 * grown;
  const words = PAGE_WORDS[content.language];
  const inner = width - margin * 2;
  const side = inner * 0.3;
  const main = inner - side - GUTTER;
  const head = flow(headBlocks(content, { grown, width: main, fonts }), {
    fonts,
    firstPart: 0,
    frame: () => ({ page: 0, x: margin, y: margin, w: main, h: height }),
  });
  const headItems = head.items.get(0) ?? [];
  const top = lowestOf(headItems) + 14 * grown;
  const bottom = height - margin * 1.2;
  const { picture } = content;
  const fitting = (main * picture.height) / Math.max(picture.width, 1);
  const qr =
    content.link === null
      ? null
      : qrCode(content.link, { x: width - margin - QR, y: bottom - QR, w: QR, h: QR });
  const column = (inner - GUTTER) / 2;
  const grow = (block: FlowBlock): FlowBlock =>
    block.kind === "words"
      ? { ...block, size: block.size * grown, before: block.before * grown }
      : block.kind === "table"
        ? { ...block, size: block.size * grown }
        : block;
  const read = [
    paragraph(words.reading, {
      role: "H2",
      weight: "bold",
      size: 10,
      colour: COLOURS.accent,
      keeps: true,
    }),
    ...content.reading.map((text, index) =>
      paragraph(text, index === 0 ? { size: 11, leading: 1.75 } : { size: 9, leading: 1.6 }),
    ),
  ].map(grow);
  // The picture gives way to what is read beneath it, as far as it can still be made out.
  const unbroken = flow(read, {
    fonts,
    firstPart: 0,
    frame: () => ({ page: 0, x: margin, y: 0, w: main, h: Number.MAX_SAFE_INTEGER }),
  });
  const room = bottom - top - 14 * grown;
  const pictureHeight = Math.min(
    fitting,
    Math.max(room - lowestOf(unbroken.items.get(0) ?? []), room * 0.5),
  );
  const below = top + pictureHeight + 10;
  const blocks: readonly FlowBlock[] = [
    ...read,
    { kind: "break", toFrame: 1 },
    ...[...overlong(content), ...agreementBlocks(content)].map(grow),
  ];
  const flowed = flow(blocks, {
    fonts,
    firstPart: head.nextPart,
    frame: (index) => {
      if (index === 0) return { page: 0, x: margin, y: below, w: main, h: bottom - below };
      if (index === 1) {
        const reach = bottom - (qr === null ? 0 : QR + 22);
        return { page: 0, x: margin + main + GUTTER, y: margin, w: side, h: reach - margin };
      }
      const place = index - 2;
      const x = margin + (place % 2) * (column + GUTTER);
      return { page: 1 + Math.floor(place / 2), x, y: margin, w: column, h: bottom - margin };
    },
  });
  const first: PageItem[] = [
    ...headItems,
    {
      kind: "picture",
      at: { x: margin, y: top, w: main, h: pictureHeight },
      picture,
      alt: [words.picture(content.customer), ...content.reading].join("\n"),
    },
    ...(flowed.items.get(0) ?? []),
  ];
  if (qr !== null && content.link !== null) {
    first.push({ kind: "path", commands: qr, fill: COLOURS.ink, stroke: null });
    first.push(
      address(content.link, {
        x: width - margin - side,
        width: side - QR - 10,
        bottom,
        label: words.newest,
        fonts,
        part: flowed.nextPart,
      }),
    );
  }
  const count = flowed.lastPage + 1;
  return {
    title: [words.agreement, content.customer, content.title]
      .filter((each) => each !== "")
      .join(" "),
    subject: standingWords(content),
    language: content.language,
    writtenAtMs: content.writtenAtMs,
    snapshot: content.snapshot,
    outline: [],
    pages: Array.from({ length: count }, (_, number) =>
      framedPage(number === 0 ? first : (flowed.items.get(number) ?? []), {
        content,
        fonts,
        number,
        count,
        width,
        height,
        margin,
      }),
    ),
  };
}

function headBlocks(
  content: ExportContent,
  { grown, width, fonts }: { grown: number; width: number; fonts: Fonts },
): readonly FlowBlock[] {
  const words = PAGE_WORDS[content.language];
  const short = (text: string, size: number) => {
    const lines = breakLines(text, { width, size, weight: "bold", fonts });
    if (lines.length <= 2) return text;
    return `${lines[0]?.text ?? ""}… ${words.goesOn}`;
  };
  const star = content.interpretation.structure.star?.text ?? "";
  const stands = [standingWords(content), content.source.name, words.asOf(content.source.at)]
    .filter((each) => each !== "")
    .join("  ");
  return [
    paragraph(words.agreement, {
      size: 10 * grown,
      colour: COLOURS.accent,
      weight: "bold",
      before: 0,
    }),
    paragraph(short(content.customer, 20 * grown), {
      role: "H1",
      size: 20 * grown,
      weight: "bold",
      leading: 1.35,
      before: 0,
    }),
    ...(star === ""
      ? []
      : [
          paragraph(`★ ${short(star, 12 * grown)}`, {
            size: 12 * grown,
            colour: COLOURS.star,
            weight: "bold",
            leading: 1.5,
          }),
        ]),
    ...withdrawnBlocks(content, 10 * grown),
    paragraph(stands, { size: 9 * grown, colour: COLOURS.inkSoft }),
  ];
}

/** What the head could only begin to say. */
function overlong({ customer, interpretation }: ExportContent): readonly FlowBlock[] {
  const star = interpretation.structure.star?.text ?? "";
  return [customer, star]
    .filter((text) => text.length > 30)
    .map((text) => paragraph(text, { size: 8.5 }));
}

function lowestOf(items: readonly PageItem[]): number {
  return items.reduce(
    (lowest, item) =>
      item.kind === "words"
        ? item.runs.reduce((low, { baseline }) => Math.max(low, baseline), lowest)
        : lowest,
    0,
  );
}

function address(
  link: string,
  {
    x,
    width,
    bottom,
    label,
    fonts,
    part,
  }: { x: number; width: number; bottom: number; label: string; fonts: Fonts; part: number },
): PageItem {
  const look = { size: 8, weight: "regular" as const, colour: COLOURS.inkSoft, link };
  const lines = [
    ...breakLines(label, { ...look, width, fonts }),
    ...breakLines(link, { ...look, width, fonts }),
  ].slice(-5);
  const runs = lines.map(({ text, width: runs }, index) => ({
    ...look,
    text,
    x,
    baseline: bottom - QR + 8 + index * 12,
    width: runs,
  }));
  return { kind: "words", role: "P", part, runs, cell: null };
}
