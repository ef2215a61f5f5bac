import type { Interpretation } from "@zentaikan/capital-graph";
import { MOST_SUBJECTS } from "@zentaikan/protocol";
import type { RoundSubjectBody } from "@zentaikan/protocol/meetings";

/** On what people vote: what the board has, or what somebody puts in words, one on each line. */
export const SUBJECT_SOURCES = ["cards", "arrows", "words"] as const;
export type SubjectSource = (typeof SUBJECT_SOURCES)[number];

const longest = 120;

export function subjectsFrom(
  source: SubjectSource,
  {
    interpretation: { structure },
    lines,
  }: { readonly interpretation: Pick<Interpretation, "structure">; readonly lines: string },
): readonly RoundSubjectBody[] {
  const all = {
    cards: () => structure.nodes.map(({ key }) => ({ key, words: "" })),
    arrows: () => structure.links.map(({ key }) => ({ key, words: "" })),
    words: () => linesOf(lines).map((words, at) => ({ key: `words ${at + 1}`, words })),
  }[source]();
  return all.slice(0, MOST_SUBJECTS);
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim().slice(0, longest));
  return [...new Set(lines.filter((line) => line !== ""))];
}
