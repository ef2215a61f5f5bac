import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { leavesOf } from "../../picture/crop-picture.ts";
import type { Picture } from "../../picture/picture.ts";
import type { FontFace } from "../../text/font-face.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { textRuns } from "../../text/text-runs.ts";

/**
 * Rules that bring along of each font the letters that the picture has, so that it looks the same
 * where nobody has our fonts, as a page and as an `<img>`. Programs that do not read them take a
 * font of their own. The doorway to subset-font.
 */
export async function fontFacesFor(picture: Picture, fonts: Fonts): Promise<string> {
  const letters = new Map<FontFace, Set<string>>();
  for (const leaf of leavesOf(picture.shapes)) {
    if (leaf.kind !== "box" || leaf.words === null) continue;
    for (const { text } of leaf.words.lines) {
      for (const run of textRuns(text, { weight: leaf.words.weight, fonts })) {
        const known = letters.get(run.face) ?? new Set();
        for (const letter of run.text) known.add(letter);
        letters.set(run.face, known);
      }
    }
  }
  const rules = [...letters].map(async ([face, used]) => {
    const text = [...used].toSorted().join("");
    const bytes = await subsetFont(readFileSync(face.path), text, {
      targetFormat: "woff2",
      noLayoutClosure: false,
    });
    const weight = face.weight === "bold" ? 700 : 400;
    return `@font-face{font-family:'${face.family}';font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}) format('woff2')}`;
  });
  return (await Promise.all(rules)).join("");
}
