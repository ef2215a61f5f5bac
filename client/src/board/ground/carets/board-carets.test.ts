import * as fc from "fast-check";
import { splicesBetween, textRoot } from "@zentaikan/board-model";
import { describe, expect, test } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import {
  applyUpdate,
  createRelativePositionFromJSON,
  Doc,
  encodeStateAsUpdate,
  XmlText,
} from "yjs";
import { BoardCarets } from "./board-carets.ts";
import { CARET_FIELD, packCaret } from "./caret-state.ts";
import { packPlace } from "./text-place.ts";

const root = textRoot("shape:lane", "horizon");
const user = { id: "anna", name: "Anna", color: "#123456" };

/** Anna, and Bert who sees her carets; nothing crosses but by `deliver`. */
function openTwo() {
  const [hers, his] = [new Doc(), new Doc()];
  const [anna, bert] = [new Awareness(hers), new Awareness(his)];
  let draw: (() => void) | null = null;
  const carets = new BoardCarets({
    doc: his,
    awareness: bert,
    schedule: (task) => {
      draw = task;
      return () => undefined;
    },
  });
  const point = (anchor: number, head: number) => {
    const [one, other] = [anchor, head].map((index) => packPlace(hers, { root, index }));
    if (one === undefined || other === undefined) throw new Error("no places");
    anna.setLocalState({ user, [CARET_FIELD]: packCaret(one, other) });
  };
  const tell = () =>
    applyAwarenessUpdate(bert, encodeAwarenessUpdate(anna, [hers.clientID]), "wire");
  const deliver = () => {
    applyUpdate(his, encodeStateAsUpdate(hers));
    applyUpdate(hers, encodeStateAsUpdate(his));
    tell();
  };
  const seen = () => {
    draw?.();
    return carets.in(root);
  };
  return { hers, his, anna, point, tell, deliver, seen, carets };
}

describe("[UI10] carets in the texts of a board", () => {
  test("a caret stays at its letter, whatever both write around it, in whatever order it arrives", () => {
    const letters = fc.string({ unit: fc.constantFrom("あ", "b", "𠮷"), maxLength: 6 });
    fc.assert(
      fc.property(
        letters,
        letters,
        letters,
        fc.nat(12),
        fc.boolean(),
        (start, left, right, at, early) => {
          const { hers, his, point, tell, deliver, seen } = openTwo();
          hers.getText(root).insert(0, start);
          deliver();
          // Anna's letters, and her caret among them; Bert's before and behind all of it.
          const place = Math.min(at, start.length);
          hers.getText(root).insert(place, "x");
          point(place + 1, place + 1);
          his.getText(root).insert(0, left);
          his.getText(root).insert(his.getText(root).length, right);
          if (early) tell();
          deliver();
          const { text, carets } = seen();
          expect(carets.map(({ name, head }) => [name, text[head - 1]])).toEqual([["Anna", "x"]]);
          // A letter that she takes out leaves the caret where it was.
          hers.getText(root).delete(hers.getText(root).toJSON().indexOf("x"), 1);
          deliver();
          const after = seen();
          expect(after.carets[0]?.head).toBe(text.indexOf("x"));
          expect(splicesBetween(text, after.text)).toHaveLength(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a selection is two places; in a text that nobody wrote yet a caret makes nothing", () => {
    const { hers, his, point, deliver, seen } = openTwo();
    point(0, 0);
    deliver();
    expect(seen()).toMatchObject({ text: "", carets: [{ anchor: 0, head: 0 }] });
    expect([...hers.share.keys(), ...his.share.keys()]).toEqual([]);
    his.getText(root).insert(0, "契約が3件");
    deliver();
    expect(seen().carets).toMatchObject([{ anchor: 0, head: 0 }]);
    point(2, 5);
    deliver();
    expect(seen().carets).toMatchObject([{ name: "Anna", anchor: 2, head: 5 }]);
  });

  test("places in two texts, in a note, in nothing or in no text of a board are none", () => {
    const { hers, his, anna, deliver, seen } = openTwo();
    const start = (tname: string) => createRelativePositionFromJSON({ tname, assoc: -1 });
    const here = packPlace(hers, { root, index: 0 });
    hers.getText(root).insert(0, "a");
    hers.getXmlFragment("note:a").insert(0, [new XmlText("words")]);
    const others = [textRoot("shape:lane", "other"), "note:a", "records"].map(start);
    for (const other of others) {
      anna.setLocalState({ user, [CARET_FIELD]: packCaret(other, here) });
      deliver();
      expect(seen().carets).toEqual([]);
    }
    expect([...his.share.keys()].toSorted()).toEqual(["note:a", root]);
  });

  test("a caret whose letter is on its way stays where it was", () => {
    const { hers, point, tell, deliver, seen } = openTwo();
    hers.getText(root).insert(0, "ab");
    point(1, 1);
    deliver();
    seen();
    hers.getText(root).insert(2, "c");
    point(3, 3);
    tell();
    expect(seen()).toMatchObject({ text: "ab", carets: [{ head: 1 }] });
    deliver();
    expect(seen()).toMatchObject({ text: "abc", carets: [{ head: 3 }] });
  });

  test("who leaves is gone; the list is the same until somebody moves", () => {
    const { anna, point, deliver, seen, hers } = openTwo();
    hers.getText(root).insert(0, "ab");
    point(1, 1);
    deliver();
    const before = seen();
    expect(before.carets).toHaveLength(1);
    anna.setLocalStateField("p", { g: "page" });
    deliver();
    expect(seen()).toBe(before);
    anna.setLocalState(null);
    deliver();
    expect(seen().carets).toEqual([]);
  });
});
