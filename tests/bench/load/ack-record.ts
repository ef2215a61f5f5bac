import { quantile } from "../../support/quantile.ts";

const expectedMost = 100_000;

/** How long edits of one connection wait until they are said to be saved. */
export class AckRecord {
  readonly #latenciesMs: number[] = [];

  /** @returns what a connection calls: first with each message it sends, then with each ack */
  connection(): { sent(message: number): void; acknowledged(upTo: number, atMs: number): void } {
    const waiting: { message: number; atMs: number }[] = [];
    return {
      sent: (message) => void waiting.push({ message, atMs: performance.now() }),
      acknowledged: (upTo, atMs) => {
        for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
          if (first.message > upTo) return;
          waiting.shift();
          if (this.#latenciesMs.length < expectedMost) this.#latenciesMs.push(atMs - first.atMs);
        }
      },
    };
  }

  /** Milliseconds; null when nothing was acknowledged. */
  quantileMs(share: number): number | null {
    return quantile(this.#latenciesMs, share);
  }
}
