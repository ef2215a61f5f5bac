import * as Y from "yjs";
import type { DrawingPerson } from "./drawing-person.ts";

const note = (doc: Y.Doc) => doc.getXmlFragment("note:shape:numbered");

/** A line of a note with each thing that is drawn: whether one was lost, or came twice, shows in them. */
export function addNumberedLine(doc: Y.Doc, mark: string): void {
  note(doc).push([new Y.XmlElement(mark.replace(":", "-"))]);
}

/** The lines that are there, in their order. */
export function numberedLines({ doc }: DrawingPerson): readonly string[] {
  return note(doc)
    .toArray()
    .map((line) => (line as Y.XmlElement).nodeName);
}
