import { XmlElement, XmlText } from "yjs";

/** What a note is made of: anything else in one is nonsense. */
export function isNoteNode(node: unknown): node is XmlElement | XmlText {
  return node instanceof XmlElement || node instanceof XmlText;
}
