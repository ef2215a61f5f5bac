import type { Doc, Map as YMap, Text, XmlFragment } from "yjs";
import { BOARD_ROOTS, isNoteRoot, isTextRoot } from "../board-roots.ts";
import { isNoteNode } from "../notes/note-node.ts";
import { isSameContent } from "../same-content.ts";
import { spliceText } from "../texts/splice-text.ts";
import { splicesBetween } from "../texts/text-splices.ts";

/**
 * Makes the board say what `past` says, by edits: only what differs is written, so that whoever
 * draws meanwhile, or drew offline and comes back, merges with it as with anybody's edits.
 * @param past the earlier state, brought to the present schema by `migrateDocument`
 */
export function restoreBoard(doc: Doc, past: Doc): void {
  doc.transact(() => {
    for (const root of Object.values(BOARD_ROOTS)) restoreMap(doc.getMap(root), past.getMap(root));
    const texts = [...doc.share.keys(), ...past.share.keys()].filter(isTextRoot);
    for (const root of new Set(texts)) restoreText(doc.getText(root), past.getText(root));
    const notes = new Set([...doc.share.keys(), ...past.share.keys()].filter(isNoteRoot));
    for (const root of notes) restoreNote(doc.getXmlFragment(root), past.getXmlFragment(root));
  });
}

function restoreMap(map: YMap<unknown>, past: YMap<unknown>): void {
  for (const key of map.keys()) if (!past.has(key)) map.delete(key);
  for (const [key, value] of past) {
    if (!map.has(key) || !isSameContent(map.get(key), value)) map.set(key, value);
  }
}

function restoreText(text: Text, past: Text): void {
  spliceText(text, splicesBetween(text.toJSON(), past.toJSON()).toReversed());
}

/** Paragraphs that are alike at the beginning and at the end stay; those between are replaced. */
function restoreNote(note: XmlFragment, past: XmlFragment): void {
  const now = note.toArray().map(String);
  const then = past.toArray().map(String);
  const shorter = Math.min(now.length, then.length);
  let head = 0;
  while (head < shorter && now[head] === then[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && now.at(-1 - tail) === then.at(-1 - tail)) tail += 1;
  note.delete(head, now.length - head - tail);
  const missing = past
    .toArray()
    .slice(head, then.length - tail)
    .filter(isNoteNode);
  note.insert(
    head,
    missing.map((node) => node.clone()),
  );
}
