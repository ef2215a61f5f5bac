import { parseSnapshot } from "@zentaikan/capital-graph";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { layOutPicture } from "../../picture/lay-out-picture.ts";
import { leavesOf } from "../../picture/crop-picture.ts";
import type { Picture, PictureLeaf } from "../../picture/picture.ts";
import {
  boardToDraw,
  drawFreely,
  FULL_DRAWING,
  seededBoard,
} from "../../test-support/drawn-board.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import { standingPicture } from "../standing-picture.ts";
import { paintBands } from "./paint-bands.ts";
import { pngScale } from "./png-scale.ts";
import { writePng } from "./write-png.ts";

const fonts = openFonts();

function fullContent() {
  const doc = seededBoard(FULL_DRAWING);
  drawFreely(doc);
  const drawn = boardToDraw(doc);
  return {
    ...sampleContent("A", { language: "ja" }),
    snapshot: drawn.snapshot,
    picture: layOutPicture(drawn, fonts),
  };
}

describe("a board as PNG", () => {
  it("[XP3][XP4][PX10] carries the structure, says that it is not agreed, and is twice as large", async () => {
    const content = fullContent();
    const png = Buffer.from(await writePng(content, { paper: "a4", background: "paper" }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      standingPicture(content, fonts).width * 2,
      standingPicture(content, fonts).height * 2,
    ]);
    const texts = textsOf(png);
    expect(texts.get("Description")?.split("\n")[0]).toBe("未合意");
    const parsed = parseSnapshot(JSON.parse(texts.get("zentaikan-snapshot") ?? ""));
    if (parsed.kind === "refused") throw new Error(parsed.refusal.message);
    expect(parsed.value.contentHash).toBe(content.snapshot.contentHash);
  });

  it("[PX10] each line leaves ink, whatever font writes it", () => {
    const { picture } = fullContent();
    const [painted, bare] = [paint(picture), paint(withoutWords(picture))];
    for (const leaf of leavesOf(picture.shapes)) {
      if (leaf.kind !== "box" || leaf.words === null || leaf.rotation !== 0) continue;
      for (const { text, x, baseline, width } of leaf.words.lines) {
        if (text.trim() === "") continue;
        const { size } = leaf.words;
        const inked = changedIn({ painted, bare, x, y: baseline - size, w: width, h: size * 1.2 });
        expect(inked, text).toBeGreaterThan(4);
      }
    }
  });

  it("[PX10] stays within its pixels, however large the page", () => {
    for (const [width, height] of [
      [1200, 600],
      [30_000, 200],
      [9000, 9000],
      [1e6, 1e6],
    ] as const) {
      const scale = pngScale({ width, height });
      expect(scale).toBeLessThanOrEqual(2);
      expect(width * height * scale * scale).toBeLessThanOrEqual(20_000_001);
    }
  });

  it("[PX10] is one picture, in however many bands it is painted, and reads back pixel by pixel", async () => {
    const drawn = boardToDraw(seededBoard(FULL_DRAWING));
    const picture = layOutPicture(drawn, fonts);
    // A wider one has bands of fewer rows: what ends one here lies within one there.
    const [narrow, wide] = [
      paint(picture, "paper", 2),
      paint({ ...picture, width: picture.width + 300 }, "paper", 2),
    ];
    let most = 0;
    for (let row = 0; row < narrow.height; row += 1) {
      for (let at = 0; at < narrow.width * 4; at += 1) {
        const here = narrow.pixels[row * narrow.width * 4 + at] ?? 0;
        most = Math.max(most, Math.abs(here - (wide.pixels[row * wide.width * 4 + at] ?? 0)));
      }
    }
    // A curve is cut where its band ends, which moves its edge by a part of a pixel.
    expect(most).toBeLessThan(64);
    const agreed = {
      ...sampleContent("A", { language: "ja" }),
      standing: { kind: "agreed" as const, version: 1, parties: [], at: "" },
      picture,
    };
    const png = Buffer.from(await writePng(agreed, { paper: "a4", background: "transparent" }));
    const painted = paint(picture, "transparent", 2);
    expect(rowsOf(png, painted.width).equals(painted.pixels)).toBe(true);
  });

  it("[PX10] lets through what lies under it where asked to", () => {
    const { picture } = fullContent();
    const isOpaque = (background: "paper" | "transparent") =>
      paint(picture, background).pixels[3] !== 0;
    expect([isOpaque("paper"), isOpaque("transparent")]).toEqual([true, false]);
  });
});

/** As `write-png.ts` does, to be read pixel by pixel. */
function paint(picture: Picture, background: "paper" | "transparent" = "paper", scale = 1) {
  const { width, height, bands } = paintBands(picture, { background, scale, fonts });
  return { pixels: Buffer.concat([...bands]), width, height };
}

function withoutWords(picture: Picture): Picture {
  const bare = (leaf: PictureLeaf) => (leaf.kind === "box" ? { ...leaf, words: null } : leaf);
  return {
    ...picture,
    shapes: picture.shapes.map((shape) =>
      shape.kind === "group" ? { ...shape, shapes: shape.shapes.map(bare) } : bare(shape),
    ),
  };
}

function changedIn({
  painted,
  bare,
  x,
  y,
  w,
  h,
}: {
  readonly painted: ReturnType<typeof paint>;
  readonly bare: ReturnType<typeof paint>;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}): number {
  let changed = 0;
  for (let row = Math.floor(y); row < y + h; row += 1) {
    for (let column = Math.floor(x); column < x + w; column += 1) {
      const at = (row * painted.width + column) * 4;
      if (painted.pixels[at] !== bare.pixels[at]) changed += 1;
    }
  }
  return changed;
}

/** What is packed in all `IDAT` chunks, without the names of filters, which are none. */
function rowsOf(png: Buffer, width: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  const length = width * 4 + 1;
  return Buffer.concat(
    Array.from({ length: rows.length / length }, (_, row) => {
      expect(rows[row * length]).toBe(0);
      return rows.subarray(row * length + 1, (row + 1) * length);
    }),
  );
}

/** Of all `iTXt` chunks, by their keywords. */
function textsOf(png: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    if (png.toString("latin1", at + 4, at + 8) === "iTXt") {
      const end = data.indexOf(0);
      const text = data.subarray(end + 5);
      texts.set(
        data.toString("latin1", 0, end),
        (data[end + 1] === 1 ? inflateSync(text) : text).toString("utf8"),
      );
    }
    at += 12 + length;
  }
  return texts;
}
