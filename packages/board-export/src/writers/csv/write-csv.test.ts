import * as fc from "fast-check";
import { expect, test } from "vitest";
import { NASTY_TEXTS, randomContent } from "../../test-support/random-content.ts";
import { readCsv } from "../../test-support/read-csv.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { contentTables } from "../tables/content-tables.ts";
import { CSV_TABLES, guarded, writeCsv } from "./write-csv.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const text = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "＝", "\t", " ", "a", "\r") }),
);

test("[CV1] a file begins with a byte order mark, ends its records by CRLF, and reads by RFC 4180", () => {
  fc.assert(
    fc.property(randomContent, fc.constantFrom(...CSV_TABLES), (content, kind) => {
      const written = decoder.decode(writeCsv(content, kind));
      expect(written.startsWith("\ufeff")).toBe(true);
      const records = readCsv(written.slice(1));
      const table = contentTables(content).find((each) => each.kind === kind);
      expect(records).toHaveLength((table?.rows.length ?? 0) + 1);
      for (const record of records) expect(record).toHaveLength(table?.columns.length ?? 0);
    }),
    { numRuns: 30, seed: 4180 },
  );
});

test("[CV2] no text begins like a formula, and one apostrophe taken away gives each text again", () => {
  fc.assert(
    fc.property(text, (said) => {
      const safe = guarded(said);
      expect(safe).not.toMatch(/^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/);
      // The reader's rule, as docs/formats.md says it.
      const isGuarded = /^'+[\t\r\n ]*[=+\-@＝＋－＠]|^'+[\t\r]/.test(safe);
      expect(isGuarded ? safe.slice(1) : safe).toBe(said);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test("[CV2] what people wrote comes out of a table letter by letter", () => {
  const sample = sampleContent("B", { language: "ja" });
  const [first] = sample.detail[0]?.results ?? [];
  if (first === undefined) throw new Error("no Do result");
  const texts = NASTY_TEXTS.map((said) => said.toWellFormed());
  const results = texts.map((said, index) => ({
    ...first,
    id: `do${index}`,
    text: said,
    ourDos: [],
  }));
  const content = { ...sample, detail: [{ stage: 1 as const, results }] };
  const [headers = [], ...records] = readCsv(decoder.decode(writeCsv(content, "results")).slice(1));
  const column = headers.indexOf("Do結果");
  const read = records.map((record) => record[column] ?? "");
  expect(
    read.map((said) =>
      /^'+[\t\r\n ]*[=+\-@＝＋－＠]|^'+[\t\r]/.test(said) ? said.slice(1) : said,
    ),
  ).toEqual(texts);
});
