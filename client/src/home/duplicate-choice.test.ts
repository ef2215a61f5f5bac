import { expect, test } from "vitest";
import { takenParts } from "./duplicate-choice.ts";

test("[HO20] for another customer nothing is chosen that speaks of the first one, internal things least of all", () => {
  const all = { details: true, drawing: true, notes: true, comments: true, internal: true };
  expect(takenParts(true, new Map())).toEqual(all);
  expect(takenParts(false, new Map())).toEqual({
    details: true,
    drawing: false,
    notes: false,
    comments: false,
    internal: false,
  });
  const said = new Map([["notes", true] as const, ["details", false] as const]);
  expect(takenParts(false, said)).toMatchObject({ notes: true, details: false, internal: false });
});
