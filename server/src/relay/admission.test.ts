import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { admit, learn, type Author, type Verdict } from "./admission.ts";
import { findBoardRoot } from "@zentaikan/board-model/board-roots";
import { DeleteRanges } from "./delete-ranges.ts";
import type { Knowledge } from "./knowledge.ts";
import { Places } from "./places.ts";
import { ReservedClients } from "./reserved-clients.ts";
import { inOneTurn } from "./turns.ts";

const author = (personId: string): Author => ({
  personId,
  may: "write",
  isServer: false,
  clientsLeft: () => Infinity,
  takeSteps: () => true,
  look: null,
});
const nothing = (): Knowledge => ({
  clocks: new Map(),
  owners: new Map(),
  reserved: new ReservedClients([]),
  deleted: new DeleteRanges(),
  places: new Places(findBoardRoot),
});

/** A document of one person, and what each change of it sends. */
function writer(clientID: number): {
  doc: Y.Doc;
  write: (change: (doc: Y.Doc) => void) => Uint8Array;
} {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return {
    doc,
    write(change) {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => change(doc));
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

/** An update written by hand: GC structs of these clients, then deletions. */
function handmade(
  structs: readonly { client: number; clock: number; length: number }[],
  deletions: readonly { client: number; clock: number; length: number }[] = [],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const number = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      encoder.writeInfo(0x80 | (rest % 128));
      rest = Math.floor(rest / 128);
    }
    encoder.writeInfo(rest);
  };
  number(structs.length);
  for (const { client, clock, length } of structs) {
    number(1);
    number(client);
    number(clock);
    encoder.writeInfo(0);
    number(length);
  }
  number(deletions.length);
  for (const { client, clock, length } of deletions) {
    number(client);
    number(1);
    number(clock);
    number(length);
  }
  return encoder.toUint8Array();
}

