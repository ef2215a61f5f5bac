import type { VecLike } from "tldraw";

/** Up to so many people each sees every cursor, and says where theirs is 15 times a second. */
export const fewCursors = 24;
/** Of more, so many that are nearest to the middle of what one sees. */
const nearCursors = 12;
const usualMs = 66;

export interface Pointing {
  readonly client: number;
  readonly person: string;
  /** On the page; null where they point at nothing. */
  readonly at: VecLike | null;
}

/** The clients whose cursors are shown: those near, and those of people whom one is to see wherever they are. */
export function shownCursors(
  people: readonly Pointing[],
  { middle, always }: { readonly middle: VecLike; readonly always: ReadonlySet<string> },
): ReadonlySet<number> {
  const kept = people.filter(({ person }) => always.has(person));
  const others = people.flatMap(({ client, person, at }) => {
    if (at === null || always.has(person)) return [];
    return [{ client, far: Math.hypot(at.x - middle.x, at.y - middle.y) }];
  });
  const near = others.toSorted((one, other) => one.far - other.far).slice(0, nearCursors);
  return new Set([...kept, ...near].map(({ client }) => client));
}

/**
 * How often a tab says where its cursor is: so that what everybody is sent of all cursors together
 * is the same for a hundred people and for five hundred.
 */
export function sayEveryMs(people: number): number {
  return usualMs * Math.max(1, people / fewCursors);
}
