import { describe, expect, it } from "vitest";
import { readSignInToken } from "./sign-in-token.ts";

describe("readSignInToken", () => {
  it.each([
    ["#sign-in=abc-DEF_123", "abc-DEF_123"],
    ["#sign-in=abc%2Fdef%3D", "abc/def="],
    ["#sign-in=abc%20", "abc"],
    ["#lane=2&sign-in=abc", "abc"],
    ["", null],
    ["#", null],
    ["#sign-in", null],
    ["#sign-in=", null],
    ["#sign-in=%20", null],
    ["#reading", null],
  ])("[HO1] finds in %j the token %j", (fragment, token) =>
    expect(readSignInToken(fragment)).toBe(token),
  );
});
