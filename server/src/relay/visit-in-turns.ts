import { runUnattended } from "../run-unattended.ts";

const sliceMs = 50;

interface Turns<Item> {
  /** Iterated while it changes: what has gone is not visited, and what came is, in its turn. */
  readonly items: { readonly size: number; values(): Iterator<Item> };
  /** Each item is visited about once in this time. */
  readonly periodMs: number;
  readonly visit: (item: Item) => void;
  /** A visit threw; the others go on. */
  readonly onFailed: (item: Item, error: unknown) => void;
}

/**
 * Visits all items again and again, a few at a time: thousands of sockets looked after at one
 * moment would hold up everybody's edits. @returns how to stop
 */
export function visitInTurns<Item>({ items, periodMs, visit, onFailed }: Turns<Item>): () => void {
  let turn = items.values();
  let due = 0;
  const timer = setInterval(() => {
    due += (items.size * sliceMs) / periodMs;
    const visits = Math.floor(due);
    due -= visits;
    // An iterator that rests holds on to all that was there when it came to rest.
    if (items.size === 0) turn = items.values();
    for (let left = visits; left > 0; left -= 1) {
      let next = turn.next();
      if (next.done === true) {
        turn = items.values();
        next = turn.next();
      }
      if (next.done === true) return;
      const { value } = next;
      runUnattended(
        () => visit(value),
        (error) => onFailed(value, error),
      );
    }
  }, sliceMs);
  timer.unref();
  return () => clearInterval(timer);
}
