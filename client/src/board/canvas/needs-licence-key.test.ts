import { expect, it } from "vitest";
import { needsLicenceKey } from "./needs-licence-key.ts";

it.each([
  ["https://roadmap.example", true],
  ["https://127.example", true],
  ["https://localhost:3000", false],
  ["https://127.0.0.1", false],
  ["https://[::1]:3000", false],
  ["http://roadmap.example", false],
])("[LK1] %s needs a key: %s", (address, expected) => {
  expect(needsLicenceKey(new URL(address))).toBe(expected);
});
