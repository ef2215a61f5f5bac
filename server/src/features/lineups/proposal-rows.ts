import {
  fitChanges,
  lineupChangeWords,
  reviseLineup,
  type CapitalLineup,
  type LineupChange,
  type LineupReference,
  type UnfitChange,
} from "@zentaikan/capital-graph";
import {
  LineupOperationBody,
  type LineupMessageBody,
  type LineupProposalBody,
  type OpenedLineupProposalBody,
} from "@zentaikan/protocol/lineups";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { bodyOf, findVersion, versionToRevise } from "./lineups.ts";

/** More than anybody reads at once; what was closed long ago stays in the history of its version. */
const mostListed = 300;
const newsLastMs = 30 * 24 * 60 * 60 * 1000;

/** What is proposed, and lately was: what is open first, then the last moved. */
export async function listProposals(
  database: WorkspaceDatabase,
  personId: string,
): Promise<LineupProposalBody[]> {
  const rows = await proposalRows(database, personId)
    .orderBy((order) => order.case().when("state", "=", "open").then(0).else(1).end())
    .orderBy("movedAt", "desc")
    .limit(mostListed)
    .execute();
  return readRows(database, rows);
}

/**
 * Open or closed, of which others said or did something since the person looked. What lies long
 * back, or before somebody came, is no news.
 */
export async function newProposals(
  database: WorkspaceDatabase,
  { personId, now }: { readonly personId: string; readonly now: number },
): Promise<LineupProposalBody[]> {
  const rows = await proposalRows(database, personId)
    .innerJoin("persons as me", (join) => join.on("me.id", "=", personId))
    .where("movedBy", "!=", personId)
    .where("movedAt", ">", now - newsLastMs)
    .whereRef("movedAt", ">=", "me.createdAt")
    .where((where) =>
      where.or([where("looks.at", "is", null), where("looks.at", "<", where.ref("movedAt"))]),
    )
    .orderBy("movedAt", "desc")
    .limit(mostListed)
    .execute();
  return readRows(database, rows);
}

