import type { DocumentName } from "@zentaikan/protocol";
import type { Actor } from "../identity/actor.ts";
import { newSecret } from "../identity/secret.ts";

const TICKET_LIFETIME_MS = 60_000;

type Ticket = {
  readonly actor: Actor;
  readonly document: DocumentName;
  readonly expiresAt: number;
};

/** What whoever comes with it is told. */
interface IssuedTicket {
  readonly ticket: string;
  readonly document: DocumentName;
  readonly node?: string;
}

/**
 * Permissions to open one socket to one document, each good once and for a minute. They live in
 * memory alone: after a restart every client asks for a new one anyway. Where this is a node with a
 * name, a proxy that is told the name leads them where the ticket is known.
 */
export class Tickets {
  readonly #now: () => number;
  readonly #node: string | null;
  /** In order of their end, because all live equally long. */
  readonly #open = new Map<string, Ticket>();

  constructor(now: () => number, node: string | null) {
    this.#now = now;
    this.#node = node;
  }

  issue(actor: Actor, document: DocumentName): IssuedTicket {
    this.#forgetEnded();
    const secret = newSecret();
    this.#open.set(secret, { actor, document, expiresAt: this.#now() + TICKET_LIFETIME_MS });
    return { ticket: secret, document, ...(this.#node !== null && { node: this.#node }) };
  }

  /** Who may open the document with this ticket; null when nobody may. Uses the ticket up. */
  redeem(secret: string, document: DocumentName): Actor | null {
    const ticket = this.#open.get(secret);
    if (ticket === undefined) return null;
    this.#open.delete(secret);
    const isGood = ticket.document === document && ticket.expiresAt > this.#now();
    return isGood ? ticket.actor : null;
  }

  #forgetEnded(): void {
    for (const [secret, { expiresAt }] of this.#open) {
      if (expiresAt > this.#now()) return;
      this.#open.delete(secret);
    }
  }
}
