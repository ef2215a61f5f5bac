import { expect, it } from "vitest";
import { CCPI8 } from "@zentaikan/capital-graph";
import { saysStructure } from "./says-structure.ts";

const MEANT: readonly string[] = [
  "人的(ホップ) > 技術(ステップ)",
  "人的資本（ホップ）→技術資本［ステップ］→財務資本→星",
  "human (Hop) -> technology (Step)\n\nfinancial => human",
  "人的、組織 ＞ 顧客",
  "資本\tホップ\tステップ\tジャンプ\n人的\t○\t\t",
  "元の資本\t先の資本\n人的\t技術",
];
const WORDS: readonly string[] = [
  "",
  "人的資本",
  "人的資本が育つと技術資本が育つ",
  "売上 > 利益",
  "人的資本 → 技術資本\nこの順で進めたい",
  "a > b ならば c",
  "ホップ\tステップ\n人的\t技術",
  "名前\t部署\n森\t営業",
  "人的 > 技術\n".repeat(400),
  `人的 > ${"技".repeat(30_000)}`,
];

it.each(MEANT)("[TI3] is read when it is pasted on the canvas: %s", (text) => {
  expect(saysStructure(text, CCPI8)).toBe(true);
});

it.each(WORDS)("[TI3] stays words: %s", (text) => {
  expect(saysStructure(text, CCPI8)).toBe(false);
});
