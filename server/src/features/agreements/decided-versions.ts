import type { AgreedSubject, BoardId, Party } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { subjectOf } from "./agreement-line.ts";
import { linesOfBoard } from "./agreement-lines.ts";
import { peopleInRoles } from "./agreements.ts";
import { awaitedOf } from "./asked-people.ts";
import { isOpen, readProposals, type Proposal } from "./read-proposals.ts";

export interface DecisionReader {
  readonly boardId: BoardId;
  readonly side: Party;
}

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Something that was settled about a version: it was closed as agreed, taken back, or somebody said no. */
export interface VersionDecision {
  readonly id: string;
  readonly kind: "agreed" | "withdrawn" | "objected";
  readonly at: number;
  readonly by: NamedPerson;
  readonly subject: AgreedSubject;
  readonly party: Party;
  /** Null where it never had a number. */
  readonly version: number | null;
  /** Empty where none was given. */
  readonly reason: string;
  /** Of one that was agreed: who had reservations, and which. */
  readonly reservations: readonly { readonly by: NamedPerson; readonly reason: string }[];
  /** Records that it is about; none for the whole. */
  readonly records: readonly string[];
}

/** A version that was open at a moment, and whom it waited for then. */
export interface AwaitedVersion {
  readonly subject: AgreedSubject;
  readonly party: Party;
  readonly by: NamedPerson;
  readonly awaited: readonly NamedPerson[];
}

/** Everything that was settled about versions of a board that somebody knows of. */
export async function versionDecisions(
  database: WorkspaceDatabase,
  reader: DecisionReader,
): Promise<readonly VersionDecision[]> {
  return readProposals(await linesOfBoard(database, reader)).flatMap(decisionsOf);
}

function decisionsOf({ proposed, answers, said }: Proposal): readonly VersionDecision[] {
  const of = { subject: subjectOf(proposed), party: proposed.party };
  let version: number | null = null;
  return said.flatMap((line): readonly VersionDecision[] => {
    const { id, at, by } = line;
    const head = { id, at, by: { id: by.id, name: by.name }, ...of };
    switch (line.kind) {
      case "concluded": {
        version = line.version;
        const reservations = answers.flatMap(({ line: { answer, by: who, reason } }) =>
          answer === "reserve" ? [{ by: { id: who.id, name: who.name }, reason }] : [],
        );
        return [{ ...head, kind: "agreed", version, reason: "", reservations, records: [] }];
      }
      case "withdrawn": {
        const { reason } = line;
        return [{ ...head, kind: "withdrawn", version, reason, reservations: [], records: [] }];
      }
      case "answered": {
        if (line.answer !== "object") return [];
        const { reason, subjects: records = [] } = line;
        return [{ ...head, kind: "objected", version, reason, reservations: [], records }];
      }
      case "proposed":
      case "reminded":
        return [];
    }
  });
}

/** Versions that were open at this moment. */
export async function versionsAwaitedAt(
  database: WorkspaceDatabase,
  reader: DecisionReader,
  { at, now }: { readonly at: number; readonly now: number },
): Promise<readonly AwaitedVersion[]> {
  const lines = await linesOfBoard(database, reader);
  const open = readProposals(lines.filter((line) => line.at <= at)).filter(isOpen);
  if (open.length === 0) return [];
  const people = await peopleInRoles(database, reader.boardId, now);
  return open.map((proposal) => ({
    subject: subjectOf(proposal.proposed),
    party: proposal.proposed.party,
    by: { id: proposal.proposed.by.id, name: proposal.proposed.by.name },
    awaited: awaitedOf(proposal, people),
  }));
}
