import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTabSeparated } from "./tab-separated.ts";
import { writeCells } from "./write-cells.ts";

const cell = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "＝", "'", "表", "<", "&", "\n", "a"),
  maxLength: 6,
});
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });

describe("[EF2] a table on the clipboard", () => {
  test("computes nothing, and loses no letter", () => {
    fc.assert(
      fc.property(rows, (written) => {
        const read = readTabSeparated(copied(written)["text/plain"] ?? "");
        const wanted = written.map((row) =>
          row.map((text) => (isComputed(text) ? `'${text}` : text).trim()),
        );
        expect(read).toEqual(wanted);
        for (const one of read?.flat() ?? []) expect(one).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });

  test("is a table for what reads HTML: letters stay letters, cells are text, lines stay in theirs", () => {
    const html = copied([["<b>&", "=1+1", "一行目\n二行目"]])["text/html"] ?? "";
    expect(html).toContain("&lt;b&gt;&amp;</td>");
    expect(html.match(/mso-number-format:"\\@"/gu)).toHaveLength(3);
    expect(html).toContain(">=1+1<");
    expect(html).toContain('一行目<br style="mso-data-placement:same-cell">二行目');
  });
});

function isComputed(text: string): boolean {
  return /^'*\s*[=+\-@＝]/u.test(text);
}

function copied(written: readonly (readonly string[])[]): Record<string, string> {
  const taken: Record<string, string> = {};
  const clipboard = { setData: (type: string, text: string) => (taken[type] = text) };
  writeCells(clipboard as unknown as DataTransfer, written);
  return taken;
}
