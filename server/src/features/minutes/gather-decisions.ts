import type { Diagnostic } from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";
import { tellAlternatives } from "./alternative-decisions.ts";
import type { Decision } from "./decision.ts";
import { tellFinding } from "./finding-decisions.ts";
import type { KnownThread } from "./known-threads.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";
import type { BoardParts } from "./parts-of-records.ts";
import { tellThread } from "./thread-decisions.ts";
import { tellVersion } from "./version-decisions.ts";

/** What was settled about versions, alternatives and in threads of comments that the readers know of, in no order. */
export async function gatherSettled(
  { boardId, readers }: MinutesReader,
  {
    needs,
    threads,
    structure,
    parts,
    now,
  }: {
    readonly needs: Pick<MinutesNeeds, "versionDecisions">;
    readonly threads: readonly KnownThread[];
    readonly structure: StructureBody;
    readonly parts: BoardParts;
    readonly now: number;
  },
): Promise<readonly Decision[]> {
  const versions = await needs.versionDecisions({ boardId, side: readers });
  return [
    ...versions.map((one) => tellVersion(one, parts)),
    ...threads.flatMap(({ thread, party }) => tellThread(thread, { party, parts })),
    ...tellAlternatives(structure.alternatives, now),
  ];
}

/** Findings of the board as it is that somebody said are meant so. @param now no clock of theirs goes before it */
export function gatherAccepted(
  structure: StructureBody,
  { parts, now }: { readonly parts: BoardParts; readonly now: number },
): readonly Decision[] {
  const diagnostics = byId(structure.diagnostics as readonly Diagnostic[]);
  return structure.onPurpose.flatMap(({ findingId, reason, by, author, answeredAt }) => {
    const at = Math.min(Math.max(0, Math.round(answeredAt)), now);
    const who = author === null ? null : { id: author, name: by };
    return tellFinding({ findingId, reason, by: who, at }, { diagnostics, parts }) ?? [];
  });
}

export function byId(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  return new Map(diagnostics.map((one) => [one.id, one]));
}
