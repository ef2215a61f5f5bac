import { isTextRoot } from "@zentaikan/board-model";
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromJSON,
  createRelativePositionFromTypeIndex,
  getState,
  type AbstractType,
  type Doc,
  type RelativePosition,
  type Text,
} from "yjs";

/** A place among the letters of one text of a board. */
interface TextPlace {
  /** Name of the text's root. */
  readonly root: string;
  readonly index: number;
}

/** What others put at a caret comes behind it, as in the field that it stands in. */
const behindItsLetter = -1;

/** A place that stays at the letter before it, whatever others write around. */
export function packPlace(doc: Doc, { root, index }: TextPlace): RelativePosition {
  const text = findText(doc, root);
  if (text !== null) return createRelativePositionFromTypeIndex(text, index, behindItsLetter);
  // Asking Yjs for a root makes it.
  return createRelativePositionFromJSON({ tname: root, assoc: behindItsLetter });
}

/** Whether it stands at a letter that has not arrived here yet. */
export function isOnItsWay({ store }: Doc, { item }: RelativePosition): boolean {
  return item !== null && getState(store, item.client) <= item.clock;
}

/** Null where it is in no text of the board. */
export function findPlace(doc: Doc, place: RelativePosition): TextPlace | null {
  const { tname, assoc } = place;
  if (tname !== null) {
    if (!isTextRoot(tname)) return null;
    return { root: tname, index: assoc < 0 ? 0 : (findText(doc, tname)?.length ?? 0) };
  }
  const found = createAbsolutePositionFromRelativePosition(place, doc);
  const root = found === null ? null : rootOf(doc, found.type);
  return found === null || root === null ? null : { root, index: found.index };
}

export function findText(doc: Doc, root: string): Text | null {
  return doc.share.has(root) ? doc.getText(root) : null;
}

/** Roots never change their name. */
const names = new WeakMap<AbstractType<unknown>, string>();

function rootOf(doc: Doc, type: AbstractType<unknown>): string | null {
  if (type.parent !== null) return null;
  const known = names.get(type);
  if (known !== undefined) return known;
  for (const [root, one] of doc.share) {
    if (one !== type || !isTextRoot(root)) continue;
    names.set(type, root);
    return root;
  }
  return null;
}
