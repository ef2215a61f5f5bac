import { applySplice, splicesBetween, type Splice } from "./text-splices.ts";

/** What somebody made of a text, and what others made of the same text meanwhile. */
export interface TextEdit {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The text with both in it: every letter that either wrote stays, what either took out goes. */
export function mergeText(edit: TextEdit): string {
  return rebaseEdit(edit).reduce(applySplice, edit.theirs);
}

/** What was done to `base`, as it is to be done to `theirs`, in the order in which it comes. */
export function rebaseEdit({ base, mine, theirs }: TextEdit): readonly Splice[] {
  const others = splicesBetween(base, theirs);
  // The last first, so that the places of the others stay true.
  return splicesBetween(base, mine)
    .toReversed()
    .flatMap((own) => rebase(own, others));
}

function rebase({ at, removed, inserted }: Splice, others: readonly Splice[]): Splice[] {
  const end = at + removed;
  const splices: Splice[] = [{ at: placeAfter(at, others), removed: 0, inserted }];
  let from = at;
  /** How far the letters from there on went. */
  let shift = 0;
  for (const other of others) {
    if (other.at >= end) break;
    const otherEnd = other.at + other.removed;
    if (other.at > from) {
      splices.push({ at: from + shift, removed: other.at - from, inserted: "" });
    }
    from = Math.max(from, otherEnd);
    shift += other.inserted.length - other.removed;
  }
  if (from < end) splices.push({ at: from + shift, removed: end - from, inserted: "" });
  return splices.toReversed();
}

/** Where a caret goes when others change the text around it; what they put at it comes behind. */
export function placeAfter(place: number, splices: readonly Splice[]): number {
  let moved = place;
  for (const { at, removed, inserted } of splices) {
    if (place <= at) break;
    moved += inserted.length - Math.min(removed, place - at);
    if (place < at + removed) break;
  }
  return moved;
}
