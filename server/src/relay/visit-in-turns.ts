const sliceMs = 50;

export interface Turns<Item> {
  readonly items: { readonly size: number; [Symbol.iterator](): Iterator<Item> };
  /** Each item is visited about once in this time. */
  readonly periodMs: number;
  readonly visit: (item: Item) => void;
}

/**
 * Visits all items again and again, a few at a time: thousands of sockets looked after at one
 * moment would hold up everybody's edits. @returns how to stop
 */
export function visitInTurns<Item>({ items, periodMs, visit }: Turns<Item>): () => void {
  let waiting: Item[] = [];
  let due = 0;
  const timer = setInterval(() => {
    due += (items.size * sliceMs) / periodMs;
    const visits = Math.floor(due);
    due -= visits;
    if (visits > waiting.length) waiting.push(...items);
    for (const item of waiting.splice(0, visits)) visit(item);
  }, sliceMs);
  timer.unref();
  return () => clearInterval(timer);
}
