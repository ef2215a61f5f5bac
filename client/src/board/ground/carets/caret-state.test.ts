import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "lib0/buffer";
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  Doc,
  XmlElement,
  XmlText,
} from "yjs";
import { CARET_FIELD, packCaret, readCaret } from "./caret-state.ts";

const user = { id: "anna", name: "Anna", color: "#123456" };

function openNote() {
  const doc = new Doc();
  const note = doc.getXmlFragment("note:a");
  const text = new XmlText("some words");
  const line = new XmlElement("paragraph");
  line.insert(0, [text]);
  note.insert(0, [line]);
  return { doc, note, text };
}

describe("[NT6] a caret in presence", () => {
  test("is where it was put, and short", () => {
    const { doc, text } = openNote();
    const [one, other] = [2, 5].map((at) => createRelativePositionFromTypeIndex(text, at));
    if (one === undefined || other === undefined) throw new Error("no places");
    const said = packCaret(one, other);
    expect(JSON.stringify(said).length).toBeLessThan(60);
    expect(packCaret(one, one)).toHaveLength(1);
    const caret = readCaret({ user, [CARET_FIELD]: said }, doc.share);
    const at = caret && createAbsolutePositionFromRelativePosition(caret.head, doc);
    expect([caret?.name, at?.type, at?.index]).toEqual(["Anna", text, 5]);
  });

  test("of whom the server does not vouch for, or with a colour that is none, is none", () => {
    const { doc, text } = openNote();
    const place = createRelativePositionFromTypeIndex(text, 1);
    const said = packCaret(place, place);
    for (const who of [null, {}, { ...user, color: "red" }, { ...user, name: 7 }]) {
      expect(readCaret({ user: who, [CARET_FIELD]: said }, doc.share)).toBeNull();
    }
  });

  test("that is nonsense throws nothing and makes nothing", () => {
    const { doc } = openNote();
    const place = fc.oneof(
      fc.string(),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => toBase64(Uint8Array.from(bytes))),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(place, { maxLength: 3 }), fc.anything()), (said) => {
        const caret = readCaret({ user, [CARET_FIELD]: said }, doc.share);
        if (caret !== null) {
          createAbsolutePositionFromRelativePosition(caret.anchor, doc);
          createAbsolutePositionFromRelativePosition(caret.head, doc);
        }
        expect([...doc.share.keys()]).toEqual(["note:a"]);
      }),
      { numRuns: 2000 },
    );
  });
});
