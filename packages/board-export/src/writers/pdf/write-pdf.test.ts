import { describe, expect, it } from "vitest";
import { layOutAgreement } from "../../pages/agreement-page.ts";
import { layOutReport } from "../../pages/report.ts";
import type { Paper } from "../../pages/page.ts";
import { boardContent } from "../../test-support/board-content.ts";
import { poppler } from "../../test-support/poppler.ts";
import { NASTY_TEXTS } from "../../test-support/random-content.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import { visibleText } from "../../text/visible-text.ts";
import { writePdf } from "./write-pdf.ts";

const fonts = openFonts();

/** Each is written once, and read by several programs. */
const written = new WeakMap<Paper, Uint8Array>();
function bytesOf(paper: Paper): Uint8Array {
  const bytes = written.get(paper) ?? writePdf(paper, fonts);
  written.set(paper, bytes);
  return bytes;
}

/** What a program of poppler says of a paper that is written. */
const said = (program: "pdffonts" | "pdfinfo" | "pdftotext", paper: Paper, ...args: string[]) =>
  poppler(program, bytesOf(paper), ...args).toString();

const squeezed = (text: string) => text.normalize("NFKC").replaceAll(/[\s\p{Cc}]/gu, "");
const papers = ["A", "B", "K"].flatMap((id) =>
  (["ja", "en"] as const).flatMap((language) => {
    const { picture } = boardContent(id, { language, level: "frame" });
    const content = sampleContent(id, { language, more: { picture } });
    return [
      {
        name: `agreement ${id} ${language}`,
        content,
        paper: layOutAgreement(content, { paper: "a4", fonts }),
      },
      { name: `report ${id} ${language}`, content, paper: layOutReport(content, { fonts }) },
    ];
  }),
);

describe.each(papers)("$name", ({ content, paper }) => {
  it("[PG1] has every sentence as text that can be selected", () => {
    const text = squeezed(said("pdftotext", paper, "-raw"));
    for (const sentence of [...content.reading, ...content.openFindings]) {
      expect(text).toContain(squeezed(sentence));
    }
    for (const { reason, by } of content.answers) {
      expect(text).toContain(squeezed(reason));
      expect(text).toContain(squeezed(by));
    }
  });

  it("[PG2] is tagged, embeds parts of its fonts and says in its metadata that nobody agreed", () => {
    const about = said("pdfinfo", paper);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toMatch(
      content.language === "ja" ? /Subject:\s+未合意/ : /Subject:\s+Not agreed/,
    );
    const fonts = said("pdffonts", paper).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const line of fonts) expect(line).toMatch(/yes yes yes/);
  });

  it("[XP4][PG3] is stamped on each page, and the same paper has the same bytes", () => {
    for (const { items } of paper.pages) {
      expect(items.filter(({ kind }) => kind === "stamp")).toHaveLength(1);
    }
    expect(Buffer.compare(writePdf(paper, fonts), bytesOf(paper))).toBe(0);
  });
});

it("[PG7] answers stand under their party, and what was withdrawn says so on its first page", () => {
  const content = sampleContent("A", { language: "ja" });
  const [answer] = content.answers;
  if (answer === undefined) throw new Error("a sample has an answer");
  const moment = { by: "髙橋 花子", at: "2026-11-25 10:00 JST" };
  const paper = layOutAgreement(
    {
      ...content,
      answers: [
        { ...answer, by: "顧客の甲", answer: "agree", reason: "" },
        { ...answer, by: "社内の乙", party: "internal", answer: "agree", reason: "" },
        { ...answer, by: "顧客の丙", answer: "object", reason: "順番が違う。" },
      ],
      proposal: {
        ...moment,
        party: "customer",
        due: "",
        note: "",
        reason: "",
        concluded: null,
        withdrawn: { ...moment, reason: "作り直すため。" },
      },
    },
    { paper: "a4", fonts },
  );
  const text = said("pdftotext", paper, "-raw", "-l", "1").replaceAll(/\s/g, "");
  expect(text).toMatch(/未合意.*社内1人.*社内の乙同意.*顧客2人.*顧客の甲同意.*顧客の丙反対/);
  expect(text).toContain("顧客の丙(顧客)反対対象:");
  expect(text).toMatch(/取り下げ済み2026-11-25.*作り直すため。/);
});

