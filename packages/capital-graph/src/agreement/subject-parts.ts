import type { DoResult } from "../detail/read-detail.ts";
import type { Text } from "../lineup.ts";
import type { GrowthNode } from "../macro-structure.ts";
import type { CirculationStructure } from "../monetisation/circulation-structure.ts";
import { flowNamer } from "../monetisation/flow-name.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText, sameText } from "../text.ts";
import { stageOfSubject, type AgreedBoard, type AgreedSubject } from "./agreed-subject.ts";
import { stagePart } from "./stage-part.ts";

/** Something of what is agreed on, of which an answer may speak. */
export interface SubjectPart {
  /** By which an answer names it: a record, or a capital of the lineup. */
  readonly record: string;
  /** Everything that was drawn for it. */
  readonly records: readonly string[];
  readonly name: Text;
}

/** Capitals in the order of the beats, each with its Do results, then arrows, then the star. */
export function partsOfSubject(subject: AgreedSubject, board: AgreedBoard): readonly SubjectPart[] {
  if (subject === "lineup") {
    const current = board.lineup.capitals.filter(({ retired }) => !retired);
    return current.map(({ id, label }) => ({ record: id, records: [], name: label }));
  }
  const stage = stageOfSubject(subject);
  const { structure } = board;
  if (structure.circulation !== undefined) return partsOfCirculation(structure.circulation);
  const whole = { ...structure, doResults: [] };
  const { nodes, links, starLinks, doResults } = stage === null ? whole : stagePart(stage, board);
  const names = new Map(structure.nodes.map((node) => [node.key, nodeName(node)]));
  const nameOf = (key: string): Text => names.get(key) ?? sameText(key);
  const { star } = structure;
  return [
    ...nodes
      .toSorted((one, other) => one.stage - other.stage)
      .flatMap((node) => [
        ...part(node.cards, nodeName(node)),
        ...doResults.filter((result) => result.node === node.key).flatMap(resultPart),
      ]),
    ...links.flatMap(({ from, to, arrows }) =>
      part(arrows, fillText(ARROW, { from: nameOf(from), to: nameOf(to) })),
    ),
    ...starLinks.flatMap(({ from, arrows }) =>
      part(arrows, fillText(ARROW, { from: nameOf(from), to: STAR })),
    ),
    ...(star === null || stage !== null ? [] : part([star.id], STAR)),
  ];
}

function partsOfCirculation({ sectors, flows }: CirculationStructure): readonly SubjectPart[] {
  const nameOf = flowNamer(sectors);
  return [
    ...sectors.flatMap(({ cards, label }) => part(cards, label)),
    ...flows.flatMap((flow) => part([flow.id], nameOf(flow))),
  ];
}

function part(records: readonly string[], name: Text): readonly SubjectPart[] {
  const [record] = records;
  return record === undefined ? [] : [{ record, records, name }];
}

function resultPart({ drawn }: DoResult): readonly SubjectPart[] {
  return part([drawn.id], fillText(RESULT, { text: sameText(drawn.text.trim()) }));
}

function nodeName({ label, stage }: GrowthNode): Text {
  return fillText(NODE, { label, stage: STAGE_NAMES[stage] });
}

const STAR = { ja: "お星さま", en: "the star" };
const NODE = { ja: "{label}({stage})", en: "{label} ({stage})" };
const ARROW = { ja: "{from} → {to}", en: "{from} → {to}" };
const RESULT = { ja: "Do結果「{text}」", en: "Do result “{text}”" };
