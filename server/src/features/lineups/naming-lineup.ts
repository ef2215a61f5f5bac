import { CCPI8, type CapitalLineup } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { listLineups } from "./lineups.ts";

/**
 * One lineup with the capitals of all of them, each concept once: the eight first, then what the
 * newest version of each other lineup adds.
 */
export async function namingLineup(database: WorkspaceDatabase): Promise<CapitalLineup> {
  const capitals = [...CCPI8.capitals];
  const named = new Set(capitals.map(({ conceptId }) => conceptId));
  for (const { newest } of await listLineups(database)) {
    for (const capital of (newest as CapitalLineup).capitals) {
      if (capital.conceptId === null || named.has(capital.conceptId)) continue;
      named.add(capital.conceptId);
      capitals.push(capital);
    }
  }
  return { ...CCPI8, capitals };
}
