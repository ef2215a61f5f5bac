import {
  findLineup,
  fitChanges,
  reviseLineup,
  type CapitalLineup,
  type LineupChange,
  type LineupReference,
} from "@zentaikan/capital-graph";
import { LineupBody, type PersonBody } from "@zentaikan/protocol/http";
import type { LineupMessageBody, LineupOperationBody } from "@zentaikan/protocol/lineups";
import { recordAudit } from "../../events/record-audit.ts";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findVersion, keepVersion, versionToRevise } from "./lineups.ts";
import { keepMessage } from "./proposal-thread.ts";
import { isSame, readOperations, unfitWords } from "./proposal-rows.ts";

interface Deciding {
  readonly database: WorkspaceDatabase;
  readonly person: PersonBody;
  readonly now: number;
}

interface Proposal {
  readonly base: LineupReference;
  readonly title: string;
  readonly reason: string;
  readonly operations: readonly LineupOperationBody[];
}

const PROPOSAL_QUOTA: Quota = {
  "lineupProposals workspace": { count: 5000 },
  "lineupProposals person": { count: 1000 },
};

/** @throws Refusal noSuchLineup, lineupMovedOn, lineupStepsUnfit, quotaReached */
export function proposeLineup(
  { base, title, reason, operations }: Proposal,
  { database, person, now }: Deciding,
): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const newest = await requireNewest(transaction, base);
    const operationsBody = JSON.stringify(operations);
    revised(newest, readOperations(operationsBody));
    await requireRoom(transaction, PROPOSAL_QUOTA, { owners: { person: person.id } });
    const id = newId();
    await transaction
      .insertInto("lineupProposals")
      .values({
        id,
        baseId: base.id,
        baseVersion: base.version,
        title,
        reason,
        operationsBody,
        state: "open",
        createdBy: person.id,
        createdAt: now,
        movedAt: now,
        movedBy: person.id,
        closedBy: null,
        closedAt: null,
        closeReason: null,
        adoptedId: null,
        adoptedVersion: null,
      })
      .execute();
    await note("lineupProposed", { transaction, person, now, details: { title, proposalId: id } });
    return id;
  });
}

/**
 * The steps become the next version, in the transaction that closes the proposal: of two who adopt
 * at once, the second is told that it is closed, or that the lineup has moved on. On a preset they
 * become the first version of a lineup of the workspace's own.
 * @throws Refusal noSuchLineupProposal, lineupProposalClosed, lineupMovedOn, quotaReached
 */
export function adoptProposal(
  {
    id,
    base,
    reason,
  }: { readonly id: string; readonly base: LineupReference; readonly reason: string },
  { database, person, now }: Deciding,
): Promise<CapitalLineup> {
  return inTransaction(database, async (transaction) => {
    const proposal = await requireOpen(transaction, id);
    if (!isSame(proposal.base, base)) throw new Refusal("lineupMovedOn");
    const before = await requireNewest(transaction, base);
    const { lineup: next, migration } = revised(before, proposal.operations);
    const lineup = findLineup(before.id) === null ? next : asOwn(next);
    const became = Object.fromEntries(migration);
    const personId = person.id;
    await keepVersion(transaction, { lineup, basedOn: base, became, note: reason, personId }, now);
    const { version, name } = lineup;
    await close(transaction, id, { state: "adopted", reason, personId, now, version: lineup });
    const { title } = proposal;
    const details = {
      title,
      proposalId: id,
      lineup: name.ja,
      version,
      reason,
    };
    await note("lineupAdopted", { transaction, person, now, details });
    return lineup;
  });
}

/** Its author takes it back, anybody else declines it. @throws Refusal noSuchLineupProposal, lineupProposalClosed */
export function closeProposal(
  { id, reason }: { readonly id: string; readonly reason: string },
  { database, person, now }: Deciding,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { createdBy, title } = await requireOpen(transaction, id);
    const state = createdBy === person.id ? "withdrawn" : "declined";
    await close(transaction, id, { state, reason, personId: person.id, now, version: null });
    const details = { title, proposalId: id, reason };
    await note("lineupProposalClosed", { transaction, person, now, details });
  });
}

