import type { FakeClient } from "@zentaikan/server/test-kit/fake-wire";
import * as Y from "yjs";
import type { SeededRandom } from "../support/seeded-random.ts";
import { editAtRandom } from "./edit-at-random.ts";

/** Something that the server has called saved: all edits of a client up to a clock, and deletions. */
export interface SavedEdits {
  readonly client: number;
  readonly clock: number;
  readonly deletions: readonly Deletion[];
}

interface Deletion {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** A tab in a browser: a document that outlives its connections, and what its person was told. */
export class Tab {
  readonly person: string;
  readonly saved: SavedEdits[] = [];
  /** Everything that was ever written under a key here. */
  readonly wrote = new Set<string>();
  doc = new Y.Doc();
  #client: FakeClient | null = null;
  /** What messages of this connection carried, by their numbers. */
  #sent: (SavedEdits & { readonly message: number })[] = [];
  #deletions: Deletion[] = [];
  #edits = 0;

  constructor(person: string) {
    this.person = person;
  }

  get client(): FakeClient | null {
    return this.#client;
  }

  get isSettled(): boolean {
    return this.#client !== null && this.#client.saved === this.#client.sentEdits;
  }

  connect(client: FakeClient): void {
    this.#client = client;
    this.#sent = [];
  }

  /** Takes in what has arrived. */
  read(): void {
    this.#client?.read();
    this.#noteSent();
  }

  /** The connection is gone, and what was on its way with it. */
  drop(): void {
    this.noteSaved();
    this.#client?.leave();
    this.#client = null;
  }

  /** As a reload from the copy in the browser: all that is known, under another client. */
  reload(): void {
    this.drop();
    const copy = Y.encodeStateAsUpdate(this.doc);
    this.doc.destroy();
    this.doc = new Y.Doc();
    Y.applyUpdate(this.doc, copy);
    this.#deletions = [];
  }

  noteSaved(): void {
    const known = this.#client?.saved ?? 0;
    this.saved.push(...this.#sent.filter(({ message }) => message <= known));
    this.#sent = this.#sent.filter(({ message }) => message > known);
  }

  edit(random: SeededRandom): void {
    this.doc.once("afterTransaction", (transaction: Y.Transaction) => {
      for (const [client, ranges] of transaction.deleteSet.clients) {
        for (const { clock, len } of ranges) {
          this.#deletions.push({ client, clock, length: len });
        }
      }
    });
    this.#edits += 1;
    const mark = `${this.doc.clientID}:${this.#edits}`;
    const onWrote = (key: string, value: string) => this.wrote.add(`${key}=${value}`);
    this.doc.transact(() => editAtRandom(this.doc, { random, mark, onWrote }));
    this.#noteSent();
  }

  /** Whatever was sent last, the messages so far carry everything that was done here so far. */
  #noteSent(): void {
    if (this.#client === null) return;
    const message = this.#client.sentEdits;
    if (message === 0 || this.#sent.at(-1)?.message === message) return;
    const client = this.doc.clientID;
    const clock = Y.getState(this.doc.store, client);
    this.#sent.push({ message, client, clock, deletions: [...this.#deletions] });
  }
}
