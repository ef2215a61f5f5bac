import { parseDocumentName, type DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Permission } from "../relay/permission.ts";
import type { Share } from "../relay/person-quota.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { makerOf, shareOf } from "../identity/actor.ts";
import { permissionsAsker } from "./permissions-asker.ts";
import type { Tickets } from "./tickets.ts";

interface TicketOfficeOptions {
  readonly database: WorkspaceDatabase;
  readonly tickets: Tickets;
  readonly now: () => number;
}

/** Whoever comes to a document with a ticket, and what they may there, now and at any later time. */
interface Visitor {
  readonly person: PersonBody;
  readonly share: Share;
  /** Ids on which that hangs: a change of one of them is a reason to ask again. */
  readonly hangsOn: readonly string[];
  askPermission(): Promise<Permission>;
}

export function ticketOffice({ database, tickets, now }: TicketOfficeOptions) {
  const ask = permissionsAsker({ database, now });
  return {
    redeem(ticket: string, document: DocumentName): Visitor | null {
      const actor = tickets.redeem(ticket, document);
      if (actor === null) return null;
      const { person, credential } = actor;
      const ids = [person.id, makerOf(actor), credential.id, parseDocumentName(document)?.boardId];
      const asking = { actor, document };
      return {
        person,
        share: shareOf(actor),
        hangsOn: ids.filter((id) => typeof id === "string"),
        askPermission: () => ask(asking),
      };
    },
  };
}
