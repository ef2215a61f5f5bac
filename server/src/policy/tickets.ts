import type { DocumentName } from "@zentaikan/protocol";
import type { Actor } from "../identity/actor.ts";
import { newSecret } from "../identity/secret.ts";

const TICKET_LIFETIME_MS = 60_000;

type Ticket = {
  readonly actor: Actor;
  readonly document: DocumentName;
  readonly expiresAt: number;
};

/**
 * Permissions to open one socket to one document, each good once and for a minute. They live in
 * memory alone: after a restart every client asks for a new one anyway.
 */
export class Tickets {
  readonly #now: () => number;
  /** In order of their end, because all live equally long. */
  readonly #open = new Map<string, Ticket>();

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(actor: Actor, document: DocumentName): string {
    this.#forgetEnded();
    const secret = newSecret();
    this.#open.set(secret, { actor, document, expiresAt: this.#now() + TICKET_LIFETIME_MS });
    return secret;
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
