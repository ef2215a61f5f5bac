import { expect, test } from "vitest";
import { sampleCustomer } from "../test-support/sample-customer.ts";
import { whole } from "../../ui/sliced.ts";
import { likeliest, mergeBody, mergedFields } from "./merge-choice.ts";

const into = sampleCustomer("a", "甲社", { industry: "food", tags: ["重点"], peopleBand: "0-50" });
const from = sampleCustomer("b", "株式会社甲", {
  industry: "retail",
  salesBand: "10-50",
  tags: ["春"],
});

test("[HO28] what is known of one alone is taken, tags of both, and else what stays", () => {
  const sides = mergedFields({ into, from }, "ja").map(({ field, usual, sides: of }) => [
    field,
    usual,
    of.length,
  ]);
  expect(sides).toEqual([
    ["name", "into", 2],
    ["anonymousName", "into", 1],
    ["industry", "into", 2],
    ["salesBand", "from", 2],
    ["peopleBand", "into", 1],
    ["tags", "both", 3],
  ]);
});

test("[HO28] what is sent is what stands otherwise than now, and both as they were shown", () => {
  const body = mergeBody({ into, from }, { chosen: new Map([["name", "from"]]), language: "ja" });
  expect(body).toEqual({
    from: "b",
    sheet: { name: "株式会社甲", salesBand: "10-50", tags: ["重点", "春"] },
    was: {
      into: {
        name: "甲社",
        anonymousName: "",
        industry: "food",
        salesBand: null,
        peopleBand: "0-50",
        tags: ["重点"],
        archived: false,
      },
      from: {
        name: "株式会社甲",
        anonymousName: "",
        industry: "retail",
        salesBand: "10-50",
        peopleBand: null,
        tags: ["春"],
        archived: false,
      },
    },
  });
});

test("[HO28] tags of both are offered where there is room for them", () => {
  const tags = Array.from({ length: 12 }, (_, index) => `札${index}`);
  const full = mergedFields({ into: sampleCustomer("a", "甲", { tags }), from }, "ja").at(-1);
  expect(full).toMatchObject({ usual: "into", sides: ["into", "from"] });
});

test("[HO28] those whose names are written most alike are offered first, and a word narrows them", () => {
  const list = [into, sampleCustomer("c", "乙工業"), sampleCustomer("d", "甲　社"), from];
  const ids = (text: string) =>
    whole(likeliest(list, { own: into, text, most: 6 })).map(({ id }) => id);
  expect(ids("")[0]).toBe("d");
  expect(ids("")).toHaveLength(3);
  expect(ids("乙")).toEqual(["c"]);
  expect(ids("丙")).toEqual([]);
});
