import { contentHash, type MacroStructure } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type { BoardAgreementBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** What was agreed last of a board's broad frame, whatever the board says now. */
export interface FrameStanding {
  readonly agreed: {
    readonly version: number;
    readonly party: Party;
    readonly at: number;
    readonly contentHash: string;
  } | null;
  readonly isProposed: boolean;
}

export const NOTHING_AGREED: BoardAgreementBody = { state: "none", agreed: null };

interface Standings {
  /** Boards with the hash of what they say; null where an earlier release read them. */
  readonly rows: readonly { readonly id: string; readonly contentHash: string | null }[];
  readonly standings: ReadonlyMap<string, FrameStanding>;
}

/** What people agreed to, held against what the boards say now. Boards without any are left out. */
export async function boardAgreements(
  database: WorkspaceDatabase,
  { rows, standings }: Standings,
): Promise<ReadonlyMap<string, BoardAgreementBody>> {
  const agreements = new Map<string, BoardAgreementBody>();
  for (const { id, contentHash: known } of rows) {
    const standing = standings.get(id);
    if (standing === undefined) continue;
    const { agreed, isProposed } = standing;
    if (agreed === null) {
      if (isProposed) agreements.set(id, { state: "proposed", agreed: null });
      continue;
    }
    const isAsAgreed = agreed.contentHash === (known ?? (await hashOfKept(database, id)));
    const { version, party, at } = agreed;
    agreements.set(id, {
      state: isAsAgreed ? "agreed" : "stale",
      agreed: { version, party, at: new Date(at).toISOString() },
    });
  }
  return agreements;
}

/** Of a row that an earlier release wrote, which carries no hash until the board is read again. */
async function hashOfKept(database: WorkspaceDatabase, boardId: string): Promise<string | null> {
  const row = await database
    .selectFrom("structures")
    .select("structureBody")
    .where("boardId", "=", boardId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { structure } = JSON.parse(row.structureBody) as { structure: MacroStructure };
  return contentHash(structure);
}
