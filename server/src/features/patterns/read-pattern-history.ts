import type { PatternEventBody } from "@zentaikan/protocol/patterns";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { knownCustomers } from "./known-customers.ts";
import type { EventDetails } from "./pattern-events.ts";

const EVENTS_AT_ONCE = 100;

/** What people decided, the newest first; before the line of this number, or from the newest on. */
export async function readPatternHistory(
  database: WorkspaceDatabase,
  before: number | null,
  rolesOn: RolesOn,
): Promise<PatternEventBody[]> {
  const rows = await database
    .selectFrom("patternEvents")
    .selectAll()
    .$if(before !== null, (query) => query.where("number", "<", before ?? 0))
    .orderBy("number", "desc")
    .limit(EVENTS_AT_ONCE)
    .execute();
  const standings = rows.flatMap(({ customerId, boardId }) =>
    customerId === null || boardId === null ? [] : [{ customerId, boardId }],
  );
  const knownOf = await knownCustomers(database, rolesOn, standings);
  return rows.map((row) => {
    const { customerId, boardId, segmentId } = row;
    const {
      reason = "",
      was = null,
      is = null,
      data = null,
      segmentName,
    } = JSON.parse(row.detailsBody) as EventDetails;
    const known = customerId === null || boardId === null ? null : knownOf({ customerId, boardId });
    // Words about a customer may name it.
    const isWithheld = customerId !== null && known === null;
    return {
      number: row.number,
      at: new Date(row.at).toISOString(),
      by: row.personName,
      kind: row.kind,
      version: row.version,
      segment:
        segmentId === null || segmentName === undefined
          ? null
          : { id: segmentId, name: segmentName },
      known,
      reason: isWithheld ? "" : reason,
      was,
      is,
      data,
    };
  });
}