/** @throws Refusal noSuchLineupProposal */
export async function openProposal(
  database: WorkspaceDatabase,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<OpenedLineupProposalBody> {
  const row = await proposalRows(database, personId)
    .where("lineupProposals.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchLineupProposal");
  const [body] = await readRows(database, [row]);
  if (body === undefined) throw new Error("a row without a body");
  const operations = readOperations(row.operationsBody);
  const before = await findVersion(database, body.base);
  const { lineup } = reviseLineup(before, operations);
  const thread = await threadOf(database, id);
  const isStanding = row.state !== "open" || isSame(body.base, body.newest);
  const unfit = isStanding
    ? []
    : fitChanges(await findVersion(database, body.newest), operations, before).unfit;
  return {
    ...body,
    operations: LineupOperationBody.array().parse(operations),
    before: bodyOf(before),
    after: bodyOf({ ...lineup, version: before.version }),
    unfit: unfitWords(before, operations, unfit),
    thread,
  };
}

/** Through JSON and its schema: a tone that is not there is no key. */
export function readOperations(body: string): readonly LineupChange[] {
  return LineupOperationBody.array().parse(JSON.parse(body)) as readonly LineupChange[];
}

/** Steps that do not apply, in words. */
export function unfitWords(
  before: CapitalLineup,
  operations: readonly LineupChange[],
  unfit: readonly UnfitChange[],
): LineupMessageBody["left"] {
  const words = lineupChangeWords(before, operations);
  return unfit.map(({ change, why }) => {
    const step = words[operations.findIndex((one) => one === change)];
    return { step: step ?? { ja: "", en: "" }, why };
  });
}

export function isSame(one: LineupReference, other: LineupReference): boolean {
  return one.id === other.id && one.version === other.version;
}

function proposalRows(database: WorkspaceDatabase, personId: string) {
  return database
    .selectFrom("lineupProposals")
    .innerJoin("persons as authors", "authors.id", "lineupProposals.createdBy")
    .leftJoin("persons as closers", "closers.id", "lineupProposals.closedBy")
    .leftJoin("lineupLooks as looks", (join) =>
      join.onRef("looks.proposalId", "=", "lineupProposals.id").on("looks.personId", "=", personId),
    )
    .leftJoin("tallies", (join) =>
      join
        .onRef("tallies.owner", "=", "lineupProposals.id")
        .on("tallies.what", "=", "lineupMessages")
        .on("tallies.of", "=", "proposal"),
    )
    .selectAll("lineupProposals")
    .select((select) => [
      "authors.name as authorName",
      "authors.color as authorColor",
      "closers.name as closerName",
      "closers.color as closerColor",
      "looks.at as lookedAt",
      "tallies.count as messages",
      select("movedBy", "=", personId).as("isOwnMove"),
    ]);
}

type ProposalRow = Awaited<ReturnType<ReturnType<typeof proposalRows>["execute"]>>[number];

/** Versions are looked up once each, however many proposals stand on them. */
async function readRows(
  database: WorkspaceDatabase,
  rows: readonly ProposalRow[],
): Promise<LineupProposalBody[]> {
  const bases = new Map<string, CapitalLineup>();
  const newest = new Map<string, CapitalLineup>();
  for (const { baseId: id, baseVersion: version } of rows) {
    const key = `${id} ${version}`;
    if (!bases.has(key)) bases.set(key, await findVersion(database, { id, version }));
    if (!newest.has(id)) newest.set(id, await versionToRevise(database, id));
  }
  return rows.flatMap((row) => {
    const base = bases.get(`${row.baseId} ${row.baseVersion}`);
    const next = newest.get(row.baseId);
    return base === undefined || next === undefined ? [] : [bodyOfRow(row, base, next)];
  });
}

function bodyOfRow(
  row: ProposalRow,
  base: CapitalLineup,
  { id: newestId, version: newestVersion }: CapitalLineup,
): LineupProposalBody {
  const { id, title, reason, state, movedAt, lookedAt, closedBy, closedAt } = row;
  const { adoptedId, adoptedVersion } = row;
  return {
    id,
    base: { id: base.id, version: base.version },
    lineup: base.name,
    newest: { id: newestId, version: newestVersion },
    title,
    reason,
    steps: [...lineupChangeWords(base, readOperations(row.operationsBody))],
    state,
    by: { id: row.createdBy, name: row.authorName, color: row.authorColor },
    createdAt: timeOf(row.createdAt),
    movedAt: timeOf(movedAt),
    messages: row.messages ?? 0,
    isNew: !row.isOwnMove && (lookedAt ?? 0) < movedAt,
    closed:
      closedBy === null
        ? null
        : {
            by: { id: closedBy, name: row.closerName ?? "", color: row.closerColor ?? "" },
            at: timeOf(closedAt ?? 0),
            reason: row.closeReason ?? "",
            version:
              adoptedId === null || adoptedVersion === null
                ? null
                : { id: adoptedId, version: adoptedVersion },
          },
  };
}

async function threadOf(
  database: WorkspaceDatabase,
  proposalId: string,
): Promise<LineupMessageBody[]> {
  const rows = await database
    .selectFrom("lineupMessages")
    .innerJoin("persons", "persons.id", "lineupMessages.createdBy")
    .where("proposalId", "=", proposalId)
    .orderBy("lineupMessages.createdAt")
    .orderBy("lineupMessages.id")
    .selectAll("lineupMessages")
    .select(["persons.name", "persons.color"])
    .execute();
  return rows.map(({ id, kind, text, leftBody, createdBy, createdAt, changedAt, name, color }) => {
    const moved = JSON.parse(leftBody) as Pick<LineupMessageBody, "left" | "onto">;
    return {
      id,
      kind,
      text,
      ...moved,
      by: { id: createdBy, name, color },
      at: timeOf(createdAt),
      changedAt: changedAt === null ? null : timeOf(changedAt),
    };
  });
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
