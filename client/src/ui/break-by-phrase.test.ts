import { expect, it } from "vitest";
import { breakByPhrase } from "./break-by-phrase.ts";

it("[UI4] short headings break by phrase, longer ones as every text does", () => {
  expect(breakByPhrase(400)).toEqual({ "data-phrased": true });
  expect(breakByPhrase(401)).toEqual({});
});
