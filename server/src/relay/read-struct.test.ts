import * as fc from "fast-check";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { BoundedDecoder, MAX_VALUE_DEPTH, MAX_VALUE_PARTS, UnfitEdit } from "./bounded-decoder.ts";
import { decodeEdit } from "./decode-edit.ts";
import { inOneTurn } from "./turns.ts";

/** Every kind of content that Yjs writes, in types of every kind, with filler and deletions. */
function everything(): Y.Doc {
  const doc = Object.assign(new Y.Doc(), { clientID: 7 });
  const map = doc.getMap<unknown>("records");
  const list = doc.getArray<unknown>("list");
  map.set("any", { a: [1, null, undefined, "x", true, 1.5, 2 ** 40, new Uint8Array([1])] });
  map.set("any", { overwritten: true });
  map.set("bytes", new Uint8Array([1, 2, 3]));
  map.set("doc", new Y.Doc({ guid: "inner", autoLoad: true }));
  list.insert(0, [1, 2, new Y.Map([["key", 1]]), new Y.Array(), new Y.Text("text")]);
  list.insert(1, ["between"]);
  list.delete(0, 1);
  const element = new Y.XmlElement("paragraph");
  doc
    .getXmlFragment("note")
    .insert(0, [element, new Y.XmlText("x"), new Y.XmlHook("hook") as never]);
  element.setAttribute("level", "1");
  const text = doc.getText("text:a/text");
  text.insert(0, "some words", { bold: true });
  text.insertEmbed(4, { embed: true });
  text.delete(2, 3);
  list.delete(1, 2);
  return doc;
}

test("[E1] an update is read as Yjs reads it", () => {
  const doc = everything();
  const early = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map([[7, 9]])));
  const other = Object.assign(new Y.Doc(), { clientID: 90 });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getText("text:a/text").insert(3, "between", { italic: true });
  const withGap = Y.mergeUpdates([
    Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)),
    Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map([[7, 20]]))),
  ]);
  for (const update of [Y.encodeStateAsUpdate(other), early, withGap]) {
    const read = inOneTurn(decodeEdit(update, "server"));
    const expected = Y.decodeUpdate(update);
    expect(read.structs.map(withoutRandom)).toEqual(expected.structs.map(withoutRandom));
    const deletions = Array.from(expected.ds.clients, ([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, start: clock, end: clock + len })),
    );
    expect(read.deletions).toEqual(deletions.flat());
  }
});

test("[E9] what people send is read as Yjs reads it, up to so many parts and so deep", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const encoder = encoding.createEncoder();
      encoding.writeAny(encoder, value);
      const bytes = encoding.toUint8Array(encoder);
      const read = new BoundedDecoder(decoding.createDecoder(bytes)).readAny();
      expect(read).toEqual(decoding.readAny(decoding.createDecoder(bytes)));
    }),
  );
  const update = (value: unknown) => {
    const doc = new Y.Doc();
    doc.getMap("records").set("k", value);
    return Y.encodeStateAsUpdate(doc);
  };
  const read = (value: unknown) => inOneTurn(decodeEdit(update(value), "person"));
  const many = (count: number) => Array.from({ length: count - 1 }, () => null);
  let deep: unknown = null;
  for (let depth = 0; depth <= MAX_VALUE_DEPTH; depth += 1) deep = { deep };
  read(many(MAX_VALUE_PARTS));
  expect(() => read(many(MAX_VALUE_PARTS + 1))).toThrow(UnfitEdit);
  expect(() => read(deep)).toThrow(UnfitEdit);
});

/** A document within a document has an id of its own in each reading. */
function withoutRandom(struct: object): unknown {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentDoc)) return struct;
  return [struct.id, struct.content.doc.guid, struct.content.doc.shouldLoad];
}
