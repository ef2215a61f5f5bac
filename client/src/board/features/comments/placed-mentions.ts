import type { CommentMention } from "@zentaikan/board-model";

/** A call and where its `@` stands in the text; null once its letters were changed. */
export interface PlacedMention {
  readonly mention: CommentMention;
  readonly start: number | null;
}

/** Whose calls a text holds that was written before: equal names in the order of their people. */
export function placeMentions(
  text: string,
  mentions: readonly CommentMention[],
): readonly PlacedMention[] {
  return takePlaces(
    text,
    mentions.map((mention) => ({ mention, start: null })),
  );
}

/**
 * The calls after a change of the text.
 * @param caret where it stands afterwards: of equal letters, those before it are the new ones
 */
export function followEdit(
  placed: readonly PlacedMention[],
  {
    before,
    after,
    caret,
  }: { readonly before: string; readonly after: string; readonly caret: number },
): readonly PlacedMention[] {
  const shorter = Math.min(before.length, after.length);
  const wanted = Math.min(after.length - caret, shorter);
  const kept = before.endsWith(after.slice(after.length - wanted)) ? wanted : 0;
  let from = 0;
  while (from < shorter - kept && before[from] === after[from]) from += 1;
  const to = before.length - kept;
  return placed.map(({ mention, start }) => {
    if (start === null || start + callOf(mention).length <= from) return { mention, start };
    const isTouched = start < to;
    return { mention, start: isTouched ? null : start + after.length - before.length };
  });
}

/** Everybody whom the text calls, each once. A call whose letters came back calls again. */
export function calledIn(
  text: string,
  placed: readonly PlacedMention[],
): readonly CommentMention[] {
  const called = new Map<string, CommentMention>();
  for (const { mention, start } of takePlaces(text, placed)) {
    if (start !== null) called.set(idOf(mention), mention);
  }
  return [...called.values()];
}

/** Gives calls without a place the places at which nobody else of their name is called. */
function takePlaces(text: string, placed: readonly PlacedMention[]): readonly PlacedMention[] {
  const taken = new Set(placed.flatMap(({ start }) => (start === null ? [] : [start])));
  return placed.map(({ mention, start }) => {
    if (start !== null) return { mention, start };
    const call = callOf(mention);
    let at = text.indexOf(call);
    while (at !== -1 && taken.has(at)) at = text.indexOf(call, at + 1);
    if (at === -1) return { mention, start: null };
    taken.add(at);
    return { mention, start: at };
  });
}

const callOf = ({ name }: CommentMention): string => `@${name}`;
const idOf = (mention: CommentMention): string =>
  mention.kind === "person" ? `person ${mention.person}` : `role ${mention.role}`;
