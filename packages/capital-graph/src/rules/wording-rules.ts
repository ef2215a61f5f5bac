import { STAGES } from "../drawing.ts";
import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import type { Picture } from "../picture.ts";

/** V41: 全体観 is a view, and is not written as the feeling 全体感. */
export function checkWording({ drawing }: Picture): readonly Diagnostic[] {
  return [
    ...drawing.stars
      .filter((star) => isMisspelt(star.text))
      .map((star) => diagnostic("V41", { stars: [star.id] })),
    ...drawing.arrows
      .filter((arrow) => isMisspelt(arrow.basisText))
      .map((arrow) => diagnostic("V41", { arrows: [arrow.id] })),
    ...drawing.doResults
      .filter((doResult) => isMisspelt(doResult.text))
      .map((doResult) => diagnostic("V41", { doResults: [doResult.id] })),
    ...STAGES.filter((stage) => isMisspelt(drawing.horizons[stage] ?? "")).map((stage) =>
      diagnostic("V41", { about: [`stage ${stage}`] }),
    ),
  ];
}

/** A text that names both means the contrast and is left alone. */
export function isMisspelt(text: string): boolean {
  return text.includes("全体感") && !text.includes("全体観");
}
