import * as fc from "fast-check";
import { canonicalForm, interpret, parseSnapshot, patternKey } from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import { anyLetter } from "../../test-support/any-letter.ts";
import { layOutPicture } from "../../picture/lay-out-picture.ts";
import { leavesOf } from "../../picture/crop-picture.ts";
import {
  boardToDraw,
  drawFreely,
  FULL_DRAWING,
  seededBoard,
} from "../../test-support/drawn-board.ts";
import { elementsIn, readXml } from "../../test-support/read-xml.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import { standingPicture } from "../standing-picture.ts";
import { pictureToSvg } from "./picture-to-svg.ts";
import { writeSvg } from "./write-svg.ts";

const fonts = openFonts();
const options = { paper: "a4", background: "paper" } as const;

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

describe("a board as SVG", () => {
  it("[PX9][XP5] each line of the picture is one text", async () => {
    const content = fullContent();
    const read = readXml(await writeSvg(content, options));
    const texts = elementsIn(read, "text").map(({ text }) => text);
    const lines = leavesOf(content.picture.shapes)
      .flatMap((leaf) => (leaf.kind === "box" ? (leaf.words?.lines ?? []) : []))
      .map(({ text }) => text.trimEnd());
    expect(texts).toEqual([...lines.filter((text) => text !== ""), "未合意"]);
    expect(texts).toContain("人的資本");
  });

  it("[XP3] the structure comes out of it with the same hash and pattern key", async () => {
    const { snapshot, ...content } = fullContent();
    const read = readXml(await writeSvg({ ...content, snapshot }, options));
    const [metadata] = elementsIn(read, "metadata");
    const parsed = parseSnapshot(JSON.parse(metadata?.text ?? ""));
    if (parsed.kind === "refused") throw new Error(parsed.refusal.message);
    expect(parsed.value.contentHash).toBe(snapshot.contentHash);
    const keyOf = ({ drawing, lineup }: typeof snapshot) =>
      patternKey(canonicalForm(interpret(drawing, lineup).structure));
    expect(keyOf(parsed.value)).toEqual(keyOf(snapshot));
  });

  it("[XP2][XP4] the same content gives the same bytes, and says first that it is not agreed", async () => {
    const [once, again] = [
      await writeSvg(fullContent(), options),
      await writeSvg(fullContent(), options),
    ];
    expect(again).toBe(once);
    const [said] = elementsIn(readXml(once), "desc");
    expect(said?.text.split("\n")[0]).toBe("未合意");
  });

  it("[XP4] nobody sees a picture without seeing that nobody agreed, and what is agreed has no seal", () => {
    const content = fullContentOnce;
    const agreed = { kind: "agreed", version: 1, parties: ["customer"], at: "" } as const;
    expect(standingPicture({ ...content, standing: agreed }, fonts)).toBe(content.picture);
    for (const [kind, language, words] of [
      ["unagreed", "ja", "未合意"],
      ["unagreed", "en", "NOT AGREED"],
      ["anonymised", "ja", "匿名"],
    ] as const) {
      const sealed = standingPicture({ ...content, standing: { kind }, language }, fonts);
      const seal = sealed.shapes.at(-1);
      if (seal?.kind !== "box") throw new Error("no seal");
      expect(seal.words?.lines.map(({ text }) => text)).toEqual([words]);
      expect(seal.at.y).toBeGreaterThanOrEqual(content.picture.height);
      expect(seal.at.y + seal.at.h).toBeLessThan(sealed.height);
      expect(seal.at.x + seal.at.w).toBeLessThan(sealed.width);
    }
  });

  it("[LB7] letters that no font of ours has are left to the fonts of whoever shows it", () => {
    const doc = seededBoard({ ...FULL_DRAWING, stars: [{ id: "star", text: "성장へ" }] });
    const picture = layOutPicture(boardToDraw(doc), fonts);
    const svg = pictureToSvg(picture, {
      language: "ja",
      title: "",
      description: "",
      snapshot: null,
      background: "paper",
      fontFaces: "",
      fonts,
    });
    expect(svg).toContain(`<tspan font-family="sans-serif">성장</tspan>へ`);
  });

  it("[PX9] is well formed, whatever people write", async () => {
    const nasty = fc.string({ unit: anyLetter, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (star, title) => {
        const doc = seededBoard({
          ...FULL_DRAWING,
          stars: [{ id: "star", text: `<&"'${star}]]>` }],
        });
        const picture = layOutPicture(boardToDraw(doc), fonts);
        const svg = await writeSvg({ ...fullContentOnce, title, picture }, options);
        expect(() => readXml(svg)).not.toThrow();
      }),
      { seed: 13, numRuns: 15 },
    );
  });

  it("[PX9] nothing of it is fetched from elsewhere", async () => {
    const svg = await writeSvg(fullContent(), options);
    const [style] = elementsIn(readXml(svg), "style");
    expect(style?.text).toContain("data:font/woff2;base64,");
    expect(svg.match(/(?:href|src|url)[=(]["']?(?!data:)[^"')]*/g) ?? []).toEqual([]);
  });
});

const fullContentOnce = fullContent();
