import { expect, test } from "vitest";
import { afterPress, countFelt, packFelt, unpackFelt, type Felt } from "./felt.ts";

const felt = (of: string, is: Felt["is"]): Felt => ({ of, is });

test("[MU12] how something sits with somebody is told in short; a press more takes it back, and six are enough", () => {
  let own: readonly Felt[] = [];
  own = afterPress(own, felt("shape:a", "uneasy"));
  own = afterPress(own, felt("shape:a", "unsure"));
  expect(own).toEqual([felt("shape:a", "unsure")]);
  expect(unpackFelt(packFelt(own))).toEqual(own);
  expect(afterPress(own, felt("shape:a", "unsure"))).toEqual([]);
  for (const name of "bcdefgh") own = afterPress(own, felt(`shape:${name}`, "convinced"));
  expect(own.map(({ of }) => of.slice(-1)).join("")).toBe("cdefgh");
  expect(JSON.stringify(packFelt(own)).length).toBeLessThan(120);
});

test("[MU12] of what a stranger's tab tells, no more than six short ids count, and each thing once", () => {
  expect(unpackFelt("x")).toEqual([]);
  expect(unpackFelt([7, 0, "x".repeat(65), 1, "shape:a", 9, "shape:b"])).toEqual([]);
  const many = Array.from({ length: 1000 }, (_, at) => [`shape:${at}`, 0]).flat();
  expect(unpackFelt(many)).toHaveLength(6);
  expect(unpackFelt(["shape:a", 0, "shape:a", 2])).toEqual([felt("shape:a", "unsure")]);
  expect(unpackFelt(["__proto__", 1])).toEqual([felt("__proto__", "uneasy")]);
});

test("[MU12] what people feel is counted for each thing", () => {
  const counts = countFelt([
    [felt("a", "uneasy"), felt("b", "convinced")],
    [felt("a", "uneasy")],
    [felt("a", "unsure")],
  ]);
  expect(counts.get("a")).toEqual({ convinced: 0, uneasy: 2, unsure: 1 });
  expect(counts.get("b")).toEqual({ convinced: 1, uneasy: 0, unsure: 0 });
});
