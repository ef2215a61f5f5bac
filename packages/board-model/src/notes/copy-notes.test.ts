import { expect, test } from "vitest";
import { Doc, XmlElement, XmlText } from "yjs";
import { noteRoot } from "../board-roots.ts";
import { copyNotes } from "./copy-notes.ts";

function line(words: string, target: string): XmlElement {
  const reference = new XmlElement("reference");
  reference.setAttribute("kind", "card");
  reference.setAttribute("target", target);
  const element = new XmlElement("paragraph");
  element.insert(0, [new XmlText(words), reference]);
  return element;
}

test("[BD24] copies of records have their notes, which name the copies of what was copied and all else as it was", () => {
  const doc = new Doc();
  const noteOf = (record: string) => doc.getXmlFragment(noteRoot(record));
  noteOf("shape:a").insert(0, [line("after", "shape:b"), line("unlike", "shape:elsewhere")]);
  const before = noteOf("shape:a").toJSON();
  copyNotes(
    doc,
    new Map([
      ["shape:a", "shape:a2"],
      ["shape:b", "shape:b2"],
    ]),
  );
  expect(noteOf("shape:a2").toJSON()).toBe(before.replace("shape:b", "shape:b2"));
  expect(noteOf("shape:a").toJSON()).toBe(before);
  expect(doc.share.has(noteRoot("shape:b2"))).toBe(false);
});
