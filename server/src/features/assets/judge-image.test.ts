import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { losslessWebp, pngOf, sampleImages } from "../../../test/support/sample-images.ts";
import { Refusal } from "../../errors.ts";
import { judgeImage, MAX_IMAGE_BYTES } from "./judge-image.ts";

const samples = [...Object.entries(sampleImages), ["image/webp", losslessWebp]] as const;

describe("[AS1] a picture is what its bytes say", () => {
  test.each(samples)("%s", (type, bytes) => {
    const judged = judgeImage(Buffer.from(bytes));
    expect(judged).toMatchObject({ type, width: 3, height: 2 });
    expect(judged.bytes.equals(Buffer.from(bytes))).toBe(true);
  });

  test.each(samples)("%s without what hangs on behind it", (_type, bytes) => {
    const page = Buffer.from("<script>alert(1)</script>");
    const judged = judgeImage(Buffer.concat([Buffer.from(bytes), page]));
    expect(judged.bytes.equals(Buffer.from(bytes))).toBe(true);
  });

  test.each(samples)("%s that is not whole is none", (_type, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(codeOf(Buffer.from(bytes.subarray(0, length))), String(length)).toBe("imageRefused");
    }
  });

  test.each([
    ["nothing", ""],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["SVG behind a declaration", '<?xml version="1.0"?>\n<svg onload="alert(1)"/>'],
    ["a script that begins like a GIF", "GIF89a/*\u0000\u0000\u0000\u0000\u0000*/=1;alert(1)//;"],
    ["a page that begins like a PNG", "\u0089PNG\r\n\u001a\n<script>alert(1)</script>".padEnd(99)],
    ["an archive", "PK\u0003\u0004".padEnd(99)],
    ["a document", "%PDF-1.7".padEnd(99)],
    ["AVIF", "\u0000\u0000\u0000 ftypavif".padEnd(99)],
    ["BMP", "BM".padEnd(99)],
  ])("%s is none", (_what, text) => {
    expect(codeOf(Buffer.from(text, "latin1"))).toBe("imageRefused");
  });

  test("whatever comes is judged, and soon", () => {
    const mutant = fc.tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(mutant, ([[, bytes], changes]) => {
        const changed = Buffer.from(bytes);
        for (const [at, value] of changes) changed[at % changed.length] = value;
        expect([null, "imageRefused", "imageTooLarge"]).toContain(codeOf(changed));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ["a JPEG of restarts", "image/jpeg", -2, [0xff, 0xd0]],
    ["a JPEG of filling", "image/jpeg", -2, [0xff]],
    ["a GIF of blocks of one byte", "image/gif", -2, [0x01]],
    ["a PNG of empty chunks", "image/png", -12, [0, 0, 0, 0, 0x61, 0x61, 0x61, 0x61, 0, 0, 0, 0]],
  ] as const)("%s does not hold anybody up", (_what, type, upTo, pattern) => {
    const head = Buffer.from(sampleImages[type]).subarray(0, upTo);
    const rest = Buffer.alloc(MAX_IMAGE_BYTES - head.length, Buffer.from(pattern));
    const bytes = Buffer.concat([head, rest]);
    const startedAt = performance.now();
    expect(codeOf(bytes)).toBe("imageRefused");
    const tookMs = performance.now() - startedAt;
    // What looked at each byte more than once would take minutes.
    expect(tookMs).toBeLessThan(5000);
    process.stdout.write(`[AS1] ${_what}: ${tookMs.toFixed(1)} ms\n`);
  });
});

test("[AS2] a picture has its bounds", () => {
  expect(codeOf(Buffer.from(pngOf({ width: 8000, height: 5000 })))).toBeNull();
  for (const size of [
    { width: 8000, height: 5001 },
    { width: 16_385, height: 1 },
    { width: 100_000, height: 100_000 },
    { width: 0xffffffff, height: 0xffffffff },
  ]) {
    expect(codeOf(Buffer.from(pngOf(size))), JSON.stringify(size)).toBe("imageTooLarge");
  }
  expect(codeOf(Buffer.from(pngOf({ width: 0, height: 5 })))).toBe("imageRefused");
  expect(codeOf(Buffer.alloc(MAX_IMAGE_BYTES + 1))).toBe("imageTooBig");
});

/** The code of the refusal; null for a picture that is taken. */
function codeOf(bytes: Buffer): string | null {
  try {
    judgeImage(bytes);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
