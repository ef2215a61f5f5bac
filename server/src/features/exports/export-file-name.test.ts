import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition, exportFileName } from "./export-file-name.ts";

const day = "2026-11-29";

test("[XJ2] a file is called after customer, board and version, in their own letters", () => {
  const parts = ["髙﨑𠮷製作所", "マクロ構造", "第2版"];
  const name = exportFileName({ format: "pptx", parts, day });
  expect(name).toBe("髙﨑𠮷製作所_マクロ構造_第2版_2026-11-29.pptx");
  expect(contentDisposition(name)).toBe(
    `attachment; filename="zentaikan.pptx"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  expect(exportFileName({ format: "report.pdf", parts: [], day })).toBe("report_2026-11-29.pdf");
  expect(exportFileName({ format: "mermaid", parts: ["CON"], day })).toBe(
    "zentaikan_CON_2026-11-29.mmd",
  );
});

test("[XJ2] whatever people call things, every system takes the name", () => {
  const hostile = fc.oneof(
    fc.string({
      unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      maxLength: 80,
    }),
    fc.constantFrom(
      "../../etc/passwd",
      "nul",
      "a\r\nSet-Cookie: x",
      "\u202Egpj.exe",
      "。".repeat(99),
      ". .",
    ),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), (parts) => {
      const name = exportFileName({ format: "svg", parts, day });
      expect(name).toMatch(/_2026-11-29\.svg$/);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
      expect(name).not.toMatch(/^(?:[.\s-]|con[._]|nul\.)/iu);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
      expect(contentDisposition(name)).toMatch(/^attachment; [ -~]+$/);
    }),
  );
});
