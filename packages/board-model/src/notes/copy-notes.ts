import { XmlElement, type Doc } from "yjs";
import { noteRoot } from "../board-roots.ts";
import { isNoteNode } from "./note-node.ts";
import { NOTE_REFERENCE, nodesOfNote } from "./note-nodes.ts";

/**
 * Gives the copies of records the notes of what they were copied from. Of cards and arrows that a note
 * names and that were copied along, its copy names the copies.
 * @param copies ids by those of what was copied
 */
export function copyNotes(doc: Doc, copies: ReadonlyMap<string, string>): void {
  doc.transact(() => {
    for (const [from, to] of copies) {
      // Asking Yjs for a root makes it.
      if (!doc.share.has(noteRoot(from))) continue;
      const nodes = doc.getXmlFragment(noteRoot(from)).toArray().filter(isNoteNode);
      if (nodes.length === 0) continue;
      const note = doc.getXmlFragment(noteRoot(to));
      note.insert(
        0,
        nodes.map((node) => node.clone()),
      );
      for (const node of nodesOfNote(note)) {
        if (!(node instanceof XmlElement) || node.nodeName !== NOTE_REFERENCE) continue;
        const named = copies.get(node.getAttribute("target") ?? "");
        if (named !== undefined) node.setAttribute("target", named);
      }
    }
  });
}
