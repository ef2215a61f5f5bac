import type { BoardId, Party, Role, TokenScope, WorkspaceRole } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Share } from "../relay/person-quota.ts";

/** By what somebody is let in. When it ends, so does everything that was opened by it. */
type Credential =
  | { readonly kind: "session"; readonly id: string }
  | {
      readonly kind: "token";
      readonly id: string;
      readonly scope: TokenScope;
      /** Whose rights limit the program; null for a token made on the server's own machine. */
      readonly createdBy: string | null;
    };

/** Who asks: a person in a browser, or a program, which is a person of its own. */
export interface Actor {
  readonly person: PersonBody;
  readonly credential: Credential;
  /** Null for a guest. */
  readonly workspaceRole: WorkspaceRole | null;
}

/** Somebody who may do on a board what they ask for. */
export interface BoardActor {
  readonly person: PersonBody;
  readonly role: Role;
  readonly side: Party;
  readonly isArchived: boolean;
  readonly boardId: BoardId;
  /** Whose quota what they keep counts against: all programs of one person share theirs. */
  readonly chargedTo: string;
}

/** Whose rights count: a program has those of whoever made its token; null for the server's own. */
export function makerOf({ person, credential }: Actor): string | null {
  return credential.kind === "session" ? person.id : credential.createdBy;
}

/** Whose quota what an actor keeps counts against: the maker's, else the server's own. */
export function chargedTo(actor: Actor): string {
  return makerOf(actor) ?? actor.person.id;
}

/** Programs with tokens that somebody made for them work through more than a person clicks. */
const programFactor = 50;
/** Whoever made a token on the server's machine may do anything to it already. */
const machineFactor = 1000;

/** A person's browsers count together, and so do all programs that they made tokens for. */
export function shareOf(actor: Actor): Share {
  const { kind } = actor.credential;
  const maker = makerOf(actor);
  const factor = kind === "session" ? 1 : maker === null ? machineFactor : programFactor;
  return { key: `${kind} ${chargedTo(actor)}`, factor };
}