/**
 * The steps, on the newest version: those that apply there stand on it from now on, and the thread
 * names those that fell away.
 * @throws Refusal noSuchLineupProposal, lineupProposalClosed, lineupMovedOn, lineupNothingFits
 */
export function moveProposal(
  { id, onto }: { readonly id: string; readonly onto: LineupReference },
  { database, person, now }: Deciding,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { base, operations } = await requireOpen(transaction, id);
    const newest = await versionToRevise(transaction, base.id);
    if (!isSame(newest, onto)) throw new Refusal("lineupMovedOn");
    if (isSame(base, onto)) return;
    const before = await findVersion(transaction, base);
    const { fitting, unfit } = fitChanges(newest, operations, before);
    if (fitting.length === 0) throw new Refusal("lineupNothingFits");
    await transaction
      .updateTable("lineupProposals")
      .set({
        baseId: newest.id,
        baseVersion: newest.version,
        operationsBody: JSON.stringify(fitting),
      })
      .where("id", "=", id)
      .execute();
    const left: LineupMessageBody["left"] = unfitWords(before, operations, unfit);
    const moved = { left, onto: { id: newest.id, version: newest.version } };
    await keepMessage(transaction, { proposalId: id, kind: "moved", text: "", moved }, person, now);
  });
}

/** @throws Refusal lineupMovedOn, noSuchLineup */
async function requireNewest(
  database: WorkspaceDatabase,
  base: LineupReference,
): Promise<CapitalLineup> {
  const newest = await versionToRevise(database, base.id);
  if (!isSame(newest, base)) throw new Refusal("lineupMovedOn");
  return newest;
}

/** @throws Refusal lineupStepsUnfit */
function revised(newest: CapitalLineup, operations: readonly LineupChange[]) {
  const { unfit } = fitChanges(newest, operations);
  const next = reviseLineup(newest, operations);
  // A lineup as it is sent has no more capitals than its body may have.
  if (unfit.length > 0 || !LineupBody.safeParse(next.lineup).success) {
    throw new Refusal("lineupStepsUnfit");
  }
  return next;
}

function asOwn(lineup: CapitalLineup): CapitalLineup {
  const { ja, en } = lineup.name;
  return {
    ...lineup,
    id: newId(),
    version: 1,
    name: { ja: `${ja}(自社版)`, en: `${en}, our own` },
  };
}

async function requireOpen(database: WorkspaceDatabase, id: string) {
  const row = await database
    .selectFrom("lineupProposals")
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchLineupProposal");
  if (row.state !== "open") throw new Refusal("lineupProposalClosed");
  const { createdBy, title } = row;
  const base = { id: row.baseId, version: row.baseVersion };
  return { base, title, createdBy, operations: readOperations(row.operationsBody) };
}

interface Closing {
  readonly state: "adopted" | "declined" | "withdrawn";
  readonly reason: string;
  readonly personId: string;
  readonly now: number;
  readonly version: LineupReference | null;
}

async function close(
  database: WorkspaceDatabase,
  id: string,
  { state, reason, personId, now, version }: Closing,
): Promise<void> {
  await database
    .updateTable("lineupProposals")
    .set({ state, closeReason: reason, closedBy: personId, closedAt: now })
    .set({ adoptedId: version?.id ?? null, adoptedVersion: version?.version ?? null })
    .set({ movedAt: now, movedBy: personId })
    .where("id", "=", id)
    .execute();
}

function note(
  kind: "lineupProposed" | "lineupAdopted" | "lineupProposalClosed",
  {
    transaction,
    person,
    now,
    details,
  }: {
    readonly transaction: WorkspaceDatabase;
    readonly person: PersonBody;
    readonly now: number;
    readonly details: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  return recordAudit(transaction, { kind, actor: person, details }, now);
}
