import type { FontWeight } from "./font-face.ts";
import type { Fonts } from "./open-fonts.ts";
import { textRuns } from "./text-runs.ts";

/** How something is written. */
export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
  readonly fonts: Fonts;
}

/** How far one line runs, in the unit of the size. */
export function measureText(text: string, style: TextStyle): number {
  let advance = 0;
  for (const run of textRuns(text, style)) advance += run.advance;
  return advance * style.size;
}
