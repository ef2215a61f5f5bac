import {
  sha256,
  type Interpretation,
  type MacroStructure,
  type NodeKey,
} from "@zentaikan/capital-graph";
import { MOST_SUBJECTS } from "@zentaikan/protocol";
import type { RoundSubjectBody } from "@zentaikan/protocol/meetings";

/** On what people vote: what the board has, or what somebody puts in words, one on each line. */
export const SUBJECT_SOURCES = ["cards", "arrows", "routes", "alternatives", "words"] as const;
export type SubjectSource = (typeof SUBJECT_SOURCES)[number];

/** What the board has to vote on, beside what its reader writes. */
interface BoardToAskOn {
  readonly interpretation: Pick<Interpretation, "structure" | "analysis">;
  /** As people see a capital of a route. */
  readonly nameOf: (node: NodeKey) => string;
  readonly alternatives: readonly { readonly id: string; readonly name: string }[];
  readonly lines: string;
}

const longest = 120;
const longestKey = 160;

export function subjectsFrom(
  source: SubjectSource,
  { interpretation: { structure, analysis }, nameOf, alternatives, lines }: BoardToAskOn,
): readonly RoundSubjectBody[] {
  const all = {
    cards: () => partsOfBoard("cards", structure),
    arrows: () => partsOfBoard("arrows", structure),
    routes: () =>
      analysis.routes.listed.map(({ nodes }) => ({
        // In another round the same route is the same thing, and is compared.
        key: shortKey(`route ${nodes.join(" ")}`),
        words: nodes.map(nameOf).join(" → ").slice(0, longest).toWellFormed(),
      })),
    alternatives: () =>
      alternatives.map(({ id, name }) => ({ key: `alternative ${id}`, words: name })),
    words: () => linesOf(lines).map((words, at) => ({ key: `words ${at + 1}`, words })),
  }[source]();
  return all.slice(0, MOST_SUBJECTS);
}

/** What is drawn says itself what it is. */
export function partsOfBoard(
  source: "cards" | "arrows",
  { nodes, links }: Pick<MacroStructure, "nodes" | "links">,
): readonly RoundSubjectBody[] {
  const parts = source === "cards" ? nodes : links;
  return parts.slice(0, MOST_SUBJECTS).map(({ key }) => ({ key, words: "" }));
}

/** Two long routes may differ at their ends alone. */
function shortKey(key: string): string {
  if (key.length <= longestKey) return key;
  const mark = ` ${sha256(key).slice(0, 16)}`;
  return key.slice(0, longestKey - mark.length) + mark;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim().slice(0, longest).toWellFormed());
  return [...new Set(lines.filter((line) => line !== ""))];
}
