import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAwarenessEntries } from "./awareness-entries.ts";
import { MalformedFrame } from "./malformed-frame.ts";
import {
  basisOf,
  decodePresenceNews,
  encodePresenceNews,
  MAX_PRESENCE_NUMBER,
  type PresenceChange,
  type PresenceNews,
} from "./presence-news.ts";
import { PresenceReader } from "./presence-reader.ts";

const numbers = fc.nat(MAX_PRESENCE_NUMBER);
const from = { number: numbers, basis: fc.nat(127), step: fc.nat(2 ** 31) };
const change: fc.Arbitrary<PresenceChange> = fc.oneof(
  fc.record({
    kind: fc.constant("patch" as const),
    ...from,
    patch: fc
      .dictionary(fc.constantFrom("p", "名"), fc.jsonValue(), { noNullPrototype: true })
      .map((patch) => JSON.parse(JSON.stringify(patch)) as Record<string, unknown>),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    ...from,
    numbers: fc.array(
      fc.record({
        skipped: fc.nat(5000),
        inHundredths: fc.boolean(),
        difference: fc.maxSafeInteger().map((difference) => difference + 0),
      }),
    ),
  }),
);
const news: fc.Arbitrary<PresenceNews> = fc.record({
  names: fc.array(fc.record({ number: numbers, client: fc.nat(2 ** 32 - 1) })),
  changes: fc.array(change),
});

test("[W19] news comes back as it went", () => {
  fc.assert(
    fc.property(news, (said) => {
      expect(decodePresenceNews(encodePresenceNews(said))).toEqual(said);
    }),
  );
});

test("[W19] a moving cursor takes 13 bytes beside the head of its frame", () => {
  const numbers = [
    { skipped: 5, inHundredths: true, difference: 3275 },
    { skipped: 0, inHundredths: true, difference: -2150 },
    { skipped: 1, inHundredths: false, difference: 67 },
  ];
  const moved: PresenceChange = { kind: "move", number: 63, basis: 127, step: 2, numbers };
  expect(encodePresenceNews({ names: [], changes: [moved] })).toHaveLength(1 + 13);
});

/** Whatever the bytes, a reader makes of them states for y-protocols or refuses them. */
function expandOrRefuse(bytes: Uint8Array): void {
  const reader = new PresenceReader();
  const state = { p: { c: [1.5, 2, 0, "default"], t: 5 }, user: { id: "ada" } };
  for (const heard of [named, bytes]) {
    try {
      const { states } = reader.expand(heard, () => ({ clock: 5, state }));
      for (const { client, json } of readAwarenessEntries(states)) {
        expect(client).toBeGreaterThanOrEqual(0);
        expect(JSON.parse(json)).toBeTypeOf("object");
      }
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
    }
  }
}
const named = encodePresenceNews({ names: [{ number: 0, client: 9 }], changes: [] });

test("[W19] whatever the bytes, they are refused with MalformedFrame alone", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), expandOrRefuse), { numRuns: 1000 });
  const edits = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { maxLength: 3 });
  fc.assert(
    fc.property(news, edits, fc.nat(), (said, changes, cut) => {
      const bytes = encodePresenceNews(said);
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      expandOrRefuse(bytes);
      expandOrRefuse(bytes.subarray(0, cut % bytes.length));
    }),
    { numRuns: 200 },
  );
});

test("[W19] what claims too much is refused before it is read", () => {
  const move = { kind: "move", number: 0, basis: 5, step: 1, numbers: [] } as const;
  const many = (count: number) =>
    encodePresenceNews({ names: [], changes: Array.from({ length: count }, () => move) });
  expect(decodePresenceNews(many(2048)).changes).toHaveLength(2048);
  expect(() => decodePresenceNews(many(2049))).toThrow(MalformedFrame);
  const refused: PresenceNews[] = [
    { names: [{ number: 2048, client: 1 }], changes: [] },
    { names: [], changes: [{ ...move, number: 2048 }] },
    { names: [], changes: [{ ...move, basis: 128 }] },
    { names: [], changes: [{ ...move, step: 2 ** 31 + 1 }] },
  ];
  for (const said of refused) {
    expect(() => decodePresenceNews(encodePresenceNews(said))).toThrow(MalformedFrame);
  }
  // 2^53 - 1 names, or numbers of a move, in eight bytes.
  const huge = [255, 255, 255, 255, 255, 255, 255, 15];
  expect(() => decodePresenceNews(Uint8Array.of(...huge))).toThrow(MalformedFrame);
  expect(() => decodePresenceNews(Uint8Array.of(0, 1, 5, 1, ...huge))).toThrow(MalformedFrame);
});

test("[W27][W29] who is not named, or was last heard of otherwise, is not guessed at", () => {
  const reader = new PresenceReader();
  const move = {
    kind: "move",
    step: 1,
    numbers: [{ skipped: 0, inHundredths: false, difference: 1 }],
  } as const;
  const state = { x: 1 };
  const known = new Map([
    [70, { clock: 300, state }],
    [71, { clock: 301, state }],
  ]);
  const said = encodePresenceNews({
    names: [70, 71, 72].map((client, number) => ({ number, client })),
    changes: [0, 1, 2, 3].map((number) => ({ ...move, number, basis: basisOf(300) })),
  });
  const { states, lost, isNameless } = reader.expand(said, (client) => known.get(client));
  expect(readAwarenessEntries(states)).toEqual([{ client: 70, clock: 301, json: '{"x":2}' }]);
  expect({ lost, isNameless }).toEqual({ lost: [71, 72], isNameless: true });
});
