import {
  findLineup,
  parseLineup,
  type CapitalLineup,
  type LineupReference,
} from "@zentaikan/capital-graph";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findVersion, keepVersion, newestVersion } from "./lineups.ts";

/** A lineup as it is sent: everything but the version, which is ours to give. */
interface SentLineup {
  readonly name: { readonly ja: string; readonly en: string };
  readonly capitals: readonly unknown[];
  readonly became: Readonly<Record<string, readonly string[]>>;
  readonly note: string;
}

interface Saving {
  readonly database: WorkspaceDatabase;
  readonly personId: string;
  readonly now: number;
}

/**
 * A lineup of the workspace's own, as a copy of a version that there is.
 * @throws Refusal noSuchLineup, badRequest
 */
export async function createLineup(
  sent: SentLineup,
  basedOn: LineupReference,
  { database, personId, now }: Saving,
): Promise<CapitalLineup> {
  await findVersion(database, basedOn);
  const lineup = lineupOf(sent, { id: newId(), version: 1 });
  const { became, note } = sent;
  await keepVersion(database, { lineup, basedOn, became, note, personId }, now);
  return lineup;
}

/**
 * The next version of a lineup of the workspace's own (H2: the one before stays as it is).
 * @throws Refusal noSuchLineup, badRequest, lineupMovedOn
 */
export async function reviseLineup(
  sent: SentLineup,
  after: LineupReference,
  { database, personId, now }: Saving,
): Promise<CapitalLineup> {
  // A preset is nobody's to revise; it is copied.
  if (findLineup(after.id) !== null) throw new Refusal("noSuchLineup");
  const newest = await newestVersion(database, after.id);
  if (newest.version !== after.version) throw new Refusal("lineupMovedOn");
  const lineup = lineupOf(sent, { id: after.id, version: after.version + 1 });
  const { became, note } = sent;
  await keepVersion(database, { lineup, basedOn: after, became, note, personId }, now);
  return lineup;
}

function lineupOf({ name, capitals }: SentLineup, reference: LineupReference): CapitalLineup {
  const parsed = parseLineup({ ...reference, name, capitals });
  if (parsed.kind === "refused") throw new Refusal("badRequest", { cause: parsed.refusal });
  return parsed.value;
}
