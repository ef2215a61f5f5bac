import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { newClientsFor, renameClients } from "./rename-clients.ts";

const keys = ["a", "b", "c"];
const step = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom("set", "delete", "type", "cut", "exchange"),
  key: fc.constantFrom(...keys),
  at: fc.nat(30),
});

describe("[CS7] what was drawn as a client of somebody else is written anew as another one", () => {
  test("says the same, with what others wrote at once, and beside whatever lies under the old one", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.nat(2), fc.nat(99), (plan, own, seed) => {
        const docs = [7, 1000, 2 ** 32 - 1].map((client) => {
          const doc = new Doc();
          doc.clientID = client;
          return doc;
        });
        for (const [number, one] of plan.entries()) act(docs, one, number);
        const doc = docs[own] as Doc;
        const fresh = newClientsFor(doc, [doc.clientID, 5], () => seed / 100);
        if (fresh === null) throw new Error("there is room between these");
        const renamed = new Doc();
        applyUpdate(renamed, renameClients(encodeStateAsUpdate(doc), fresh));
        expect(wordsOf(renamed)).toEqual(wordsOf(doc));
        expect(renamed.store.clients.has(doc.clientID)).toBe(false);

        // Somebody else's edits under the old client are other edits, and all are there.
        const thief = new Doc();
        thief.clientID = doc.clientID;
        for (let number = 0; number < 200; number += 1) thief.getMap("stolen").set("x", number);
        applyUpdate(renamed, encodeStateAsUpdate(thief, encodeStateVector(renamed)));
        expect(wordsOf(renamed)).toEqual(wordsOf(doc));
        expect(renamed.getMap("stolen").toJSON()).toEqual({ x: 199 });
      }),
    );
  });

  test("where no client is left beside the old one, it says so", () => {
    const doc = new Doc();
    for (const client of [41, 42, 43]) {
      doc.clientID = client;
      doc.getMap("records").set(`${client}`, 1);
    }
    expect(newClientsFor(doc, [42], () => 0.5)).toBeNull();
    expect([...(newClientsFor(doc, [41], () => 0) ?? [])]).toEqual([[41, 40]]);
    expect([...(newClientsFor(doc, [9], () => 0) ?? [])]).toEqual([]);
  });
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function act(docs: readonly Doc[], { who, kind, key, at }: Step, number: number): void {
  const doc = docs[who] as Doc;
  const text = doc.getText("text");
  switch (kind) {
    case "set":
      return void doc.getMap("records").set(key, number);
    case "delete":
      return doc.getMap("records").delete(key);
    case "type":
      return text.insert(Math.min(at, text.length), `${number} `);
    case "cut":
      return text.length > at ? text.delete(at, 1) : undefined;
    case "exchange":
      return applyUpdate(doc, encodeStateAsUpdate(docs[at % docs.length] as Doc));
  }
}

function wordsOf(doc: Doc) {
  return { records: doc.getMap("records").toJSON(), text: doc.getText("text").toJSON() };
}
