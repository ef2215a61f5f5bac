import { sideOfPerson } from "../../policy/board-roles-of-person.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { BoardId, Party } from "@zentaikan/protocol";
import { subjectOf } from "./agreement-line.ts";
import { linesOfBoard } from "./agreement-lines.ts";
import { agreementRecords } from "./agreement-records.ts";
import { peopleInRoles, proposalIn } from "./agreements.ts";
import { awaitedOf } from "./asked-people.ts";
import { readProposals } from "./read-proposals.ts";

interface Reader {
  readonly boardId: BoardId;
  readonly side: Party;
}

/** A version for whoever takes it along. @throws Refusal noSuchVersion */
export async function versionToExport(
  database: WorkspaceDatabase,
  reader: Reader,
  { id, now }: { readonly id: string; readonly now: number },
) {
  const lines = await linesOfBoard(database, reader);
  const found = proposalIn(lines, id);
  const { proposed, concluded, withdrawn, answers } = found;
  const own = lines.filter(({ proposalId }) => proposalId === id);
  const people = await peopleInRoles(database, reader.boardId, now);
  const sides = new Map(people.map(({ person, side }) => [person.id, side]));
  for (const { line } of answers) {
    // They answered, and have left the board since.
    if (!sides.has(line.by.id)) sides.set(line.by.id, await sideOfPerson(database, line.by.id));
  }
  const { party, by, at, note, reason, dueAt = null, onPurpose = [], renews = null } = proposed;
  return {
    subject: subjectOf(proposed),
    party,
    at,
    agreements: agreementRecords(own),
    proposal: {
      party,
      by: by.name,
      at,
      dueAt,
      note,
      reason,
      concluded: concluded && {
        by: concluded.by.name,
        at: concluded.at,
        version: concluded.version,
      },
      withdrawn: withdrawn && {
        by: withdrawn.by.name,
        at: withdrawn.at,
        reason: withdrawn.reason,
      },
      answers: answers.map(({ line, carriedFrom }) => ({
        by: line.by.name,
        party: sides.get(line.by.id) ?? party,
        answer: line.answer,
        reason: line.reason,
        at: line.at,
        subjects: line.subjects ?? [],
        carriedFrom,
      })),
      awaited: awaitedOf(found, people).map(({ name }) => name),
      onPurpose,
      renews: renews && { version: renews.version, changes: renews.changes },
    },
  };
}

/** What was settled by versions that somebody knows of, and which of them stand, the oldest first. */
export async function settledVersions(database: WorkspaceDatabase, reader: Reader) {
  const proposals = readProposals(await linesOfBoard(database, reader));
  const decisions = proposals.flatMap(({ proposed, concluded, withdrawn }) => {
    const of = { subject: subjectOf(proposed), party: proposed.party };
    const version = concluded?.version ?? null;
    const said = (kind: "agreed" | "withdrawn", line: typeof concluded | typeof withdrawn) =>
      line === null ? [] : [{ kind, version, ...of, by: line.by.name, at: line.at }];
    return [...said("agreed", concluded), ...said("withdrawn", withdrawn)];
  });
  const agreed = proposals.flatMap(({ proposed, concluded, withdrawn }) => {
    if (concluded === null || withdrawn !== null) return [];
    const { proposalId: id, party, at } = proposed;
    return [{ id, version: concluded.version, subject: subjectOf(proposed), party, at }];
  });
  return { decisions: decisions.toSorted((one, other) => one.at - other.at), agreed };
}
