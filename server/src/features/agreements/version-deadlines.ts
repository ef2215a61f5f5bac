import type { BoardId, Party } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { subjectOf } from "./agreement-line.ts";
import { appendLine, linesOfProposal } from "./agreement-lines.ts";
import { peopleInRoles } from "./agreements.ts";
import { awaitedOf } from "./asked-people.ts";
import { isOpen, readProposals } from "./read-proposals.ts";

/*
 * A deadline's row:
 *
 *   running ──the reminder's time──▶ reminded ──its own time──▶ (none)
 *      └──────────────closed, or withdrawn──────────┴──────────▶ (none)
 *
 * What is told is a line of the version, written with the change of the row, under an id that there
 * can be once: whichever process ends at whatever point, nothing is told twice.
 */

const dayMs = 24 * 60 * 60 * 1000;

/** A day before, or half of the time where there is not so much of it. */
export async function beginDeadline(
  transaction: WorkspaceDatabase,
  { proposalId, boardId }: { readonly proposalId: string; readonly boardId: string },
  { dueAt, now }: { readonly dueAt: number; readonly now: number },
): Promise<void> {
  const tellAt = dueAt - Math.min(dayMs, Math.ceil((dueAt - now) / 2));
  await transaction
    .insertInto("versionDeadlines")
    .values({ proposalId, boardId, dueAt, tellAt })
    .execute();
}

export async function endDeadline(
  transaction: WorkspaceDatabase,
  proposalId: string,
): Promise<void> {
  await transaction.deleteFrom("versionDeadlines").where("proposalId", "=", proposalId).execute();
}

async function nextAt(
  transaction: WorkspaceDatabase,
  proposalId: string,
  tellAt: number,
): Promise<void> {
  await transaction
    .updateTable("versionDeadlines")
    .set({ tellAt })
    .where("proposalId", "=", proposalId)
    .execute();
}

export interface DeadlineOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly onReminded: (boardId: BoardId, party: Party) => void;
}

/** One round: tells of each deadline what is to be told by now. On an archived board it waits. */
export async function tellDeadlines({ database, now, onReminded }: DeadlineOptions): Promise<void> {
  const due = await database
    .selectFrom("versionDeadlines")
    .innerJoin("boards", "boards.id", "versionDeadlines.boardId")
    .select(["proposalId", "boardId", "dueAt"])
    .where("tellAt", "<=", now())
    .where("boards.archived", "=", 0)
    .orderBy("tellAt")
    .limit(mostInARound)
    .execute();
  for (const { proposalId, boardId, dueAt } of due) {
    const party = await tellDeadline(database, { proposalId, boardId, dueAt }, now());
    if (party !== null) onReminded(boardId as BoardId, party);
  }
}

const mostInARound = 500;

interface RunningDeadline {
  readonly proposalId: string;
  readonly boardId: string;
  readonly dueAt: number;
}

/** @returns whom the version is for; null where nothing had to be told */
async function tellDeadline(
  database: WorkspaceDatabase,
  { proposalId, boardId, dueAt }: RunningDeadline,
  now: number,
): Promise<Party | null> {
  const people = await peopleInRoles(database, boardId, now);
  return database.transaction().execute(async (transaction) => {
    // Somebody may have answered or closed it since it was found.
    const [proposal] = readProposals(await linesOfProposal(transaction, proposalId));
    const isOver = dueAt <= now;
    if (proposal === undefined || isOver) await endDeadline(transaction, proposalId);
    else await nextAt(transaction, proposalId, dueAt);
    if (proposal === undefined || !isOpen(proposal)) return null;
    const waiting = awaitedOf(proposal, people).length;
    const when = isOver ? "passed" : "before";
    const id = `${proposalId}.${when}`;
    if (waiting === 0 || proposal.said.some((line) => line.id === id)) return null;
    const { party, contentHash, by } = proposal.proposed;
    const actor = { id: null, name: "server" };
    const subject = subjectOf(proposal.proposed);
    const details = { party, subject, contentHash, waiting, dueAt };
    const audit = { kind: "versionReminded", actor, details } as const;
    const said = { kind: "reminded", when, dueAt } as const;
    await appendLine(transaction, { id, boardId, proposalId, by, said, audit }, now);
    return party;
  });
}
