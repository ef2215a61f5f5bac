import { copyOurDos, migrateDocument, readBoardSchemaVersion } from "@zentaikan/board-model";
import type { DocumentName } from "@zentaikan/protocol";
import type * as Y from "yjs";
import { admit, learn, type Author } from "../relay/admission.ts";
import { DeleteRanges } from "../relay/delete-ranges.ts";
import { placesIn } from "../relay/learn-places.ts";
import { personOfClient } from "../relay/own-client.ts";
import { ReservedClients } from "../relay/reserved-clients.ts";
import { SERVER_ITSELF } from "../relay/write-to-document.ts";
import type { ClientOwner } from "../storage/document-store.ts";
import { rootsOfDocument } from "./roots-of-document.ts";
import { readDocument } from "./unreadable-document.ts";
import { updateBy } from "./update-by.ts";
import { inOneTurn } from "../relay/turns.ts";

export interface DocumentToMigrate {
  readonly name: DocumentName;
  readonly updates: readonly Uint8Array[];
  /** Of what lies beside the board for our team alone. */
  readonly internal: readonly Uint8Array[];
  readonly owners: readonly ClientOwner[];
  readonly reserved: readonly ClientOwner[];
}

/**
 * `stored`: the form in which the board lies, 0 for what never was a board, and the edit that brings
 * it there; null where it is there already. `stuck`: it cannot be brought to the present form.
 */
export type MigratedBoard =
  | { readonly kind: "stuck"; readonly why: string }
  | { readonly kind: "stored"; readonly boardSchema: number; readonly edit: Migration | null };

interface Migration {
  readonly update: Uint8Array<ArrayBuffer>;
  readonly owners: readonly ClientOwner[];
  /** Our Dos that lay on the board: to be written where no guest reads before they are gone from it. */
  readonly ourDos: MovedOurDos | null;
}

export interface MovedOurDos {
  readonly count: number;
  readonly update: Uint8Array<ArrayBuffer>;
}

const AUTHOR: Author = {
  personId: SERVER_ITSELF.id,
  may: "write",
  isServer: true,
  clientsLeft: () => Infinity,
  takeSteps: () => true,
  look: null,
};

/**
 * The edit that brings a stored board to the present form, judged as every edit is. Here and not by
 * the room, which would stand still over the thousands of records of a large board.
 */
export function migrateStored({
  name,
  updates,
  internal,
  ...known
}: DocumentToMigrate): MigratedBoard {
  try {
    const doc = readDocument(updates);
    const owners = new Map(known.owners.map(({ clientId, personId }) => [clientId, personId]));
    const reserved = new ReservedClients(known.reserved);
    const isTaken = (client: number): boolean =>
      personOfClient(client, { owners, reserved }) !== undefined;
    const ourDos = moveOurDos(doc, readDocument(internal));
    const { update } = updateBy(doc, () => migrateDocument(doc, isTaken));
    const boardSchema = readBoardSchemaVersion(doc) ?? 0;
    if (update === null) return { kind: "stored", boardSchema, edit: null };
    const clocks = new Map<number, number>();
    const knowledge = {
      clocks,
      owners,
      reserved,
      deleted: new DeleteRanges(),
      places: placesIn(updates, rootsOfDocument(name)),
    };
    for (const stored of updates) inOneTurn(learn(stored, knowledge));
    const verdict = admit(update, AUTHOR, knowledge);
    if (verdict.kind !== "admitted") throw new Error(`not admitted: ${JSON.stringify(verdict)}`);
    const claimed = verdict.newOwners.map((clientId) => ({ clientId, personId: AUTHOR.personId }));
    const edit = { update: new Uint8Array(verdict.update), owners: claimed, ourDos };
    return { kind: "stored", boardSchema, edit };
  } catch (error) {
    // Whatever lies there, it is no fault of the thread: it answers what it met.
    return { kind: "stuck", why: String(error) };
  }
}

/** The edit that writes what lies on the board of our Dos into the internal document; null for none. */
export function moveOurDos(board: Y.Doc, internal: Y.Doc): MovedOurDos | null {
  const { answer: count, update } = updateBy(internal, () => copyOurDos(board, internal));
  return update === null ? null : { count, update };
}
