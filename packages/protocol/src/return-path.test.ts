import { describe, expect, it } from "vitest";
import { readReturnPath } from "./return-path.ts";

describe("[W25] the way back after a sign-in", () => {
  it.each([
    ["/", "/"],
    ["/boards/abc?view=all#thread-1", "/boards/abc?view=all#thread-1"],
    ["/?q=%2F%2Fevil.example", "/?q=%2F%2Fevil.example"],
    ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
    ["/boards/../workspace/members", "/workspace/members"],
    ["/boards/製造", "/boards/%E8%A3%BD%E9%80%A0"],
  ])("leads from %j to %j", (text, path) => expect(readReturnPath(text)).toBe(path));

  it.each([
    "",
    "boards/abc",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/\t/evil.example",
    "\n//evil.example",
    " //evil.example",
    "https://evil.example/",
    "https:/evil.example",
    "javascript:alert(1)",
    "/boards/a\\..\\..",
    "/api/sign-in/oidc",
    "/a/../api/session",
    `/${"a".repeat(2000)}`,
  ])("does not lead to %j", (text) => expect(readReturnPath(text)).toBeNull());
});
