import { canonicalJson, type JsonObject } from "../canonical-json.ts";
import { compareCodeUnits } from "../code-unit-order.ts";
import type { DoResult } from "../detail/read-detail.ts";
import type { Stage } from "../drawing.ts";
import type { CapitalLineup, Text } from "../lineup.ts";
import { sha256 } from "../sha256.ts";
import { agreedContent, type ContentHash } from "./agreed-content.ts";
import { stageOfSubject, type AgreedBoard, type AgreedSubject } from "./agreed-subject.ts";
import { stagePart } from "./stage-part.ts";

/**
 * What an agreement on a subject binds. Of a stage: its nodes, the causal claims at them, when it is
 * over, and its Do results; of a lineup: its capitals, what they mean and how they are divided. No
 * ids of records and no order are in it, and nothing that goes on meanwhile: how far a Do result
 * has come, what causes what among them, what we do for it.
 */
function subjectContent(subject: AgreedSubject, board: AgreedBoard): JsonObject {
  const stage = stageOfSubject(subject);
  if (stage !== null) return stageContent(stage, board);
  return subject === "lineup" ? lineupContent(board.lineup) : agreedContent(board.structure);
}

export function subjectHash(subject: AgreedSubject, board: AgreedBoard): ContentHash {
  return sha256(canonicalJson(subjectContent(subject, board)));
}

/** That of the subject that is a stage, for whoever has no lineup at hand. */
export function stageHash(stage: Stage, board: Omit<AgreedBoard, "lineup">): ContentHash {
  return sha256(canonicalJson(stageContent(stage, board)));
}

function stageContent(stage: Stage, board: Omit<AgreedBoard, "lineup">): JsonObject {
  const { lineup, horizons } = board.structure;
  const { nodes, links, starLinks, doResults } = stagePart(stage, board);
  return {
    subject: `stage${stage}`,
    lineup: { id: lineup.id, version: lineup.version },
    horizon: horizons[stage]?.trim() ?? "",
    nodes: nodes
      .toSorted((left, right) => compareCodeUnits(left.key, right.key))
      .map(({ capital, label, direction }) => ({ capital, label: plain(label), direction })),
    links: links.map(({ from, to, sign, kind }) => ({ from, to, sign, kind })),
    starLinks: starLinks.map(({ from, sign }) => ({ from, sign })),
    doResults: inTheirOrder(doResults.map(resultContent)),
  };
}

/** What is agreed of a Do result, under the node that it makes true. */
export function resultContent({ node, drawn }: DoResult): JsonObject {
  return {
    node,
    text: said(drawn.text),
    subdivision: said(drawn.subdivision),
    actor: drawn.actor ?? "customer",
    indicator: said(drawn.indicator),
    target: said(drawn.target),
    due: said(drawn.due),
    owner: said(drawn.owner),
  };
}

function said(text = ""): string {
  return text.trim();
}

function lineupContent({ capitals }: CapitalLineup): JsonObject {
  const current = capitals.filter(({ retired }) => !retired);
  return { subject: "lineup", capitals: inTheirOrder(current.map(capitalContent)) };
}

/** What is agreed of a capital. */
export function capitalContent({
  id,
  label,
  definition,
  subdivisions,
}: CapitalLineup["capitals"][number]): JsonObject {
  const divisions = subdivisions.map((one) => ({ id: one.id, label: plain(one.label) }));
  return {
    id,
    label: plain(label),
    definition: plain(definition),
    subdivisions: inTheirOrder(divisions),
  };
}

function inTheirOrder(contents: readonly JsonObject[]): readonly JsonObject[] {
  const written = contents.map((content) => ({ content, json: canonicalJson(content) }));
  return written
    .toSorted((one, other) => compareCodeUnits(one.json, other.json))
    .map(({ content }) => content);
}

function plain({ ja, en }: Text): { readonly ja: string; readonly en: string } {
  return { ja, en };
}
