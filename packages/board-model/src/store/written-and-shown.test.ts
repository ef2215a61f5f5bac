import type { TLRecord, TLShape } from "@tldraw/tlschema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BoardDocument } from "../document/board-document.ts";
import { MAX_PARTS } from "../records/has-few-parts.ts";
import { isPlainObject } from "../plain-object.ts";
import { MAX_RUN_LENGTH, MAX_WRITTEN_LENGTH } from "../records/renderable-text.ts";
import { exchange, openTwo, type Board } from "../test-support/open-board.ts";
import {
  arrow,
  card,
  doResult,
  frame,
  ink,
  lane,
  note,
  star,
} from "../test-support/sample-records.ts";
import { wordsOfRecord } from "../records/words-of-record.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

const POINT = "AAAAAAAAAAA=";
const KINDS: readonly TLShape[] = [
  card("card"),
  lane("lane"),
  star("star", "技術"),
  doResult("result", card("card")),
  note("note"),
  arrow("arrow"),
  frame("frame"),
  ink("ink", POINT),
];

const paragraph = (letters: number) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "あ".repeat(letters) }] }],
});

/** What can be made of a record by changing one thing of it, at the limit and just beyond. */
function extremes(record: TLShape): [what: string, allowed: object, beyond: object][] {
  const props: Readonly<Record<string, unknown>> = { ...record.props };
  const withProp = (name: string, value: unknown) => ({
    ...record,
    props: { ...props, [name]: value },
  });
  const ofProps = Object.entries(props).flatMap(([name, value]): [string, object, object][] => {
    if (name === "richText") {
      const texts = [MAX_RUN_LENGTH, MAX_RUN_LENGTH + 1].map((letters) => paragraph(letters));
      return [[name, withProp(name, texts[0]), withProp(name, texts[1])]];
    }
    if (name === "ourDos") {
      const ourDos = (letters: number) => [{ id: "o", text: "a".repeat(letters), paid: null }];
      const [allowed, beyond] = [MAX_RUN_LENGTH, MAX_RUN_LENGTH + 1].map(ourDos);
      return [[name, withProp(name, allowed), withProp(name, beyond)]];
    }
    if (typeof value === "string") {
      const [allowed, beyond] = [0, 1].map((more) => "a".repeat(MAX_RUN_LENGTH + more));
      return [[name, withProp(name, allowed), withProp(name, beyond)]];
    }
    if (["w", "h", "bend"].includes(name)) {
      return [[name, withProp(name, 100_000), withProp(name, 100_001)]];
    }
    if (!isPlainObject(value) || typeof value["x"] !== "number") return [];
    const far = (x: number) => withProp(name, { ...value, x });
    return [[name, far(100_000), far(-100_001)]];
  });
  const parts = (count: number) => ({ ...record, meta: { many: Array(count).fill(1) } });
  const place = (x: number) => ({ ...record, x });
  return [
    ["x", place(1e9), place(1e9 + 1)],
    ["meta", parts(MAX_PARTS - 100), parts(MAX_PARTS)],
    ...ofProps,
  ];
}

/** A choice of few words, a colour, takes no long text: the store itself refuses it. */
function putIn({ store }: Board, record: object): boolean {
  try {
    store.put([record as TLRecord]);
    return true;
  } catch {
    return false;
  }
}

describe("[BD17] what is written can be read back", () => {
  test.for(KINDS.map((kind) => [kind.type, kind] as const))("%s", ([, kind]) => {
    let tried = 0;
    for (const [what, allowed, beyond] of extremes(kind)) {
      const [here, there] = openTwo(card("card"), kind);
      const refused: unknown[] = [];
      here.binding.onRefused((record) => refused.push(record));
      if (!putIn(here, allowed)) continue;
      tried += 1;
      exchange(here, there);
      expect(there.store.get(kind.id), what).toEqual(here.store.get(kind.id));
      expect(here.store.get(kind.id), what).toMatchObject(allowed);
      expect(refused).toEqual([]);

      putIn(here, beyond);
      exchange(here, there);
      // It is as it was for everybody, and who wrote it has what was written.
      expect(here.store.get(kind.id), what).toMatchObject(allowed);
      expect(there.store.get(kind.id), what).toMatchObject(allowed);
      expect(refused, what).toEqual([expect.objectContaining(beyond)]);
      expect([here, there].map(({ binding }) => binding.skipped.ids())).toEqual([[], []]);
    }
    expect(tried).toBeGreaterThan(0);
  });

  test("a new record that nobody could see is not written, and comes back to who made it", () => {
    const [here, there] = openTwo();
    const refused: unknown[] = [];
    here.binding.onRefused((record) => refused.push(record));
    const long = { ...note("n"), props: { ...note("n").props, richText: paragraph(30_000) } };
    here.store.put([long]);
    exchange(here, there);
    expect(new BoardDocument(there.doc).read(long.id)).toBeUndefined();
    expect(wordsOfRecord(refused[0])).toBe("あ".repeat(30_000));
  });

  test("[BD16] a text that two fill at once, each as far as one may, shows for both", () => {
    const [here, there] = openTwo(star("s"));
    const say = ({ store }: Board, letter: string) =>
      store.update(
        star("s").id,
        (shape) =>
          ({
            ...shape,
            props: { ...(shape as TLShape).props, text: letter.repeat(MAX_WRITTEN_LENGTH) },
          }) as never,
      );
    say(here, "a");
    say(there, "b");
    exchange(here, there);
    const texts = [here, there].map(({ store }) => (store.get(star("s").id) as TLShape).props);
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]).toHaveProperty("text.length", 2 * MAX_WRITTEN_LENGTH);
  });
});

describe("[BS11] what cannot be shown", () => {
  test("can be read as words and taken away, and nothing else can be taken away so", () => {
    const [here, there] = openTwo(card("a"));
    const long = { ...note("n"), props: { ...note("n").props, richText: paragraph(30_000) } };
    new BoardDocument(there.doc).put(long);
    exchange(here, there);
    expect(here.binding.skipped.ids()).toEqual([long.id]);
    expect(wordsOfRecord(here.binding.readRaw(long.id))).toBe("あ".repeat(30_000));
    here.binding.removeSkipped(card("a").id);
    here.binding.removeSkipped(long.id);
    exchange(here, there);
    expect([here, there].map(({ binding }) => binding.skipped.hidden())).toEqual([0, 0]);
    expect(there.store.has(card("a").id)).toBe(true);
    expect(new BoardDocument(there.doc).read(long.id)).toBeUndefined();
  });

  test("has words however deep they lie", () => {
    let deep: unknown = { type: "paragraph", content: [{ type: "text", text: "底" }] };
    for (let depth = 0; depth < 50_000; depth += 1) deep = { type: "listItem", content: [deep] };
    const record = { props: { name: "枠", richText: { type: "doc", content: [deep] } } };
    expect(wordsOfRecord(record)).toBe("枠\n底");
    const pieces = [
      { type: "text", text: "財務" },
      { type: "text", text: "資本" },
    ];
    expect(wordsOfRecord([{ content: pieces }, { content: pieces }])).toBe("財務資本\n財務資本");
    for (const nonsense of [undefined, null, 7, "技術", []])
      expect(wordsOfRecord(nonsense)).toBe("");
  });
});
