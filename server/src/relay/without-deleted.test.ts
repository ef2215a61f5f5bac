import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { withoutDeleted } from "./without-deleted.ts";
import { inOneTurn } from "./turns.ts";
import { writeUpdate } from "./write-update.ts";

const step = fc.record({
  what: fc.constantFrom("type", "erase", "paragraph", "drop", "set", "mark"),
  at: fc.nat(9),
});

/** Words that are never written a second time, so that what is gone can be looked for. */
const wordOf = (index: number): string => `«${String.fromCodePoint(0x4e00 + index)}語${index}»`;

test("[R15] [E8] an update keeps nothing of what it deletes itself, and makes the same documents", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (plan, knownSteps) => {
      // As a tab that keeps what it deleted for its undo.
      const author = new Y.Doc({ gc: false });
      author.clientID = 7;
      const note = author.getXmlFragment("note:a");
      const values = author.getMap("records");
      let known = new Uint8Array();
      for (const [index, { what, at }] of plan.entries()) {
        if (index === knownSteps) known = new Uint8Array(Y.encodeStateAsUpdate(author));
        const paragraph = note.get(at % Math.max(1, note.length));
        const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
        if (what === "paragraph") {
          const made = new Y.XmlElement("paragraph");
          made.insert(0, [new Y.XmlText(wordOf(index))]);
          note.insert(at % (note.length + 1), [made]);
        } else if (what === "set") values.set(`k${at}`, wordOf(index));
        else if (what === "drop" && note.length > 0) note.delete(at % note.length, 1);
        else if (!(text instanceof Y.XmlText) || text.length === 0) continue;
        else if (what === "type") text.insert(at % text.length, wordOf(index));
        else if (what === "mark") text.format(0, text.length, { bold: true });
        else text.delete(at % text.length, Math.min(3, text.length - (at % text.length)));
      }
      const vector = known.length === 0 ? undefined : Y.encodeStateVectorFromUpdate(known);
      const update = Y.encodeStateAsUpdate(author, vector);
      const { structs, ds } = Y.decodeUpdate(update);
      const from = vector === undefined ? 0 : (Y.decodeStateVector(vector).get(7) ?? 0);
      const deletions = [...ds.clients].flatMap(([client, ranges]) =>
        ranges.map(({ clock, len }) => ({ client, start: clock, end: clock + len })),
      );
      const byClient = inOneTurn(withoutDeleted(new Map([[7, structs]]), deletions, () => from));
      const clean = inOneTurn(
        writeUpdate({
          byClient: structs.length === 0 ? new Map() : byClient,
          fromClock: () => from,
          deletions,
        }),
      );

      const [whole, stripped] = [update, clean].map((bytes) => {
        const doc = new Y.Doc();
        if (known.length > 0) Y.applyUpdate(doc, known);
        Y.applyUpdate(doc, bytes);
        expect(doc.store.pendingStructs).toBeNull();
        return doc;
      });
      if (whole === undefined || stripped === undefined) throw new Error("no documents");
      expect(Y.encodeStateAsUpdate(stripped)).toEqual(Y.encodeStateAsUpdate(whole));
      const said = Buffer.from(Y.encodeStateAsUpdate(whole)).toString("utf8");
      const bytes = Buffer.from(clean).toString("utf8");
      for (let index = 0; index < plan.length; index += 1) {
        if (!said.includes(wordOf(index))) expect(bytes.includes(wordOf(index))).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