describe("hostile updates", () => {
  const ada = writer(1);
  let knowledge: Knowledge;
  let before: string;
  const known = (): string => JSON.stringify([[...knowledge.clocks], [...knowledge.owners]]);
  beforeEach(() => {
    knowledge = nothing();
    const first = ada.write((doc) => doc.getMap("records").set(`key ${Math.random()}`, "value"));
    inOneTurn(learn(Y.encodeStateAsUpdate(ada.doc), knowledge));
    knowledge.owners.set(1, "ada");
    expect(admit(first, author("ada"), knowledge).kind).toBe("known");
    before = known();
  });
  const judge = (update: Uint8Array, person = "eve"): Verdict => {
    const verdict = admit(update, author(person), knowledge);
    expect(verdict.kind).not.toBe("admitted");
    expect(known()).toBe(before);
    return verdict;
  };
  const clock = (): number => knowledge.clocks.get(1) ?? 0;

  test("[E7] whoever may only read says what is known, and neither writes nor deletes", () => {
    const reader = { ...author("eve"), may: "repeat" as const };
    expect(admit(Y.encodeStateAsUpdate(ada.doc), reader, knowledge).kind).toBe("known");
    const own = writer(2).write((doc) => doc.getMap("records").set("new", 1));
    const removal = ada.write((doc) => doc.getMap("records").clear());
    for (const update of [own, removal]) {
      expect(admit(update, reader, knowledge)).toMatchObject({ reason: "forbidden" });
      expect(known()).toBe(before);
    }
    expect(admit(removal, author("ada"), knowledge).kind).toBe("admitted");
    expect(admit(removal, reader, knowledge).kind).toBe("known");
  });

  test("[E1] a claim of millions of structs costs nothing and is malformed", () => {
    const claim = Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0);
    const start = performance.now();
    expect(judge(claim)).toMatchObject({ kind: "refused", reason: "malformed" });
    expect(performance.now() - start).toBeLessThan(50);
  });

  test("[E3] a struct under another person's client is refused, be it filler or text", () => {
    expect(judge(handmade([{ client: 1, clock: clock(), length: 1e9 }]))).toMatchObject({
      reason: "invariantBroken",
    });
    const forger = writer(1);
    Y.applyUpdate(forger.doc, Y.encodeStateAsUpdate(ada.doc));
    // Yjs steps aside when it meets its own client id in an update.
    forger.doc.clientID = 1;
    const forged = forger.write((doc) => doc.getMap("records").set("x", 1));
    expect(judge(forged)).toMatchObject({ reason: "invariantBroken" });
    expect(admit(forged, author("ada"), knowledge).kind).toBe("admitted");
  });

  test("[E3] a client that is kept for somebody else cannot be claimed", () => {
    const update = writer(7).write((doc) => doc.getMap("records").set("x", 1));
    knowledge.reserved.add(7, "ada");
    const verdict = admit(update, author("eve"), knowledge);
    expect(verdict).toMatchObject({ kind: "refused", reason: "invariantBroken" });
    expect(admit(update, author("ada"), knowledge)).toMatchObject({ newOwners: [7] });
    expect(knowledge.reserved.personOf(7)).toBeUndefined();
  });

  test("[E2] deletions of what is not here yet are no deletions", () => {
    expect(judge(handmade([], [{ client: 1, clock: clock(), length: 5 }])).kind).toBe("gap");
    expect(judge(handmade([], [{ client: 99, clock: 0, length: 1 }])).kind).toBe("gap");
  });

  test("[E2] an update with a hole before it, or in it, is a gap", () => {
    const eve = writer(2);
    const [one, two, three] = [1, 2, 3].map((n) =>
      eve.write((doc) => doc.getMap("records").set("n", n)),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    expect(judge(two).kind).toBe("gap");
    expect(judge(Y.mergeUpdates([one, three])).kind).toBe("gap");
    expect(admit(Y.mergeUpdates([one, two, three]), author("eve"), knowledge).kind).toBe(
      "admitted",
    );
  });

  test("[E2] an edit that builds on what is not here is a gap", () => {
    const unseen = writer(3);
    const update = unseen.write((doc) =>
      doc.getXmlFragment("note:a").insert(0, [new Y.XmlElement("paragraph")]),
    );
    const eve = writer(4);
    Y.applyUpdate(eve.doc, update);
    const inside = eve.write((doc) =>
      (doc.getXmlFragment("note:a").get(0) as Y.XmlElement).insert(0, [new Y.XmlText("k")]),
    );
    expect(judge(inside).kind).toBe("gap");
  });

  test("[E2] lengths of zero, numbers out of range and clients out of order are refused", () => {
    const bad = [
      handmade([{ client: 5, clock: 0, length: 0 }]),
      handmade([{ client: 5, clock: 0, length: 2 ** 40 }]),
      handmade([{ client: 2 ** 33, clock: 0, length: 1 }]),
      handmade([
        { client: 5, clock: 0, length: 1 },
        { client: 6, clock: 0, length: 1 },
      ]),
    ];
    for (const update of bad) expect(judge(update).kind).toBe("refused");
  });

  test("[E6] a root that the document does not have is refused, and so is a document inside it", () => {
    const other = writer(5).write((doc) => doc.getMap("__proto__").set("x", 1));
    expect(judge(other).kind).toBe("refused");
    const nested = writer(6).write((doc) => doc.getMap("records").set("x", new Y.Doc()));
    expect(judge(nested).kind).toBe("refused");
  });

  test("[E2] thousands of changed bytes: never a throw, and what is admitted can be integrated", () => {
    const eve = writer(8);
    const samples = Array.from({ length: 30 }, (_, index) =>
      eve.write((doc) => {
        const records = doc.getMap<unknown>("records");
        if (index % 5 === 4) records.delete(`k${index - 2}`);
        else
          records.set(`k${index}`, index % 2 === 0 ? { x: index, t: "text" } : [index, null, "a"]);
      }),
    );
    const change = fc.record({
      at: fc.nat(),
      byte: fc.nat(255),
      cuts: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.nat(29),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (which, changes) => {
          const bytes = [...(samples[which] ?? [])];
          for (const { at, byte, cuts } of changes) {
            bytes[at % bytes.length] = byte;
            if (cuts === 0) bytes.splice(at % bytes.length);
          }
          const mutant = Uint8Array.from(bytes);
          const here = nothing();
          const doc = new Y.Doc();
          for (const update of samples.slice(0, which)) {
            admit(update, author("eve"), here);
            Y.applyUpdate(doc, update);
          }
          if (admit(mutant, author("eve"), here).kind !== "admitted") return;
          Y.applyUpdate(doc, mutant);
          expect(doc.store.pendingStructs).toBeNull();
          expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(here.clocks);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("honest updates", () => {
  type Step = { readonly who: number; readonly what: number; readonly key: number };
  const step: fc.Arbitrary<Step> = fc.record({ who: fc.nat(3), what: fc.nat(6), key: fc.nat(4) });

  /** One edit of a record, or of a note: of its nodes, of what lies in them, or of their letters. */
  function edit(doc: Y.Doc, { what, key }: Step): void {
    const records = doc.getMap<unknown>("records");
    const note = doc.getXmlFragment("note:a");
    const node = note.length === 0 ? null : note.get(key % note.length);
    if (what === 0) records.delete(`${key}`);
    else if (what === 1) note.insert(Math.min(key, note.length), [new Y.XmlText("text")]);
    else if (what === 2) note.insert(Math.min(key, note.length), [new Y.XmlElement("list")]);
    else if (what === 3 && node !== null) note.delete(key % note.length, 1);
    else if (node instanceof Y.XmlText) {
      if (what === 4 && node.length > 1) node.delete(0, 1);
      else if (what === 5) node.format(0, node.length, { bold: {} });
      else node.insert(Math.min(what, node.length), "words");
    } else if (node instanceof Y.XmlElement) {
      if (what === 4) node.setAttribute("level", `${key}`);
      else node.insert(0, [new Y.XmlElement("item"), new Y.XmlText("x")]);
    } else records.set(`${key}`, { what });
  }

  test("[E2] are admitted, live, late, repeated or all at once, and rebuild the same document", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.infiniteStream(fc.nat(5)), (plan, dice) => {
        const people = [11, 12, 13, 14].map((client) => ({
          person: `p${client}`,
          ...writer(client),
        }));
        const server = new Y.Doc();
        const knowledge = nothing();
        const send = (update: Uint8Array, person: string): void => {
          const verdict = admit(update, author(person), knowledge);
          expect(["admitted", "known"]).toContain(verdict.kind);
          Y.applyUpdate(server, update);
        };
        for (const [index, one] of plan.entries()) {
          const me = people[one.who];
          if (me === undefined) continue;
          const update = me.write((doc) => edit(doc, one));
          const luck = dice.next().value;
          // Offline for a while, then the difference to the server; or live; or the same twice.
          if (luck === 0 || index === plan.length - 1) {
            send(Y.encodeStateAsUpdate(me.doc, Y.encodeStateVector(server)), me.person);
            Y.applyUpdate(me.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(me.doc)));
          } else if (knowledge.clocks.get(me.doc.clientID) === clockBefore(update)) {
            send(Y.encodeStateAsUpdate(me.doc, Y.encodeStateVector(server)), me.person);
            if (luck === 1) send(update, me.person);
          }
        }
        expect(server.store.pendingStructs).toBeNull();
        expect(Y.decodeStateVector(Y.encodeStateVector(server))).toEqual(knowledge.clocks);
      }),
      { numRuns: 150 },
    );
  });

  test("[E5] what was all known is neither news nor a claim", () => {
    const ada = writer(1);
    const knowledge = nothing();
    const update = ada.write((doc) => doc.getMap("records").set("a", 1));
    const removal = ada.write((doc) => doc.getMap("records").delete("a"));
    expect(admit(update, author("ada"), knowledge).kind).toBe("admitted");
    expect(admit(update, author("bob"), knowledge).kind).toBe("known");
    expect(admit(removal, author("bob"), knowledge).kind).toBe("admitted");
    expect(admit(removal, author("bob"), knowledge).kind).toBe("known");
    expect(admit(Y.encodeStateAsUpdate(ada.doc), author("bob"), knowledge).kind).toBe("known");
    expect([...knowledge.owners]).toEqual([[1, "ada"]]);
  });
});

function clockBefore(update: Uint8Array): number | undefined {
  const [from] = Y.parseUpdateMeta(update).from.values();
  return from;
}
