import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportContent } from "../../content/export-content.ts";
import { NASTY_TEXTS, randomContent } from "../../test-support/random-content.ts";
import { elementsIn, readXml, type ReadElement } from "../../test-support/read-xml.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { sayableInXml } from "../xml-element.ts";
import { unzipOwnParts } from "../zip-parts.ts";
import { CUT } from "./sheet-rows.ts";
import { writeXlsx } from "./write-xlsx.ts";

interface ReadSheet {
  readonly xml: ReadElement;
  /** By the name of a cell, such as `B2`. */
  readonly cells: ReadonlyMap<string, { readonly type: string; readonly value: string }>;
}

async function readBook(content: ExportContent): Promise<ReadonlyMap<string, ReadSheet>> {
  const parts = unzipOwnParts(await writeXlsx(content));
  const xml = (path: string) => readXml(new TextDecoder().decode(parts.get(path)));
  const strings = elementsIn(xml("xl/sharedStrings.xml"), "si").map(({ text }) => unescaped(text));
  const names = elementsIn(xml("xl/workbook.xml"), "sheet").map(
    ({ attributes }) => attributes.get("name") ?? "",
  );
  for (const path of parts.keys()) if (/\.(xml|rels)$/.test(path)) xml(path);
  return new Map(
    names.map((name, index) => {
      const sheet = xml(`xl/worksheets/sheet${index + 1}.xml`);
      const cells = elementsIn(sheet, "c").map(({ attributes, text }) => {
        const type = attributes.get("t") ?? "n";
        const value = type === "s" ? (strings[Number(text)] ?? "") : text;
        return [attributes.get("r") ?? "", { type, value }] as const;
      });
      return [name, { xml: sheet, cells: new Map(cells) }];
    }),
  );
}

/** As Excel reads texts. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function resultsSaying(texts: readonly string[]): ExportContent {
  const sample = sampleContent("B", { language: "ja" });
  const [first] = sample.detail[0]?.results ?? [];
  if (first === undefined) throw new Error("no Do result");
  const results = texts.map((said, index) => ({ ...first, id: `do${index}`, text: said }));
  return { ...sample, detail: [{ stage: 1, results }] };
}

test("[XL1] one sheet each, its header in sight, its ids out of sight", async () => {
  const book = await readBook(sampleContent("B", { language: "ja" }));
  expect([...book.keys()]).toEqual([
    "このファイル",
    "マトリクス",
    "つながり",
    "Do結果",
    "答え",
    "コメント",
  ]);
  for (const [name, { xml }] of book) {
    expect(elementsIn(xml, "pane")[0]?.attributes.get("ySplit")).toBe("1");
    const hidden = elementsIn(xml, "col").filter(
      ({ attributes }) => attributes.get("hidden") === "1",
    );
    expect(hidden).toHaveLength(["マトリクス", "つながり", "Do結果"].includes(name) ? 1 : 0);
  }
  expect(book.get("マトリクス")?.cells.get("A2")?.value).toBe("財務資本");
  expect(book.get("マトリクス")?.cells.get("E2")?.value).toBe("fin");
});

test("[XL2] numbers are numbers, days are days, and a clock shows what it showed, under its zone", async () => {
  const book = await readBook(sampleContent("B", { language: "en" }));
  const results = book.get("Do results")?.cells;
  expect(results?.get("G2")).toEqual({ type: "n", value: "120" });
  // 2027-03-31, counted from the end of 1899.
  expect(results?.get("H2")).toEqual({ type: "n", value: "46477" });
  expect(results?.get("G3")).toEqual({ type: "s", value: "30%" });
  const answers = book.get("Answers")?.cells;
  expect(answers?.get("F1")?.value).toBe("When (JST)");
  // 2026-11-21 09:30, in days.
  expect(Number(answers?.get("F2")?.value)).toBeCloseTo(46_347 + 9.5 / 24, 6);
});

test("[XL3] no text is a formula, and every text reads back letter by letter", async () => {
  const texts = NASTY_TEXTS.filter((said) => said !== "").map((said) =>
    sayableInXml(said.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "")),
  );
  const book = await readBook(resultsSaying(texts));
  const sheet = book.get("Do結果");
  expect(sheet === undefined ? [] : elementsIn(sheet.xml, "f")).toEqual([]);
  const read = texts.map((_, index) => sheet?.cells.get(`D${index + 2}`));
  expect(read.map((cell) => cell?.type)).toEqual(texts.map(() => "s"));
  expect(read.map((cell) => cell?.value)).toEqual(texts);
});

test("[XL4] a text too long for a cell ends in words that say so, and the first sheet counts them", async () => {
  const book = await readBook(resultsSaying(["長".repeat(40_000), "short"]));
  const cell = book.get("Do結果")?.cells.get("D2")?.value ?? "";
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell.endsWith(CUT.ja)).toBe(true);
  const about = [...(book.get("このファイル")?.cells.values() ?? [])].map(({ value }) => value);
  expect(about.some((value) => value.startsWith("1個のセルは"))).toBe(true);
});

test("[XL5][XP2][XP4] equal content gives equal bytes; what is not agreed says so inside and about itself", async () => {
  await fc.assert(
    fc.asyncProperty(randomContent, async (content) => {
      await readBook(content);
      expect(Buffer.compare(await writeXlsx(content), await writeXlsx(content))).toBe(0);
    }),
    { numRuns: 8, seed: 5 },
  );
  const content = sampleContent("K", { language: "ja" });
  const core = new TextDecoder().decode(
    unzipOwnParts(await writeXlsx(content)).get("docProps/core.xml"),
  );
  expect(elementsIn(readXml(core), "cp:contentStatus")[0]?.text).toBe("未合意");
  const about = (await readBook(content)).get("このファイル")?.cells.values() ?? [];
  expect([...about].map(({ value }) => value)).toContain("未合意");
});
