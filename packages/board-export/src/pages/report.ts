import type { ExportContent } from "../content/export-content.ts";
import { COLOURS } from "../picture/print-colours.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { standingWords } from "../writers/standing-words.ts";
import { flow, type FlowBlock } from "./flow.ts";
import { reportBlocks } from "./page-blocks.ts";
import { framedPage } from "./page-frame.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { heading, paragraph, withdrawnBlocks } from "./plain-blocks.ts";
import type { PageHeading, PageItem, Paper } from "./page.ts";
import { qrCode } from "./qr-code.ts";

const SIZE = { width: 595, height: 842 };
const MARGIN = 56;
const ROOM = { x: MARGIN, y: MARGIN, w: SIZE.width - MARGIN * 2, h: SIZE.height - MARGIN * 2 };
const QR = 72;

/** The report: cover, contents, structure and reading, and all that was detailed, written and said. */
export function layOutReport(content: ExportContent, { fonts }: { readonly fonts: Fonts }): Paper {
  const words = PAGE_WORDS[content.language];
  const { picture, reading } = content;
  const pictureHeight = Math.min(
    (ROOM.w * picture.height) / Math.max(picture.width, 1),
    ROOM.h * 0.62,
  );
  const title = flow([heading(words.structure, 1)], {
    fonts,
    firstPart: 1_000_000,
    frame: () => ({ ...ROOM, page: 0 }),
  });
  const from = MARGIN + 34;
  const body = flow(
    [
      heading(words.reading, 1),
      ...reading.map((text, index) =>
        paragraph(text, index === 0 ? { size: 12, leading: 1.8 } : {}),
      ),
      ...reportBlocks(content),
    ],
    {
      fonts,
      firstPart: title.nextPart,
      frame: (index) =>
        index === 0
          ? {
              ...ROOM,
              page: 0,
              y: from + pictureHeight + 8,
              h: ROOM.y + ROOM.h - from - pictureHeight - 8,
            }
          : { ...ROOM, page: index },
    },
  );
  const headings = [...title.headings, ...body.headings];
  const cover = flow(coverBlocks(content), {
    fonts,
    firstPart: 0,
    frame: (index) => ({
      ...ROOM,
      page: index,
      y: index === 0 ? 220 : ROOM.y,
      h: index === 0 ? 420 : ROOM.h,
    }),
  });
  const covers = cover.lastPage + 1;
  const contentsOf = (before: number) =>
    flow(contentsBlocks(headings, { words, before }), {
      fonts,
      firstPart: cover.nextPart,
      frame: (index) => ({ ...ROOM, page: index }),
    });
  // Numbers of other pages have as many lines: so many pages it takes.
  const before = covers + contentsOf(0).lastPage + 1;
  const contents = contentsOf(before);
  const items: (readonly PageItem[])[] = [];
  for (let page = 0; page < covers; page += 1) items.push(cover.items.get(page) ?? []);
  if (content.link !== null) {
    const commands = qrCode(content.link, { x: MARGIN, y: 680, w: QR, h: QR });
    if (commands !== null)
      items[0] = [...(items[0] ?? []), { kind: "path", commands, fill: COLOURS.ink, stroke: null }];
  }
  for (let page = 0; page <= contents.lastPage; page += 1)
    items.push(contents.items.get(page) ?? []);
  for (let page = 0; page <= body.lastPage; page += 1) {
    const own = body.items.get(page) ?? [];
    const figure: PageItem = {
      kind: "picture",
      at: { x: MARGIN, y: from, w: ROOM.w, h: pictureHeight },
      picture,
      alt: [words.picture(content.customer), ...reading].join("\n"),
    };
    items.push(page === 0 ? [...(title.items.get(0) ?? []), figure, ...own] : own);
  }
  const count = items.length;
  return {
    title: [words.report, content.customer, content.title].filter((each) => each !== "").join(" "),
    subject: standingWords(content),
    language: content.language,
    writtenAtMs: content.writtenAtMs,
    snapshot: content.snapshot,
    outline: headings.map((each) => ({ ...each, page: each.page + before })),
    pages: items.map((those, number) =>
      framedPage(those, { content, fonts, number, count, ...SIZE, margin: MARGIN }),
    ),
  };
}

function coverBlocks(content: ExportContent): readonly FlowBlock[] {
  const words = PAGE_WORDS[content.language];
  const star = content.interpretation.structure.star?.text ?? "";
  return [
    paragraph(words.report, { size: 12, weight: "bold", colour: COLOURS.accent }),
    paragraph(content.customer, { role: "H1", size: 26, weight: "bold", leading: 1.4, before: 8 }),
    ...(content.title === "" ? [] : [paragraph(content.title, { size: 13, before: 6 })]),
    ...(star === ""
      ? []
      : [paragraph(`★ ${star}`, { size: 14, weight: "bold", colour: COLOURS.star, before: 18 })]),
    paragraph(standingWords(content), { size: 11, before: 28 }),
    ...withdrawnBlocks(content, 11),
    ...[content.source.name, words.asOf(content.source.at), words.writtenAt(content.writtenAt)]
      .filter((each) => each !== "")
      .map((each) => paragraph(each, { colour: COLOURS.inkSoft, before: 2 })),
    ...(content.link === null
      ? []
      : [
          paragraph(content.link, {
            link: content.link,
            size: 8.5,
            colour: COLOURS.accent,
            before: 14,
          }),
        ]),
  ];
}

function contentsBlocks(
  headings: readonly PageHeading[],
  { words, before }: { readonly words: { readonly contents: string }; readonly before: number },
): readonly FlowBlock[] {
  return [
    { ...heading(words.contents, 1), outline: null },
    ...headings.map(({ title, level, page }) =>
      paragraph(title, {
        marker: String(page + before + 1),
        indent: level === 1 ? 36 : 54,
        size: level === 1 ? 10.5 : 9.5,
        weight: level === 1 ? "bold" : "regular",
        before: level === 1 ? 8 : 2,
        link: page + before,
      }),
    ),
  ];
}
