/**
 * Work that can be interrupted: wherever it yields, the page may answer whoever presses something.
 * What it returns is what it comes to.
 */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** So long a slice of it keeps the page from answering. */
const sliceMs = 8;

/** All of it at once, where nobody waits. */
export function whole<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** One slice of it. @returns what it comes to, or null where there is more to do */
export function oneSlice<Result>(work: Sliced<Result>): { readonly result: Result } | null {
  const until = performance.now() + sliceMs;
  do {
    const { done, value } = work.next();
    if (done === true) return { result: value };
  } while (performance.now() < until);
  return null;
}

type Compare<Item> = (one: Item, other: Item) => number;

/** Merge sort: equals stay as they were. */
export function* sorted<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
): Sliced<readonly Item[]> {
  const boxes = yield* sortedBoxes(
    items.map((item) => ({ item })),
    ({ item: one }, { item: other }) => compare(one, other),
  );
  return boxes.map(({ item }) => item);
}

/** What is there tells itself from what is not, whatever is in it. */
interface Box<Item> {
  readonly item: Item;
}

const fewAtOnce = 128;

function* sortedBoxes<Item>(
  boxes: readonly Box<Item>[],
  compare: Compare<Box<Item>>,
): Sliced<readonly Box<Item>[]> {
  yield;
  if (boxes.length <= fewAtOnce) return boxes.toSorted(compare);
  const middle = boxes.length >> 1;
  const left = yield* sortedBoxes(boxes.slice(0, middle), compare);
  const right = yield* sortedBoxes(boxes.slice(middle), compare);
  return yield* merged(left, right, compare);
}

function* merged<Item>(
  left: readonly Box<Item>[],
  right: readonly Box<Item>[],
  compare: Compare<Box<Item>>,
): Sliced<readonly Box<Item>[]> {
  const all: Box<Item>[] = [];
  for (let [i, j] = [0, 0]; ;) {
    if (all.length % fewAtOnce === 0) yield;
    const [one, other] = [left[i], right[j]];
    if (one === undefined) {
      if (other === undefined) return all;
      all.push(other);
      j += 1;
    } else if (other === undefined || compare(one, other) <= 0) {
      all.push(one);
      i += 1;
    } else {
      all.push(other);
      j += 1;
    }
  }
}
