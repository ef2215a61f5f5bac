import type { Text } from "../lineup.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText, listText, sameText } from "../text.ts";
import { stageOfSubject, type AgreedBoard, type AgreedSubject } from "./agreed-subject.ts";
import { stagePart } from "./stage-part.ts";

/** What a subject is called. */
export const SUBJECT_NAMES: Readonly<Record<AgreedSubject, Text>> = {
  frame: { ja: "大枠", en: "Broad frame" },
  stage1: { ja: "ステージ「ホップ」と明細", en: "Hop with its detail" },
  stage2: { ja: "ステージ「ステップ」と明細", en: "Step with its detail" },
  stage3: { ja: "ステージ「ジャンプ」と明細", en: "Jump with its detail" },
  lineup: { ja: "資本ラインナップ", en: "Capital lineup" },
};

/**
 * What a subject says, in one line; of the frame that is the sentence of the board.
 * @param sentence that of the board
 */
export function sentenceOfSubject(
  subject: AgreedSubject,
  board: AgreedBoard,
  sentence: Text,
): Text {
  const stage = stageOfSubject(subject);
  if (stage !== null) {
    const { nodes, doResults } = stagePart(stage, board);
    const capitals = listText(nodes.map(({ label }) => label));
    const values = { stage: STAGE_NAMES[stage], capitals, n: sameText(String(doResults.length)) };
    return fillText([NO_RESULT, ONE_RESULT][doResults.length] ?? RESULTS, values);
  }
  if (subject === "frame") return sentence;
  const { name, capitals } = board.lineup;
  const current = capitals.filter(({ retired }) => !retired);
  return fillText(LINEUP, { name, capitals: listText(current.map(({ label }) => label)) });
}

const RESULTS = {
  ja: "{stage}:{capitals}(Do結果{n}件)",
  en: "{stage}: {capitals} ({n} Do results)",
};
const NO_RESULT = { ja: "{stage}:{capitals}", en: "{stage}: {capitals}" };
const ONE_RESULT = { ...RESULTS, en: "{stage}: {capitals} (one Do result)" };
const LINEUP = { ja: "{name}:{capitals}", en: "{name}: {capitals}" };
