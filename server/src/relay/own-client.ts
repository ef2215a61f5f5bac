import type { DocumentName } from "@zentaikan/protocol";
import type { DocumentStore } from "../storage/document-store.ts";
import type { Log } from "../log.ts";
import { LIMITS } from "./limits.ts";
import type { Member } from "./member.ts";
import type { ReservedClients } from "./reserved-clients.ts";

interface KnownClients {
  readonly owners: ReadonlyMap<number, string>;
  readonly reserved: ReservedClients;
}

/** Whose client this is: of who wrote as it first or, before anybody did, of who reserved it. */
export function personOfClient(
  client: number,
  { owners, reserved }: KnownClients,
): string | undefined {
  return owners.get(client) ?? reserved.personOf(client);
}

/**
 * Keeps a client for a person before anybody hears of it [E3].
 * @returns false where it is somebody else's
 */
export function reserveClient(client: number, personId: string, knowledge: KnownClients): boolean {
  const { owners, reserved } = knowledge;
  if ((personOfClient(client, knowledge) ?? personId) !== personId) return false;
  if (!owners.has(client)) reserved.add(client, personId);
  return true;
}

interface Place {
  readonly name: DocumentName;
  readonly content: { readonly knowledge: KnownClients };
  readonly store: DocumentStore;
  readonly log: Log;
}

/**
 * Under whom somebody is shown who may write, nobody else writes: a program may not have asked for
 * its client before. Whoever cannot write keeps no client from those who can.
 */
export function keepShownClient(
  { person, rights }: Member,
  client: number | undefined,
  { name, content: { knowledge }, store, log }: Place,
): void {
  if (client === undefined || !rights.mayWrite) return;
  if (personOfClient(client, knowledge) !== undefined) return;
  reserveClient(client, person.id, knowledge);
  const most = LIMITS.maxReservedClients;
  store
    .reserve({ name, personId: person.id, clients: [client], most })
    .catch((error: unknown) => log.error({ err: error, document: name }, "a client was not kept"));
}
