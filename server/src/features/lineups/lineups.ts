import {
  findLineup,
  parseLineup,
  PRESET_LINEUPS,
  type CapitalLineup,
  type LineupReference,
} from "@zentaikan/capital-graph";
import {
  LineupBody,
  type LineupHistoryBody,
  type LineupVersionBody,
} from "@zentaikan/protocol/http";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface NewVersion {
  readonly lineup: CapitalLineup;
  readonly basedOn: LineupReference;
  readonly became: Readonly<Record<string, readonly string[]>>;
  readonly note: string;
  readonly personId: string;
}

const newLineup: Quota = { "lineups workspace": { count: 200 } };
const newVersion: Quota = { "lineupVersions lineup": { count: 200 } };

/**
 * Keeps one version, for ever: nothing here changes or deletes a row.
 * @throws Refusal lineupMovedOn when there is a version of this number already; quotaReached
 */
export function keepVersion(
  database: WorkspaceDatabase,
  { lineup, basedOn, became, note, personId }: NewVersion,
  now: number,
): Promise<void> {
  const quota = lineup.version === 1 ? newLineup : newVersion;
  return inTransaction(database, async (transaction) => {
    await requireRoom(transaction, quota, { owners: { lineup: lineup.id } });
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("lineups")
      .values({
        id: lineup.id,
        version: lineup.version,
        lineupBody: JSON.stringify(lineup),
        becameBody: JSON.stringify(became),
        basedOnId: basedOn.id,
        basedOnVersion: basedOn.version,
        note,
        createdBy: personId,
        createdAt: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) throw new Refusal("lineupMovedOn");
  });
}

/** The presets, then the workspace's own in the order in which they were first saved. */
export async function listLineups(database: WorkspaceDatabase): Promise<LineupHistoryBody[]> {
  const rows = await database
    .selectFrom("lineups")
    .innerJoin("persons", "persons.id", "lineups.createdBy")
    .leftJoin("lineupProposals", (join) =>
      join
        .onRef("lineupProposals.adoptedId", "=", "lineups.id")
        .onRef("lineupProposals.adoptedVersion", "=", "lineups.version"),
    )
    .leftJoin("persons as proposers", "proposers.id", "lineupProposals.createdBy")
    .selectAll("lineups")
    .select([
      "persons.name as personName",
      "lineupProposals.id as proposalId",
      "lineupProposals.title as proposalTitle",
      "lineupProposals.createdBy as proposerId",
      "proposers.name as proposerName",
    ])
    .orderBy("lineups.createdAt")
    .orderBy("lineups.version")
    .execute();
  const own = [...Map.groupBy(rows, (row) => row.id).values()].map(
    (versions): LineupHistoryBody => ({
      preset: false,
      succeededBy: null,
      newest: bodyOf(readStored(versions.at(-1)?.lineupBody ?? "null")),
      versions: versions.map((row) => ({
        version: row.version,
        basedOn: { id: row.basedOnId, version: row.basedOnVersion },
        became: JSON.parse(row.becameBody) as LineupVersionBody["became"],
        note: row.note,
        createdBy: { id: row.createdBy, name: row.personName },
        createdAt: new Date(row.createdAt).toISOString(),
        proposal: proposalOf(row),
      })),
    }),
  );
  // The first version of a copy that was adopted, and not only saved, takes the preset's place.
  const successors = own.flatMap(({ newest, versions: [first] }) =>
    first?.proposal && first.basedOn !== null ? [{ of: first.basedOn.id, by: newest.id }] : [],
  );
  const presets = PRESET_LINEUPS.map((lineup) => ({
    ...presetHistory(lineup),
    succeededBy: successors.find(({ of }) => of === lineup.id)?.by ?? null,
  }));
  return [...presets, ...own];
}

/**
 * The version that a proposal for this lineup goes on from: the newest one; of a preset, which is
 * nobody's to revise, that of the lineup which was adopted in its place.
 * @throws Refusal noSuchLineup
 */
export async function versionToRevise(
  database: WorkspaceDatabase,
  id: string,
): Promise<CapitalLineup> {
  const preset = findLineup(id);
  if (preset === null) return newestVersion(database, id);
  const successor = await database
    .selectFrom("lineups")
    .innerJoin("lineupProposals", (join) =>
      join
        .onRef("lineupProposals.adoptedId", "=", "lineups.id")
        .onRef("lineupProposals.adoptedVersion", "=", "lineups.version"),
    )
    .where("lineups.basedOnId", "=", id)
    .where("lineups.version", "=", 1)
    .orderBy("lineups.createdAt")
    .select("lineups.id")
    .executeTakeFirst();
  return successor === undefined ? preset : newestVersion(database, successor.id);
}

/** @throws Refusal noSuchLineup */
export async function findVersion(
  database: WorkspaceDatabase,
  { id, version }: LineupReference,
): Promise<CapitalLineup> {
  const preset = findLineup(id);
  if (preset?.version === version) return preset;
  const row = await database
    .selectFrom("lineups")
    .select("lineupBody")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchLineup");
  return readStored(row.lineupBody);
}

/** The board is there. @throws Refusal noSuchLineup */
export async function lineupOfBoard(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<CapitalLineup> {
  const { lineup: id, lineupVersion: version } = await database
    .selectFrom("boards")
    .select(["lineup", "lineupVersion"])
    .where("id", "=", boardId)
    .executeTakeFirstOrThrow();
  return findVersion(database, { id, version });
}

/** @throws Refusal noSuchLineup */
export async function newestVersion(
  database: WorkspaceDatabase,
  id: string,
): Promise<CapitalLineup> {
  const preset = findLineup(id);
  if (preset !== null) return preset;
  const row = await database
    .selectFrom("lineups")
    .select("lineupBody")
    .where("id", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchLineup");
  return readStored(row.lineupBody);
}

/** A lineup as a body; what the graph reads as optional is optional there too. */
export function bodyOf(lineup: CapitalLineup): LineupBody {
  return LineupBody.parse(lineup);
}

interface WithProposal {
  readonly proposalId: string | null;
  readonly proposalTitle: string | null;
  readonly proposerId: string | null;
  readonly proposerName: string | null;
}

function proposalOf(row: WithProposal): LineupVersionBody["proposal"] {
  const { proposalId, proposalTitle, proposerId, proposerName } = row;
  if (proposalId === null) return null;
  const by = { id: proposerId ?? "", name: proposerName ?? "" };
  return { id: proposalId, title: proposalTitle ?? "", by };
}

function presetHistory(lineup: CapitalLineup): LineupHistoryBody {
  const nobody = { createdBy: null, createdAt: null, proposal: null };
  const made = { basedOn: null, became: {}, note: "", ...nobody };
  return {
    preset: true,
    succeededBy: null,
    newest: bodyOf(lineup),
    versions: [{ version: lineup.version, ...made }],
  };
}

export function readStored(body: string): CapitalLineup {
  const parsed = parseLineup(JSON.parse(body));
  if (parsed.kind === "refused") throw new Error(`a stored lineup: ${parsed.refusal.message}`);
  return parsed.value;
}