it("[PG8] a note has its looks, its lists, its tables and its pictures, and each word in its place", () => {
  const plain = { isBold: false, isItalic: false, isStruck: false, isCode: false, link: null };
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 16, 1, 1, 17, 0]);
  const hash = "a".repeat(64);
  const paper = layOutReport(
    {
      ...sampleContent("A", { language: "ja" }),
      noteImages: new Map([[hash, { mime: "image/jpeg", bytes }]]),
      notes: [
        {
          about: "",
          record: null,
          isInternal: false,
          blocks: [
            {
              kind: "paragraph",
              runs: [
                { ...plain, text: "半年後に\r" },
                { ...plain, text: "\nもう一度 look ", isBold: true },
                { ...plain, text: "slanted ".repeat(20), isItalic: true },
                { ...plain, text: "消した", isStruck: true },
                { ...plain, text: "code()", isCode: true },
                { ...plain, text: "資料", link: "https://example.jp/" },
              ],
            },
            {
              kind: "item",
              list: "task",
              depth: 2,
              number: 1,
              isDone: true,
              runs: [{ ...plain, text: "済" }],
            },
            { kind: "table", rows: [[{ isHeader: true, runs: [{ ...plain, text: "列" }] }]] },
            { kind: "image", hash, alt: "白板" },
            { kind: "image", hash: "b".repeat(64), alt: "失われた図" },
          ],
        },
      ],
    },
    { fonts },
  );
  const items = paper.pages.flatMap((page) => page.items);
  const runs = items.flatMap((item) => (item.kind === "words" ? item.runs : []));
  const where = (is: (run: (typeof runs)[number]) => boolean | undefined) =>
    runs
      .filter(is)
      .map(({ text }) => text)
      .join("");
  expect(where(({ marks }) => marks?.isSlanted)).toBe("slanted ".repeat(20));
  expect(where(({ marks }) => marks?.isStruck)).toBe("消した");
  expect(where(({ marks }) => marks?.isCode)).toBe("code()");
  expect(where(({ marks, weight }) => marks && weight === "bold")).toBe("もう一度 look ");
  expect(where(({ link }) => link === "https://example.jp/")).toBe("資料 <https://example.jp/>");
  expect(items.filter(({ kind }) => kind === "image")).toMatchObject([
    { at: { w: 12, h: 6.75 }, alt: "白板" },
  ]);
  const text = said("pdftotext", paper, "-raw").replaceAll(/\s/g, "");
  const sentence = `半年後にもう一度look${"slanted".repeat(20)}消したcode()資料<https://example.jp/>`;
  expect(text).toContain(`${sentence}☑済列`);
  expect(text).toContain("白板[失われた図]");
});

it("[PG4] nothing is below 8 pt, and words that strangers nest or never break all stand on pages", () => {
  const content = sampleContent("A", { language: "ja" });
  const answers = NASTY_TEXTS.flatMap((reason) =>
    content.answers.map((answer) => ({ ...answer, reason })),
  );
  const paper = layOutAgreement({ ...content, answers }, { paper: "a4", fonts });
  const runs = paper.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "words" && item.role !== "artifact" ? item.runs : [])),
  );
  expect(Math.min(...runs.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  const written = squeezed(runs.map(({ text }) => text).join(""));
  for (const text of NASTY_TEXTS) {
    expect(written).toContain(squeezed(visibleText(text).replaceAll("\u200b", "")));
  }
  expect(said("pdfinfo", paper)).toMatch(/Tagged:\s+yes/);
});

it("[XP5] every word that can be selected is inked", () => {
  const content = sampleContent("K", { language: "ja" });
  const paper = layOutAgreement(content, { paper: "a4", fonts });
  const args = ["-gray", "-r", "144", "-f", "1", "-singlefile"];
  const image = poppler("pdftoppm", writePdf(paper, fonts), ...args);
  const [, width = "0", height = "0"] =
    /^P5\s(\d+) (\d+)\s255\s/.exec(image.toString("latin1", 0, 40)) ?? [];
  const pixels = image.subarray(image.length - Number(width) * Number(height));
  const isInked = (x: number, y: number) => (pixels[y * Number(width) + x] ?? 255) < 150;
  const runs = paper.pages[0]?.items.flatMap((item) => (item.kind === "words" ? item.runs : []));
  expect(runs?.length).toBeGreaterThan(10);
  for (const { text, x, baseline, width: reach, size } of runs ?? []) {
    let inked = 0;
    for (let y = Math.floor((baseline - size) * 2); y < baseline * 2; y += 1) {
      for (let at = Math.floor(x * 2); at < (x + reach) * 2; at += 1)
        if (isInked(at, y)) inked += 1;
    }
    expect(inked, text).toBeGreaterThan(text.trim().length);
  }
});
