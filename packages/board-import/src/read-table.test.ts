import { expect, test } from "vitest";
import { writeTable } from "@zentaikan/board-export";
import { strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { readTable } from "./read-table.ts";
import { REFUSALS } from "./refusal.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array) => {
  const read = readTable(bytes);
  return read.kind === "read" ? read.tables[0] : read.sentence;
};

test("[IM11] CSV is read as Excel in Japan and ours write it", () => {
  const rows = [
    ["顧客", "売上"],
    ["株式会社甲", "420億円"],
  ];
  const text = "顧客,売上\r\n株式会社甲,420億円\r\n";
  expect(rowsOf(utf8(text))).toEqual(rows);
  expect(rowsOf(utf8(`\ufeff${text}`))).toEqual(rows);
  // 顧客,売上 / 株式会社甲,420億円 in Shift_JIS.
  const sjis = Buffer.from(
    "8cda8b712c9484 8fe30d0a8a948eae89ef8ed08d622c343230 89ad897e0d0a".replaceAll(" ", ""),
    "hex",
  );
  expect(rowsOf(new Uint8Array(sjis))).toEqual(rows);
  expect(rowsOf(utf8("顧客\t売上\n'=甲\t'@乙"))).toEqual([
    ["顧客", "売上"],
    ["=甲", "@乙"],
  ]);
});

test("[IM11] as many rows as customers there may be, and not one more; what is no table says so", () => {
  const head = "顧客\n";
  const lines = Array.from({ length: 10_000 }, (_, index) => `第${index}社\n`).join("");
  expect(rowsOf(utf8(head + lines))).toHaveLength(10_001);
  expect(rowsOf(utf8(`${head}${lines}もう一社\n`))).toEqual(REFUSALS.tooManyRows);
  expect(rowsOf(utf8("<html><table></table></html>"))).toEqual(REFUSALS.noTable);
  expect(rowsOf(utf8("%PDF-1.7"))).toEqual(REFUSALS.noTable);
  expect(rowsOf(utf8(""))).toEqual(REFUSALS.noTable);
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(100_000_000) });
  expect(rowsOf(bomb)).toEqual(REFUSALS.unpacksTooLarge);
});

test("[IM11] cells that compute are counted and not read", () => {
  const sheet =
    '<worksheet><sheetData><row><c r="A1" t="inlineStr"><is><t>顧客</t></is></c></row>' +
    '<row><c r="A2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>';
  expect(readTable(zipSync({ "xl/worksheets/sheet1.xml": strToU8(sheet) }))).toEqual({
    kind: "read",
    tables: [[["顧客"], []]],
    formulas: 1,
  });
});

test("[IM11] whatever the bytes are, there is an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(["read", "refused"]).toContain(readTable(bytes).kind);
      expect(["read", "refused"]).toContain(
        readTable(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])).kind,
      );
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("[IM11] what our own tables say comes back letter by letter, and nothing of it is a formula", async () => {
  const rows = [
    ['=HYPERLINK("x")', "+81", "c1"],
    ['甲,"社"\n二行', "'@x", "-1"],
    ["1,150名", "'", "_x0041_ "],
  ];
  const table = {
    title: "顧客",
    language: "ja",
    headers: ["顧客", "タグ", "ID"],
    widths: [30, 20, 20],
    rows,
    hiddenFrom: 2,
    writtenAtMs: 0,
  } as const;
  for (const format of ["csv", "xlsx"] as const) {
    const read = readTable(await writeTable(format, table));
    expect(read).toEqual({ kind: "read", tables: [[table.headers, ...rows]], formulas: 0 });
  }
});
