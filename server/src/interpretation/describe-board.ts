import {
  canonicalForm,
  contentHash,
  coverage,
  doResultsInOrder,
  patternId,
  patternKey,
  readSentence,
  sentenceText,
  stageKey,
  support,
  type Interpretation,
  type Light,
} from "@zentaikan/capital-graph";
import type { ReadingBody, StructureBody } from "@zentaikan/protocol/http";

type StructureWords = Omit<StructureBody, "boardId" | "sequence" | "onPurpose" | "alternatives">;

export interface BoardDescription {
  readonly structure: StructureWords;
  readonly reading: ReadingBody;
  readonly compared: ComparedBoard;
}

/** What a board is compared by: with other boards, and with what was agreed on it. */
export interface ComparedBoard {
  readonly patternKey: string;
  readonly stageKey: string;
  readonly isIncomplete: boolean;
  /** It is based on the customer's current quality-assurance system. */
  readonly isImprovement: boolean;
  /** Of the broad frame, as agreements are bound to it. */
  readonly contentHash: string;
}

/** What depends on the versions that people know of, and so on whose side of the table they are. */
export interface Findings {
  readonly diagnostics: StructureWords["diagnostics"];
  readonly counts: ReadingBody["diagnostics"];
}

export function findingsOf(interpretation: Interpretation): Findings {
  return {
    diagnostics: [...interpretation.diagnostics],
    counts: {
      errors: countOf(interpretation, "error"),
      warnings: countOf(interpretation, "warning"),
      hints: countOf(interpretation, "hint"),
    },
  };
}

/** An interpretation in the bodies of the HTTP interface. */
export function describeBoard(interpretation: Interpretation): BoardDescription {
  const form = canonicalForm(interpretation.structure);
  const pattern = patternKey(form);
  const shared = {
    sentence: {
      ja: sentenceText(readSentence(interpretation, "ja")),
      en: sentenceText(readSentence(interpretation, "en")),
    },
    stageKey: stageKey(form),
    patternId: patternId(pattern),
  };
  const { structure, detail } = interpretation;
  const { diagnostics, counts } = findingsOf(interpretation);
  return {
    compared: {
      patternKey: pattern,
      stageKey: shared.stageKey,
      isIncomplete: form.incomplete,
      isImprovement: structure.baseline === "currentQA",
      contentHash: contentHash(structure),
    },
    structure: {
      ...shared,
      structure,
      diagnostics,
      detail: {
        doResults: [...doResultsInOrder(structure, detail)],
        links: [...detail.links],
        coverage: coverage(structure, detail),
        support: support(structure, detail),
      },
      patternKey: pattern,
    },
    reading: {
      ...shared,
      cells: cellsOf(interpretation),
      lights: lightsOf(interpretation.lights),
      diagnostics: counts,
    },
  };
}

/** Capitals that grow, by beat, each once; a capital without a concept goes by its own name. */
function cellsOf({ structure }: Interpretation): ReadingBody["cells"] {
  const cells = new Map<string, ReadingBody["cells"][number]>();
  for (const { stage, conceptId, capital, direction } of structure.nodes) {
    if (direction !== "grow") continue;
    const name = conceptId ?? capital;
    cells.set(`${stage}.${name}`, { stage, capital: name });
  }
  return [...cells.values()];
}

function lightsOf(lights: readonly Light[]): ReadingBody["lights"] {
  const isLit = (kind: Light["kind"]): boolean =>
    lights.some((light) => light.kind === kind && light.lit);
  return {
    elements: isLit("elements"),
    causality: isLit("causality"),
    structure: isLit("structure"),
    evidence: isLit("grounds"),
  };
}

function countOf({ diagnostics }: Interpretation, severity: string): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
