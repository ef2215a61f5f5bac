import { expect, it } from "vitest";
import { readIds } from "./put-off.ts";

it.each([null, "", "{", "7", "{}", "[7, null]"])("[PO1] reads %j as nothing put off", (stored) => {
  expect(readIds(stored)).toEqual(new Set());
});

it("[PO1] reads back what was kept", () => {
  expect(readIds(JSON.stringify(["V12:a", "V04"]))).toEqual(new Set(["V12:a", "V04"]));
});
