import type { PatternProposalBody } from "@zentaikan/protocol/patterns";
import type { FoundPatterns } from "./found-patterns.ts";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findAdopted } from "./adopted.ts";
import { knownCustomers } from "./known-customers.ts";
import type { EventDetails } from "./pattern-events.ts";
import { everyPlaceNow } from "./places.ts";
import { MOST_MOVES, proposalBody, weigh } from "./propose-patterns.ts";

/** What adopting this segmentation would change, as whoever asks may know it. */
export async function readProposal(
  database: WorkspaceDatabase,
  found: FoundPatterns,
  rolesOn: RolesOn,
): Promise<PatternProposalBody> {
  const adopted = await findAdopted(database);
  const now = await everyPlaceNow(database);
  const weighed = await weigh(found, adopted, now);
  const listed = weighed?.moves.slice(0, MOST_MOVES) ?? [];
  const knownOf = await knownCustomers(database, rolesOn, listed);
  const dismissed = await findDismissal(database, found);
  return proposalBody(found, adopted, { weighed, knownOf, dismissed });
}

/** The last word against the same input; more structures make it another proposal. */
async function findDismissal(
  database: WorkspaceDatabase,
  { basis, inputHash }: FoundPatterns,
): Promise<PatternProposalBody["dismissed"]> {
  const row = await database
    .selectFrom("patternEvents")
    .select(["at", "personName", "kind", "detailsBody"])
    .where("kind", "in", ["dismissed", "adopted"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row?.kind !== "dismissed") return null;
  const { reason = "", data } = JSON.parse(row.detailsBody) as EventDetails;
  if (data?.basis !== basis || data.inputHash !== inputHash) return null;
  return { at: new Date(row.at).toISOString(), by: row.personName, reason };
}
