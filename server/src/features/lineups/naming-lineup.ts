import { setImmediate as turn } from "node:timers/promises";
import {
  CCPI8,
  nameOwnCapitals,
  PRESET_LINEUPS,
  type CapitalLineup,
  type NamingLineup,
} from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { listLineups, readStored } from "./lineups.ts";

/**
 * One lineup with the capitals of all of them, each concept once: the eight first, then what the
 * newest version of each other lineup adds, and beside them what lineups have all their own.
 */
export async function namingLineup(database: WorkspaceDatabase): Promise<NamingLineup> {
  const capitals = [...CCPI8.capitals];
  const named = new Set(capitals.map(({ conceptId }) => conceptId));
  for (const { newest } of await listLineups(database)) {
    for (const capital of (newest as CapitalLineup).capitals) {
      if (capital.conceptId === null || named.has(capital.conceptId)) continue;
      named.add(capital.conceptId);
      capitals.push(capital);
    }
  }
  const own = nameOwnCapitals([...PRESET_LINEUPS, ...(await everyVersion(database))]);
  return { ...CCPI8, capitals, own };
}

/** Boards stay on the version that they were drawn with. Some at a time: there may be thousands. */
async function everyVersion(database: WorkspaceDatabase): Promise<readonly CapitalLineup[]> {
  const rows = await database
    .selectFrom("lineups")
    .select("lineupBody")
    .orderBy("createdAt")
    .orderBy("version")
    .execute();
  const versions: CapitalLineup[] = [];
  for (const [at, { lineupBody }] of rows.entries()) {
    if (at % fewAtOnce === fewAtOnce - 1) await turn();
    versions.push(readStored(lineupBody));
  }
  return versions;
}

const fewAtOnce = 100;
