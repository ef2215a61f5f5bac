import { sql } from "kysely";
import type { Party } from "@zentaikan/protocol";
import { mayKnowOf } from "../../policy/policy.ts";
import { fieldOf } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** What was agreed last of a board's broad frame, whatever the board says now. */
export interface FrameStanding {
  /** The customer's word weighs more than our own; null where nothing stands. */
  readonly agreed: {
    /** That of its frozen bytes. */
    readonly id: string;
    readonly version: number;
    readonly party: Party;
    readonly at: number;
    readonly contentHash: string;
  } | null;
  readonly isProposed: boolean;
}

interface Version {
  readonly boardId: string;
  readonly party: Party;
  agreed: NonNullable<FrameStanding["agreed"]> | null;
}

/**
 * Of all boards on which something was put to agreement, or of some. Of each line only what this
 * needs is taken out of its body: a list asks for thousands of boards at once.
 */
export async function frameStandings(
  database: WorkspaceDatabase,
  { side, only }: { readonly side: Party; readonly only: readonly string[] | null },
): Promise<ReadonlyMap<string, FrameStanding>> {
  const said = (field: string) => fieldOf(database, sql.ref("saidBody"), field);
  const all = database
    .selectFrom("agreementLines")
    .where("kind", "in", ["proposed", "concluded", "withdrawn"])
    .select(["boardId", "proposalId", "kind", "at"])
    .select([
      said("subject").as("subject"),
      said("party").as("party"),
      said("contentHash").as("contentHash"),
      said("version").as("version"),
    ])
    .orderBy("number");
  const lines = await (only === null ? all : all.where("boardId", "in", only)).execute();
  const versions = new Map<string, Version>();
  for (const { boardId, proposalId, kind, at, ...line } of lines) {
    if (kind === "proposed") {
      const party: Party = line.party === "internal" ? "internal" : "customer";
      const isFrame = (line.subject ?? "frame") === "frame";
      if (isFrame && mayKnowOf(side, party))
        versions.set(proposalId, { boardId, party, agreed: null });
      continue;
    }
    const version = versions.get(proposalId);
    if (version === undefined) continue;
    if (kind === "withdrawn") versions.delete(proposalId);
    else {
      const { party } = version;
      const { version: number, contentHash } = line;
      version.agreed = {
        id: proposalId,
        version: Number(number ?? 0),
        party,
        at,
        contentHash: contentHash ?? "",
      };
    }
  }
  const ofBoards = Map.groupBy(versions.values(), ({ boardId }) => boardId);
  return new Map(Array.from(ofBoards, ([boardId, ofBoard]) => [boardId, standingOf(ofBoard)]));
}

function standingOf(versions: readonly Version[]): FrameStanding {
  const last = (party: Party) =>
    versions.findLast((version) => version.party === party && version.agreed !== null)?.agreed;
  return {
    agreed: last("customer") ?? last("internal") ?? null,
    isProposed: versions.some(({ agreed }) => agreed === null),
  };
}
