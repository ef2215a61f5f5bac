import {
  diffLineups,
  lineupChangeWords,
  type CapitalLineup,
  type LineupChange,
  type Migration,
  type Text,
} from "@zentaikan/capital-graph";
import type { LineupOperationBody } from "@zentaikan/protocol/lineups";

/** A proposal for a lineup while somebody writes it. */
export interface ProposalDraft {
  readonly title: string;
  readonly reason: string;
  readonly operations: readonly LineupOperationBody[];
}

export const EMPTY_PROPOSAL: ProposalDraft = { title: "", reason: "", operations: [] };

/** Names what is kept of it until it is sent: one for each lineup, and one that is edited. */
export const proposalDraftKey = (lineup: string, from: "written" | "edited" = "written") =>
  `lineup proposal ${from} ${lineup}`;

/**
 * What leads from a version to a lineup that somebody edited, as steps of a proposal, and in words
 * what a proposal has no step for. What was taken out is retired: boards that have it keep it.
 */
export function proposedSteps(
  base: CapitalLineup,
  edited: CapitalLineup,
  became: Migration,
): { readonly steps: readonly LineupOperationBody[]; readonly left: readonly Text[] } {
  const changes = diffLineups(base, edited, became);
  const words = lineupChangeWords(base, changes);
  const steps = changes.map(stepOf);
  return {
    steps: steps.filter((step) => step !== null),
    left: words.filter((_, at) => steps[at] === null),
  };
}

function stepOf(change: LineupChange): LineupOperationBody | null {
  switch (change.kind) {
    case "add":
      return { kind: "add", capital: sent(change.capital) };
    case "rename":
      return { kind: "rename", id: change.id, label: change.label };
    case "split":
      return { kind: "split", id: change.id, into: change.into.map(sent) };
    case "merge": {
      // One that took over the cards of another was there before: it is merged with itself.
      const ids = [...new Set([...change.ids, change.into.id])];
      return { kind: "merge", ids, into: sent(change.into) };
    }
    case "retire":
    case "drop":
      return { kind: "retire", id: change.id };
    case "define":
    case "dress":
    case "name":
    case "place":
    case "relate":
    case "restore":
    case "subdivide":
      return null;
  }
}

type Sent = Extract<LineupOperationBody, { kind: "add" }>["capital"];

/** Copied, because what is sent is not readonly. */
function sent(capital: CapitalLineup["capitals"][number]): Sent {
  return {
    ...capital,
    aliases: [...capital.aliases],
    iirc: [...capital.iirc],
    subdivisions: [...capital.subdivisions],
    retired: false,
  };
}
