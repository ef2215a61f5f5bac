import { setTimeout as wait } from "node:timers/promises";
import { retryDelayMs } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import * as Y from "yjs";
import { askTicket, joinDocument, type Access, type Program } from "./program.ts";

export interface DrawingOptions {
  /** Those that a proxy would know to be there. */
  readonly entrances: () => readonly Access[];
  readonly boardId: string;
  readonly prefix: string;
  readonly everyMs: number;
  /** How often they look at what was told to be saved; many of them look less often. */
  readonly lookMs?: number;
  /** What they do besides with each thing that they draw. */
  readonly also?: (doc: Y.Doc, mark: string) => void;
}

/**
 * Somebody who draws without pause and comes back when the connection is lost as pages do, by
 * whichever node, with what they drew meanwhile; and who remembers what they were told to be saved.
 */
export class DrawingPerson {
  readonly doc = new Y.Doc();
  readonly #options: DrawingOptions;
  readonly #keys: string[] = [];
  #saved = 0;
  /** Of what was drawn after it, something was told to be saved at this moment. */
  #savedAt = performance.now();
  #program: Program | null = null;
  /** Since the last connection that had all of the document. */
  #attempts = 0;
  #isOver = false;
  /** Of the document, in each ticket: with another one than before, a page loads anew. */
  readonly epochs = new Set<number>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: DrawingOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#draw(), options.everyMs);
    void this.#stay();
  }

  get savedKeys(): readonly string[] {
    return this.#keys.slice(0, this.#saved);
  }

  get drawn(): number {
    return this.#keys.length;
  }

  /** Waits until something that is drawn from now on is saved. @returns after how many milliseconds */
  async untilSavedAgain(): Promise<number> {
    const start = performance.now();
    const from = this.#keys.length;
    while (this.#saved <= from) await wait(10);
    return Math.max(0, this.#savedAt - start);
  }

  /** Draws no more, and waits until all of it is saved. */
  async finish(): Promise<void> {
    clearInterval(this.#timer);
    while (this.#saved < this.#keys.length) await wait(20);
  }

  leave(): void {
    this.#isOver = true;
    clearInterval(this.#timer);
    this.#program?.leave();
  }

  #draw(): void {
    const { prefix, also } = this.#options;
    const key = `shape:${prefix}-${this.#keys.length}`;
    this.doc.transact(() => {
      this.doc.getMap("records").set(key, { drawn: this.#keys.length });
      also?.(this.doc, `${prefix}:${this.#keys.length}`);
    });
    this.#keys.push(key);
  }

  async #stay(): Promise<void> {
    while (!this.#isOver) {
      await this.#connect().catch(() => undefined);
      this.#attempts += 1;
      await wait(retryDelayMs(this.#attempts, Math.random()));
    }
  }

  /** By one of the entrances, by chance; a proxy asks the next one where nobody takes a connection. */
  async #askTicket(): Promise<(TicketBody & { readonly access: Access }) | null> {
    const entrances = this.#options.entrances();
    const first = Math.floor(Math.random() * entrances.length);
    for (const access of [...entrances.slice(first), ...entrances.slice(0, first)]) {
      try {
        return { access, ...(await askTicket(access, this.#options.boardId)) };
      } catch (error) {
        if (!isRefusedConnection(error)) throw error;
      }
    }
    return null;
  }

  async #connect(): Promise<void> {
    const found = await this.#askTicket();
    if (found === null) return;
    const { access, ticket, document, epoch } = found;
    this.epochs.add(epoch);
    const program = joinDocument({ url: access.url, document, ticket }, this.doc);
    this.#program = program;
    const { provider } = program;
    const over = new AbortController();
    const { signal } = over;
    provider.on("connection-close", () => over.abort());
    provider.on("connection-error", () => over.abort());
    // Until then the answer that brings what was drawn without a connection may not be sent.
    const { lookMs = 10 } = this.#options;
    while (!signal.aborted && !provider.synced) await wait(lookMs / 2);
    if (provider.synced) this.#attempts = 0;
    while (!signal.aborted && !this.#isOver) {
      const [drawn, sent] = [this.#keys.length, program.sent];
      await wait(lookMs);
      // What the first answer of this connection brought counts with it, and what came after.
      while (!signal.aborted && program.saved < sent) await wait(lookMs / 2);
      if (signal.aborted || drawn <= this.#saved) continue;
      this.#saved = drawn;
      this.#savedAt = performance.now();
    }
    program.leave();
  }
}

function isRefusedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
}
