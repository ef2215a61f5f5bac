import type { Stage } from "./drawing.ts";
import type { Text } from "./lineup.ts";

export const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  1: { ja: "ホップ", en: "Hop" },
  2: { ja: "ステップ", en: "Step" },
  3: { ja: "ジャンプ", en: "Jump" },
};
