import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "./sha256.ts";

it("[SH1] agrees with the platform on any text", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
        maxLength: 200,
      }),
      (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      },
    ),
  );
});

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000])(
  "[SH1] agrees at %i bytes",
  (length) => {
    const text = "a".repeat(length);
    expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
  },
);

it("[SH1] reads half a surrogate pair as the platform does", () => {
  const text = `人\ud800材`;
  expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});
