import type { Doc } from "yjs";
import { BOARD_ROOTS, isNoteRoot, isTextRoot, recordOfNote, recordOfText } from "../board-roots.ts";

/**
 * Takes away what lies hidden under records that are deleted: what somebody who was away did to one
 * that others deleted meanwhile shows to nobody, and would still be read by whoever comes later
 * [BD20]. What never had a record is left alone: it may be on its way.
 */
export function dropLeftovers(doc: Doc): void {
  if (!doc.share.has(BOARD_ROOTS.records)) return;
  const records = doc.getMap(BOARD_ROOTS.records);
  // oxlint-disable-next-line no-underscore-dangle -- there is no public way to what is deleted
  const isDeleted = (id: string): boolean => records._map.get(id)?.deleted === true;
  doc.transact(() => {
    for (const key of records.keys()) {
      const slash = key.indexOf("/");
      if (slash > 0 && isDeleted(key.slice(0, slash))) records.delete(key);
    }
    for (const root of doc.share.keys()) {
      if (isTextRoot(root) && isDeleted(recordOfText(root))) {
        const text = doc.getText(root);
        text.delete(0, text.length);
      } else if (isNoteRoot(root) && isDeleted(recordOfNote(root))) {
        const note = doc.getXmlFragment(root);
        note.delete(0, note.length);
      }
    }
  });
}
