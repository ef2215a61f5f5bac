import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { Tail } from "./tail.ts";

test("[R8] whoever stood back gets every update since then and none before, or is told that they are gone", () => {
  const steps = fc.array(fc.constantFrom("edit", "edit", "edit", "seal", "drop", "catch up"), {
    maxLength: 100,
  });
  fc.assert(
    fc.property(steps, fc.nat(8), (plan, before) => {
      const updateOf = (key: number): Uint8Array<ArrayBuffer> => {
        const doc = new Y.Doc();
        doc.getMap("m").set(`${key}`, key);
        return new Uint8Array(Y.encodeStateAsUpdate(doc));
      };
      const stored = Array.from({ length: before }, (_, index) => ({
        sequence: index + 1,
        update: updateOf(index + 1),
      }));
      const tail = new Tail({ tail: stored, sequence: before });
      const added = new Map<number, Uint8Array>();
      let sequence = before;
      let sealedAt = before;
      let first = before;
      for (const step of plan) {
        if (step === "edit") {
          sequence += 1;
          const update = updateOf(sequence);
          added.set(sequence, update);
          tail.add(update);
        } else if (step === "seal") {
          tail.seal();
          sealedAt = sequence;
        } else if (step === "catch up") {
          first = Math.max(first, sequence - 2);
          tail.forgetTo(sequence - 2);
        } else {
          tail.dropSealed();
          first = Math.max(first, sealedAt);
        }
      }
      for (let since = 0; since <= sequence; since += 1) {
        const expected = [...added].filter(([number]) => number > since).map(([, one]) => one);
        expect(tail.after(since)).toEqual(since < first ? null : expected);
      }
    }),
  );
});

test("[K12] it knows whether anything was deleted since the last compaction", () => {
  const doc = new Y.Doc();
  const tail = new Tail({ tail: [], sequence: 0 });
  doc.on("update", (update: Uint8Array) => tail.add(update));
  doc.getMap("m").set("a", 1);
  expect(tail.sinceSeal.deletes).toBe(false);
  doc.getMap("m").set("a", 2);
  expect(tail.sinceSeal.deletes).toBe(true);
  tail.seal();
  doc.getMap("m").set("b", 1);
  expect([tail.all.deletes, tail.sinceSeal.deletes]).toEqual([true, false]);
  tail.dropSealed();
  expect(tail.all.deletes).toBe(false);
});
