import type { FontFace, FontWeight } from "./font-face.ts";
import type { Fonts } from "./open-fonts.ts";
import { clustersOf } from "./clusters.ts";

/** Letters beside each other that one face writes. */
export interface TextRun {
  readonly text: string;
  readonly face: FontFace;
  /** Parts of the size. */
  readonly advance: number;
  /** No font of ours has them: they show as the box that the face has for such letters. */
  readonly isMissing: boolean;
}

/** Parts a line into what each face writes; nothing is lost, whether or not a font has it. */
export function textRuns(
  text: string,
  { weight, fonts }: { readonly weight: FontWeight; readonly fonts: Fonts },
): TextRun[] {
  const runs: { text: string; face: FontFace; advance: number; isMissing: boolean }[] = [];
  const clusters = clustersOf(text);
  for (const [index, cluster] of clusters.entries()) {
    const found = faceOf(cluster, fonts[weight]);
    const last = runs.at(-1);
    // Words that are read from right to left stay one run with the space between them.
    const isBetween =
      cluster === " " &&
      last?.face.isRightToLeft === true &&
      faceOf(clusters[index + 1] ?? "", fonts[weight]) === last.face;
    const face = isBetween ? last.face : (found ?? fonts[weight][0]);
    const isMissing = found === null;
    if (last === undefined || last.face !== face || last.isMissing !== isMissing) {
      runs.push({
        text: cluster,
        face,
        advance: face.isRightToLeft ? 0 : face.advanceOfCluster(cluster),
        isMissing,
      });
    } else {
      last.text += cluster;
      if (!face.isRightToLeft) last.advance += face.advanceOfCluster(cluster);
    }
  }
  for (const run of runs) if (run.face.isRightToLeft) run.advance = run.face.advanceOfRun(run.text);
  return runs;
}

/** The first face that has every letter of it; null where none does. */
export function faceOf(cluster: string, faces: readonly FontFace[]): FontFace | null {
  for (const face of faces) if (hasAll(face, cluster)) return face;
  return null;
}

function hasAll(face: FontFace, cluster: string): boolean {
  for (const letter of cluster) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (!face.has(codePoint) && !isJoiner(codePoint)) return false;
  }
  return true;
}

/** Joiners and selectors of variants say how others look, and need no glyph. */
function isJoiner(codePoint: number): boolean {
  return (
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0020 && codePoint <= 0xe01ef)
  );
}
