import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTabSeparated, writeTabSeparated } from "./tab-separated.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "表", '"', "\t", "\n", " "), maxLength: 5 });
const rows = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
  );

describe("[NT12] cells as spreadsheets lay them on a clipboard", () => {
  test("are read as they were written, blanks around them aside", () => {
    fc.assert(
      fc.property(rows, (written) => {
        const trimmed = written.map((row) => row.map((one) => one.trim()));
        expect(readTabSeparated(writeTabSeparated(trimmed))).toEqual(trimmed);
      }),
    );
  });

  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"two\nlines"\tb', [["two\nlines", "b"]]],
    ['"say ""yes"""\tb', [['say "yes"', "b"]]],
    ['12" pipe\t"open', [['12" pipe', '"open']]],
    [
      "a\t\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["no cells\nat all", null],
  ])("%j", (text, cells) => {
    expect(readTabSeparated(text)).toEqual(cells);
  });

  test("take a time that grows with their letters, whatever their quotation marks", () => {
    const letters = 400_000;
    for (const part of ['"', '"a\t', '""\t', '"\t', '\t"a"b']) {
      const text = part.repeat(letters / part.length);
      const before = performance.now();
      readTabSeparated(`\t${text}`);
      expect(performance.now() - before, part).toBeLessThan(2000);
    }
  });
});
