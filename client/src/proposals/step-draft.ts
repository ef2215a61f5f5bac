import {
  CCPI8,
  IIRC6,
  matchCapital,
  type Capital,
  type CapitalId,
  type IircCapital,
} from "@zentaikan/capital-graph";
import type { LineupOperationBody } from "@zentaikan/protocol/lineups";
import { CONCEPTS } from "./concepts.ts";

export const STEP_KINDS = ["split", "merge", "add", "rename", "retire"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A capital that a step would make, while somebody writes it. */
export interface PartDraft {
  readonly id: CapitalId;
  readonly ja: string;
  readonly en: string;
  /** What it compares to; undefined while nobody chose, then its name decides. */
  readonly conceptId?: string | null;
}

export interface StepDraft {
  readonly kind: StepKind;
  /** Capitals that it is about. */
  readonly ids: readonly CapitalId[];
  readonly parts: readonly PartDraft[];
}

/** So many parts a step of that kind begins with. */
const PARTS: Readonly<Record<StepKind, number>> = {
  split: 2,
  merge: 1,
  add: 1,
  rename: 1,
  retire: 0,
};

export function startStep(kind: StepKind, newId: () => CapitalId): StepDraft {
  const parts = Array.from({ length: PARTS[kind] }, () => ({ id: newId(), ja: "", en: "" }));
  return { kind, ids: [], parts };
}

/** The step as it is sent; null while something of it is missing. */
export function finishedStep(
  { kind, ids, parts }: StepDraft,
  capitals: readonly Capital[],
): LineupOperationBody | null {
  const sources = capitals.filter(({ id }) => ids.includes(id));
  const iirc = [...new Set(sources.flatMap((source) => source.iirc))];
  const made = parts.flatMap((part) => finishedPart(part, iirc) ?? []);
  if (made.length < parts.length) return null;
  const [id] = ids;
  const [first] = made;
  switch (kind) {
    case "add":
      return first === undefined ? null : { kind, capital: first };
    case "rename":
      return id === undefined || first === undefined ? null : { kind, id, label: first.label };
    case "split":
      return id === undefined || made.length < 2 ? null : { kind, id, into: made };
    case "merge":
      return ids.length < 2 || first === undefined ? null : { kind, ids: [...ids], into: first };
    case "retire":
      return id === undefined ? null : { kind, id };
  }
}

/** What the name of a part compares to, as long as nobody says otherwise. */
export function conceptOf({ ja, en, conceptId }: PartDraft): string | null {
  return conceptId === undefined ? (presetOf(ja || en)?.conceptId ?? null) : conceptId;
}

type MadeCapital = Extract<LineupOperationBody, { kind: "add" }>["capital"];

/** A name in one language stands for both; what a preset says of its concept, it says of this one. */
function finishedPart(part: PartDraft, iirc: readonly IircCapital[]): MadeCapital | null {
  const ja = part.ja.trim() || part.en.trim();
  const en = part.en.trim() || part.ja.trim();
  if (ja === "") return null;
  const conceptId = conceptOf(part);
  const like = CONCEPTS.find((one) => one.conceptId === conceptId);
  const isNamesake = like !== undefined && presetOf(ja)?.conceptId === conceptId;
  const [initial] = new Intl.Segmenter().segment(ja);
  return {
    id: part.id,
    label: { ja, en },
    definition: isNamesake ? like.definition : { ja: "", en: "" },
    aliases: isNamesake ? [...like.aliases] : [],
    initial: isNamesake ? like.initial : (initial?.segment ?? ""),
    conceptId,
    iirc: [...(like?.iirc ?? iirc)],
    subdivisions: [],
    retired: false,
  };
}

function presetOf(name: string): Capital | null {
  return matchCapital(name, CCPI8) ?? matchCapital(name, IIRC6);
}
