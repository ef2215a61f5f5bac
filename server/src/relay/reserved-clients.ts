import { LIMITS } from "./limits.ts";

/**
 * Clients of a document as whom people said they would write, and did not yet [E3]: of each person
 * the newest few, so that a tab that is opened and never drawn in costs nothing for ever.
 */
export class ReservedClients {
  readonly #personOf = new Map<number, string>();
  readonly #clientsOf = new Map<string, Set<number>>();

  /** @param reserved the oldest first */
  constructor(reserved: Iterable<{ readonly clientId: number; readonly personId: string }>) {
    for (const { clientId, personId } of reserved) this.add(clientId, personId);
  }

  personOf(client: number): string | undefined {
    return this.#personOf.get(client);
  }

  /** As the person's newest one. */
  add(client: number, personId: string): void {
    this.delete(client);
    const clients = this.#clientsOf.get(personId) ?? new Set();
    this.#clientsOf.set(personId, clients);
    clients.add(client);
    this.#personOf.set(client, personId);
    const [oldest] = clients;
    if (clients.size > LIMITS.maxReservedClients && oldest !== undefined) this.delete(oldest);
  }

  delete(client: number): void {
    const personId = this.#personOf.get(client);
    if (personId === undefined) return;
    this.#personOf.delete(client);
    this.#clientsOf.get(personId)?.delete(client);
  }
}
