import type { AgreedBoard } from "@zentaikan/capital-graph";
import type { BoardId, Party, Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { FrozenBoard } from "../../interpretation/freeze-board.ts";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { AgreementLine } from "./agreement-line.ts";
import { linesOfBoard } from "./agreement-lines.ts";
import type { PersonInRole } from "./asked-people.ts";
import { isOpen, readProposals, type Proposal } from "./read-proposals.ts";

interface FrozenName {
  readonly boardId: BoardId;
  readonly id: string;
}

export interface AgreementsOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** The board down to its last saved edit, which goes on as it is. Null for no board. */
  readonly freeze: (boardId: BoardId) => Promise<FrozenBoard | null>;
  /** Keeps what was frozen for good. @returns its id */
  readonly keepFrozen: (
    database: WorkspaceDatabase,
    frozen: FrozenBoard & {
      readonly boardId: BoardId;
      readonly person: PersonBody;
      readonly chargedTo: string;
      readonly party: Party;
    },
  ) => Promise<string>;
  /** What the kept bytes themselves say, read anew. */
  readonly frozenAnew: (frozen: FrozenName) => Promise<AgreedBoard>;
  /** The same, as it was read before. */
  readonly frozenBoard: (frozen: FrozenName) => Promise<AgreedBoard>;
  /** Somebody said something to a version of the board. */
  readonly onChanged: (boardId: BoardId, party: Party) => Promise<void>;
}

/** Who speaks, on which board, and what they are there. */
export interface Speaker {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  readonly role: Role;
  readonly side: Party;
  readonly isProgram: boolean;
  readonly chargedTo: string;
}

/** A version as whoever speaks knows it: what is for others is not there for them. */
interface NamedProposal {
  readonly speaker: Pick<Speaker, "boardId" | "side">;
  readonly id: string;
}

/** @throws Refusal noSuchVersion */
export async function findProposal(
  database: WorkspaceDatabase,
  { speaker, id }: NamedProposal,
): Promise<Proposal> {
  return proposalIn(await linesOfBoard(database, speaker), id);
}

/** @throws Refusal noSuchVersion */
export function proposalIn(lines: readonly AgreementLine[], id: string): Proposal {
  const found = readProposals(lines).find(({ proposed }) => proposed.proposalId === id);
  if (found === undefined) throw new Refusal("noSuchVersion");
  return found;
}

/** @throws Refusal noSuchVersion, versionClosed */
export async function findOpenProposal(
  database: WorkspaceDatabase,
  named: NamedProposal,
): Promise<Proposal> {
  const proposal = await findProposal(database, named);
  if (!isOpen(proposal)) throw new Refusal("versionClosed");
  return proposal;
}

/** Everybody on the board in their roles of this moment; programs are nobody to be asked. */
export async function peopleInRoles(
  database: WorkspaceDatabase,
  boardId: string,
  now: number,
): Promise<readonly PersonInRole[]> {
  const people = await peopleOfBoard(database, boardId, now);
  return people.map(({ person, standing: { role, side } }) => ({ person, role, side }));
}
