import type { Party, Role } from "@zentaikan/protocol";
import type { ProposedVersionBody } from "@zentaikan/protocol/versions";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { subjectOf } from "./agreement-line.ts";
import { linesOfProposal } from "./agreement-lines.ts";
import { peopleInRoles } from "./agreements.ts";
import { awaitedOf } from "./asked-people.ts";
import { isOpen, isOverdue, readProposals } from "./read-proposals.ts";

interface Proposer {
  readonly personId: string;
  readonly side: Party;
  /** What the person is, on every board on which they are something. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly now: number;
}

/** More than anybody has under way. */
const limit = 50;

/**
 * Versions that the person put to agreement, on boards that they still see and that are not
 * archived: those that are open, and those that were closed while they looked elsewhere.
 */
export async function proposedVersions(
  database: WorkspaceDatabase,
  { personId, side, roles, now }: Proposer,
): Promise<ProposedVersionBody[]> {
  const rows = await database
    .selectFrom("agreementLines as proposed")
    .innerJoin("boards", "boards.id", "proposed.boardId")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .leftJoin("versionsSeen", "versionsSeen.proposalId", "proposed.proposalId")
    .select(["proposed.proposalId", "proposed.boardId", "versionsSeen.said as seen"])
    .select(["boards.title", "customers.nameJa", "customers.nameEn"])
    .where("proposed.personId", "=", personId)
    .where("proposed.kind", "=", "proposed")
    .where("boards.archived", "=", 0)
    .orderBy("proposed.number", "desc")
    .limit(limit)
    .execute();
  const found: ProposedVersionBody[] = [];
  for (const { proposalId, boardId, seen, title, nameJa, nameEn } of rows) {
    if (!roles.has(boardId)) continue;
    const [proposal] = readProposals(await linesOfProposal(database, proposalId));
    if (proposal === undefined || !mayKnowOf(side, proposal.proposed.party)) continue;
    const { proposed, answers, concluded, withdrawn, said } = proposal;
    // What they did themselves is no news; a reminder goes out in their name, and is none of theirs.
    const ofOthers = said.filter(({ kind, by }) => kind === "reminded" || by.id !== personId);
    const unseen = ofOthers.filter((line) => said.indexOf(line) >= (seen ?? 0)).length;
    if (!isOpen(proposal) && unseen === 0) continue;
    const people = await peopleInRoles(database, boardId, now);
    const { party, at, dueAt = null } = proposed;
    found.push({
      boardId,
      boardTitle: title,
      customerName: { ja: nameJa, en: nameEn },
      proposalId,
      subject: subjectOf(proposed),
      party,
      at: timeOf(at),
      dueAt: dueAt === null ? null : timeOf(dueAt),
      isOverdue: isOverdue(proposal, now),
      outcome: withdrawn === null ? (concluded === null ? "open" : "agreed") : "withdrawn",
      answers: answers.map(({ line: { by, at: when, answer, reason } }) => ({
        by,
        at: timeOf(when),
        answer,
        reason,
      })),
      awaited: [...awaitedOf(proposal, people)],
      movedAt: timeOf(ofOthers.at(-1)?.at ?? at),
      unseen,
    });
  }
  return found;
}

/** What was seen stays seen: a late word of an older tab takes nothing back. */
export async function markVersionSeen(
  database: WorkspaceDatabase,
  { proposalId, said }: { readonly proposalId: string; readonly said: number },
): Promise<void> {
  await database
    .insertInto("versionsSeen")
    .values({ proposalId, said })
    .onConflict((conflict) =>
      conflict.column("proposalId").doUpdateSet({ said }).where("versionsSeen.said", "<", said),
    )
    .execute();
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
