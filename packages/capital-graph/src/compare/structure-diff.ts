import { STAGES, type Stage } from "../drawing.ts";
import type { MacroStructure } from "../macro-structure.ts";
import { diffCirculations } from "../monetisation/diff-circulations.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText, sameText } from "../text.ts";
import { compareLinks, compareStarLinks } from "./link-changes.ts";
import { compareNodes } from "./node-changes.ts";
import { change, type StructureChange } from "./structure-change.ts";

/**
 * What changed from one structure to another, said in capitals rather than in boxes.
 *
 * Empty exactly when an agreement on the one holds for the other, and both have one baseline:
 * moving cards within a lane, small divisions, strengths and detail never show here.
 */
export function diffStructures(
  before: MacroStructure,
  after: MacroStructure,
): readonly StructureChange[] {
  if (before.circulation !== undefined && after.circulation !== undefined) {
    return diffCirculations(before.circulation, after.circulation);
  }
  const nodes = compareNodes(before, after);
  return [
    ...compareLineups(before, after),
    ...compareBaselines(before, after),
    ...compareStars(before, after),
    ...STAGES.flatMap((stage) => compareHorizons(before, after, stage)),
    ...nodes.changes,
    ...compareLinks(before, after, nodes.became),
    ...compareStarLinks(before, after, nodes.became),
  ];
}

function compareLineups(before: MacroStructure, after: MacroStructure): readonly StructureChange[] {
  const { id, version } = after.lineup;
  if (before.lineup.id === id && before.lineup.version === version) return [];
  const text = {
    ja: "資本ラインナップを{id}の第{version}版に替えた",
    en: "Changed the capital lineup to {id}, version {version}",
  };
  const values = { id: sameText(id), version: sameText(String(version)) };
  return [change("lineup", fillText(text, values))];
}

function compareBaselines(
  before: MacroStructure,
  after: MacroStructure,
): readonly StructureChange[] {
  if (before.baseline === after.baseline) return [];
  const text =
    after.baseline === "currentQA"
      ? { ja: "土台を現行QA体系にした", en: "Based it on the current QA system" }
      : { ja: "土台を経営資本にした", en: "Based it on management capitals" };
  return [change("baseline", text)];
}

function compareStars(before: MacroStructure, after: MacroStructure): readonly StructureChange[] {
  const was = before.star?.text ?? null;
  const is = after.star?.text ?? null;
  if (was === is) return [];
  if (is === null) return [change("star", { ja: "星を外した", en: "Took the star away" })];
  const text =
    was === null
      ? { ja: "星『{is}』を置いた", en: "Set the star “{is}”" }
      : { ja: "星を『{was}』から『{is}』に変えた", en: "Changed the star from “{was}” to “{is}”" };
  return [change("star", fillText(text, { was: sameText(was ?? ""), is: sameText(is) }))];
}

export function compareHorizons(
  before: MacroStructure,
  after: MacroStructure,
  stage: Stage,
): readonly StructureChange[] {
  const is = after.horizons[stage]?.trim() ?? "";
  if ((before.horizons[stage]?.trim() ?? "") === is) return [];
  const text =
    is === ""
      ? { ja: "{stage}の時期を消した", en: "Cleared the horizon of {stage}" }
      : { ja: "{stage}の時期を「{is}」にした", en: "Set the horizon of {stage} to “{is}”" };
  return [change("horizon", fillText(text, { stage: STAGE_NAMES[stage], is: sameText(is) }))];
}
