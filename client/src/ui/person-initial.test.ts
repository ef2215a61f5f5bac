import { describe, expect, it } from "vitest";
import { personInitial } from "./person-initial.ts";

describe("personInitial", () => {
  it.each([
    ["山田", "山"],
    ["𠮷野", "𠮷"],
    [" kenji ", "K"],
    ["👩‍💻 Aoi", "👩‍💻"],
    ["が", "が"],
    ["", "?"],
  ])("[UI2] of %j is %j", (name, initial) => expect(personInitial(name)).toBe(initial));
});
