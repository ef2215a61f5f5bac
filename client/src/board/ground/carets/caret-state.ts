import { fromBase64, toBase64 } from "lib0/buffer";
import { decodeRelativePosition, encodeRelativePosition, type RelativePosition } from "yjs";

/**
 * The field of the awareness state in which a tab says where it writes, short: everybody in the
 * room hears of each letter. The server adds who it is, and leaves it out for those who only read.
 */
export const CARET_FIELD = "n";

/** Both ends as Yjs relative positions in base64; one text where they are the same place. */
export type CaretState = readonly [anchor: string, head: string] | readonly [caret: string];

/** Somebody's caret in some note of the board. */
export interface Caret {
  readonly person: string;
  readonly name: string;
  readonly color: string;
  readonly anchor: RelativePosition;
  readonly head: RelativePosition;
}

const longestPlace = 400;
const longestName = 80;

export function packCaret(anchor: RelativePosition, head: RelativePosition): CaretState {
  const [one, other] = [anchor, head].map((place) => toBase64(encodeRelativePosition(place)));
  return one === undefined || other === undefined || one === other ? [other ?? ""] : [one, other];
}

/**
 * Null for who writes in no note, whom the server vouches for not, and for nonsense.
 * @param roots of the document; a place in another would make it
 */
export function readCaret(
  shown: Readonly<Record<string, unknown>>,
  roots: { has(name: string): boolean },
): Caret | null {
  const user = shown["user"];
  const places = shown[CARET_FIELD];
  if (typeof user !== "object" || user === null || !Array.isArray(places)) return null;
  const { id, name, color } = user as Readonly<Record<string, unknown>>;
  const anchor = readPlace(places[0], roots);
  const head = places.length === 1 ? anchor : readPlace(places[1], roots);
  if (typeof id !== "string" || typeof name !== "string" || typeof color !== "string") return null;
  if (anchor === null || head === null || !/^#[0-9a-f]{6}$/i.test(color)) return null;
  return { person: id, name: name.slice(0, longestName), color, anchor, head };
}

function readPlace(
  encoded: unknown,
  roots: { has(name: string): boolean },
): RelativePosition | null {
  if (typeof encoded !== "string" || encoded.length > longestPlace) return null;
  try {
    const place = decodeRelativePosition(fromBase64(encoded));
    const { type, tname, item } = place;
    if (tname !== null) return roots.has(tname) ? place : null;
    // Yjs throws at a place that is in nothing.
    return type === null && item === null ? null : place;
  } catch {
    // The decoder's only way to say no is to throw.
    return null;
  }
}
