import { expect, test } from "vitest";
import { mergeText, placeAfter, rebaseEdit } from "./merge-text.ts";
import { applySplice, splicesBetween } from "./text-splices.ts";

test("[BD16] what two wrote into one text at once is all in it", () => {
  const cases: readonly (readonly [base: string, mine: string, theirs: string, both: string])[] = [
    ["", "にほん", "契約", "にほん契約"],
    ["契約", "日本の契約", "契約が3件", "日本の契約が3件"],
    ["契約が3件", "契約が5件", "本契約が3件", "本契約が5件"],
    ["abc", "", "abXc", "X"],
    ["abcdef", "abf", "abcXdef", "abXf"],
    ["abcdef", "abZf", "abXYf", "abZXYf"],
    ["a", "a", "b", "b"],
  ];
  for (const [base, mine, theirs, both] of cases) {
    expect(mergeText({ base, mine, theirs }), `${base}: ${mine} and ${theirs}`).toBe(both);
  }
});

test("[BD16] a pair is never taken apart", () => {
  expect(splicesBetween("a😀b", "a😁b")).toEqual([{ at: 1, removed: 2, inserted: "😁" }]);
  expect(splicesBetween("𠮷", "𠀷")).toEqual([{ at: 0, removed: 2, inserted: "𠀷" }]);
  // Two that end alike: U+1F600 and U+2F600 share their second half.
  expect(splicesBetween("\u{1f600}", "\u{2f600}")[0]?.removed).toBe(2);
  const merged = mergeText({ base: "😀", mine: "😁", theirs: "😀!" });
  expect([merged, merged.isWellFormed()]).toEqual(["😁!", true]);
});

test("[BD16] at random: every letter that either wrote stays, what either took out goes", () => {
  let seed = 7;
  const below = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  for (let round = 0; round < 20_000; round += 1) {
    const base = "abcdefghij".slice(0, below(11));
    const edit = (letters: string) => {
      const at = below(base.length + 1);
      const removed = below(base.length - at + 1);
      return { at, removed, inserted: letters.slice(0, below(4)) };
    };
    const [own, other] = [edit("ABC"), edit("XYZ")];
    const [mine, theirs] = [applySplice(base, own), applySplice(base, other)];
    const merged = mergeText({ base, mine, theirs });
    const kept = Array.from(base).filter(
      (letter) => mine.includes(letter) && theirs.includes(letter),
    );
    const expected = sorted(own.inserted + other.inserted + kept.join(""));
    expect(sorted(merged), `${base}: ${mine}, ${theirs}`).toBe(expected);
    expect(merged).toContain(own.inserted);
    expect(merged).toContain(other.inserted);
    expect(rebaseEdit({ base, mine, theirs: base }).reduce(applySplice, base)).toBe(mine);
  }
});

test("[UI5] a caret stays at its letter when others write around it", () => {
  const insert = { at: 2, removed: 0, inserted: "XY" };
  expect([0, 2, 3].map((place) => placeAfter(place, [insert]))).toEqual([0, 2, 5]);
  const replace = { at: 1, removed: 3, inserted: "Z" };
  expect([1, 2, 4, 6].map((place) => placeAfter(place, [replace]))).toEqual([1, 2, 2, 4]);
});

test("[BD16] two texts that have nothing in common, or are long, are told apart soon", () => {
  const long = "あいうえお".repeat(2000);
  const edited = `前${long.slice(0, 4000)}中${long.slice(4001)}後`;
  const splices = splicesBetween(long, edited);
  expect(splices.map(({ removed, inserted }) => [removed, inserted])).toEqual([
    [0, "前"],
    [1, "中"],
    [0, "後"],
  ]);
  const other = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(
    "",
  );
  for (const [from, to] of [
    [long, other],
    [other, long],
    ["", long],
    [long, ""],
  ] as const) {
    const done = splicesBetween(from, to).toReversed().reduce(applySplice, from);
    expect(done).toBe(to);
  }
});

function sorted(text: string): string {
  return Array.from(text).toSorted().join("");
}
