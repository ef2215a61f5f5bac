import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { layOutAgreement } from "../../pages/agreement-page.ts";
import type { PictureBytes } from "../../picture/picture.ts";
import { poppler } from "../../test-support/poppler.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import { readableImage } from "./readable-image.ts";
import { writePdf } from "./write-pdf.ts";

const fonts = openFonts();

/** Two pixels by one, each of red, green, blue and opacity. */
function png(...pixels: readonly (readonly number[])[]): Uint8Array {
  const chunk = (name: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.from([0, 0, 0, pixels.length, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  const row = Buffer.from([0, ...pixels.flat()]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(row)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const seen = png([0, 160, 80, 255], [200, 0, 0, 128], [9, 9, 9, 0]);

it("[PG5] an image has its colours as they are, whatever shines through", () => {
  const read = readableImage({ mime: "image/png", bytes: seen });
  if (read?.kind !== "pixels") throw new Error("a PNG is painted");
  expect([...read.rgb]).toEqual([0, 160, 80, 199, 0, 0, 0, 0, 0]);
  expect([...(read.alpha ?? [])]).toEqual([255, 128, 0]);
});

it("[PG5] whatever bytes people kept as an image, the file is whole", () => {
  const torn: readonly PictureBytes[] = [
    { mime: "image/png", bytes: seen },
    { mime: "image/png", bytes: seen.subarray(0, 50) },
    { mime: "image/png", bytes: seen.subarray(0, 8) },
    { mime: "image/jpeg", bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]) },
    { mime: "image/jpeg", bytes: seen },
  ];
  for (const image of torn) {
    const content = sampleContent("A", { language: "ja" });
    const at = { x: 0, y: 0, w: 50, h: 50 };
    const shape = { kind: "image", id: "i", name: "", at, rotation: 0, hash: "h" } as const;
    const picture = { width: 50, height: 50, shapes: [shape], images: new Map([["h", image]]) };
    const paper = layOutAgreement({ ...content, picture }, { paper: "a4", fonts });
    const pdf = writePdf(paper, fonts);
    expect(Buffer.from(pdf.subarray(-6)).toString()).toContain("%%EOF");
    expect(poppler("pdfinfo", pdf).toString()).toMatch(/Pages:\s+1/);
  }
});
