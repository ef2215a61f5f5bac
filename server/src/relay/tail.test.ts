import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { Tail } from "./tail.ts";

function contentOf(updates: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  expect(doc.store.pendingStructs).toBeNull();
  return doc.getMap("m").toJSON();
}

test("[R5] the pieces say what the updates said, through any compaction, and stay few", () => {
  const steps = fc.array(fc.constantFrom("edit", "edit", "edit", "edit", "seal", "drop"), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(steps, (plan) => {
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => updates.push(update));
      // Some of it was there before, as after a restart.
      for (let index = 0; index < 5; index += 1) doc.getMap("m").set(`before ${index}`, index);
      const tail = new Tail(
        updates.map((update, index) => ({ sequence: index + 1, update: new Uint8Array(update) })),
      );
      let sealedAt = 0;
      let droppedTo = 0;
      for (const [index, step] of plan.entries()) {
        if (step === "edit") {
          doc.getMap("m").set(`${index % 7}`, index);
          tail.add(updates.length, updates.at(-1) ?? new Uint8Array());
        } else if (step === "seal") {
          tail.seal();
          sealedAt = updates.length;
        } else {
          tail.dropSealed();
          droppedTo = Math.max(droppedTo, sealedAt);
          sealedAt = 0;
        }
      }
      const segment = updates.slice(0, droppedTo);
      expect(contentOf([...segment, ...tail.after(0)])).toEqual(doc.getMap("m").toJSON());
    }),
  );
});

test("[R5] a thousand small updates are some thirty pieces", () => {
  const doc = new Y.Doc();
  const tail = new Tail();
  let sequence = 0;
  doc.on("update", (update: Uint8Array) => tail.add((sequence += 1), update));
  for (let index = 0; index < 1000; index += 1) doc.getMap("m").set(`${index % 50}`, index);
  expect(tail.updates).toBe(1000);
  expect(tail.after(0).length).toBeLessThanOrEqual(32);
  expect(contentOf(tail.after(0))).toEqual(doc.getMap("m").toJSON());
  expect(tail.after(1000)).toEqual([]);
});
