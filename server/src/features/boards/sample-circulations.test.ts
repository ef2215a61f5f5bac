import { CCPI8, interpret, offeringsOf } from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import { sampleCirculations } from "./sample-circulations.ts";
import { sampleCustomers } from "./sample-customers.ts";

it("[B16] three sample customers have a scenario: sound, without a round of money, of things alone", () => {
  const read = new Map(
    sampleCirculations().map(({ customer, drawing }) => {
      const capitals = sampleCustomers().find(({ id }) => id === customer)?.drawing;
      const offerings = capitals && offeringsOf(interpret(capitals, CCPI8));
      return [customer, interpret(drawing, CCPI8, offerings)];
    }),
  );
  const rulesOf = (id: string) => read.get(id)?.diagnostics.map(({ rule }) => rule);
  expect([...read.keys()]).toEqual(["J", "H", "C"]);
  expect(rulesOf("J")).toEqual([]);
  expect(read.get("J")?.lights.every(({ lit }) => lit)).toBe(true);
  const revenues = read.get("J")?.circulation?.analysis.revenues;
  expect(revenues?.map(({ capitals }) => capitals.map(({ capital }) => capital))).toEqual([
    ["tec"],
    ["cus"],
  ]);
  expect(rulesOf("H")).toEqual(["V39", "V40", "V53", "V54"]);
  expect(rulesOf("C")).toEqual(["V48", "V48", "V50"]);
});
