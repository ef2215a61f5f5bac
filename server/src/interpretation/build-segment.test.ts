import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { encodeDocument } from "./encode-document.ts";
import { buildSegment } from "./build-segment.ts";
import { updateBy } from "./update-by.ts";
import { canonicalContent, isSameDocument } from "./same-document.ts";

const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom("set", "remove", "type", "erase", "push", "nest", "meet"),
  key: fc.nat(4),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function edit(doc: Y.Doc, { what, key }: Step): void {
  const records = doc.getMap<unknown>("records");
  const text = doc.getText("note:a");
  const list = doc.getArray("list");
  if (what === "set") records.set(`k${key}`, { key, deep: [key, "x", null] });
  else if (what === "remove") records.delete(`k${key}`);
  else if (what === "type") text.insert(Math.min(key, text.length), "言葉", { bold: key > 2 });
  else if (what === "erase" && text.length > 1) text.delete(0, 1);
  else if (what === "push") list.insert(0, [key]);
  else if (what === "nest") records.set(`n${key}`, new Y.Map([["inner", key]]));
}

/** Three people who edit and now and then meet. @returns every update, in some order of arrival */
function updatesOf(plan: readonly Step[]): Uint8Array[] {
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const updates: Uint8Array[] = [];
  for (const doc of docs) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "meeting") updates.push(update);
    });
  }
  for (const one of plan) {
    const doc = docs[one.who];
    if (doc === undefined) continue;
    edit(doc, one);
    if (one.what !== "meet") continue;
    for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "meeting");
  }
  return updates;
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

test("[K5] a segment says what its updates said, and so does one made of it and later updates", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(60), (plan, cut) => {
      const updates = updatesOf(plan);
      const first = buildSegment(updates.slice(0, cut));
      expect(first.state).toEqual(
        new Uint8Array(Y.encodeStateAsUpdate(documentOf(updates.slice(0, cut)))),
      );
      const second = buildSegment([first.state, ...updates.slice(cut)]);
      const whole = documentOf(updates);
      expect(isSameDocument(documentOf([second.state]), whole)).toBe(true);
      expect(Y.decodeStateVector(second.stateVector)).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(whole)),
      );
      // Who knows all insertions needs the deletions alone.
      const knowing = documentOf(updates.slice(0, cut));
      Y.applyUpdate(knowing, first.deletions);
      expect(canonicalContent(knowing)).toBe(canonicalContent(documentOf(updates.slice(0, cut))));
    }),
  );
});

test("[K14] a document of thousands of roots is written in time that grows with it, as Yjs writes it", () => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let root = 0; root < 1000; root += 1) doc.getText(`text:${root}/text`).insert(0, "言葉");
  });
  /** How often somebody looks for a root's name among all of them. */
  let looked = 0;
  const entries = doc.share.entries.bind(doc.share);
  doc.share.entries = () => {
    looked += 1;
    return entries();
  };
  const state = encodeDocument(doc);
  expect(looked).toBe(0);
  expect(state).toEqual(new Uint8Array(Y.encodeStateAsUpdate(doc)));
  expect(looked).toBe(1000);
  const { update } = updateBy(doc, () => doc.getText("text:new/text").insert(0, "x"));
  expect([update !== null, looked]).toEqual([true, 1000]);
});

test("[K5] documents that say different things are told apart", () => {
  const base = updatesOf([{ who: 0, what: "set", key: 1 }]);
  const changes: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap("records").set("k1", { key: 2 }),
    (doc) => doc.getMap("records").delete("k1"),
    (doc) => doc.getText("note:a").insert(0, "x"),
    (doc) => doc.getArray("list").push([1]),
  ];
  for (const change of changes) {
    const changed = documentOf(base);
    change(changed);
    expect(isSameDocument(documentOf(base), changed)).toBe(false);
    expect(canonicalContent(documentOf(base))).not.toBe(canonicalContent(changed));
  }
});
