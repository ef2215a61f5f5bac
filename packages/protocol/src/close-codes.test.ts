import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  ACCESS_CAUSES,
  causeOfClose,
  CLOSE_CODES,
  closeReason,
  closeText,
  isFinal,
} from "./close-codes.ts";

test("[W18] every code has one reason, and the table of the SPEC says the same", () => {
  const spec = readFileSync(new URL("../SPEC.md", import.meta.url), "utf8");
  const rows = [...spec.matchAll(/^\| (\d{4}) \| `(\w+)` \|.*\| (yes|no)/gm)];
  expect(rows.map(([, , name]) => name)).toEqual(Object.keys(CLOSE_CODES));
  for (const [, code, name, comesBack] of rows) {
    const reason = closeReason(Number(code));
    expect(reason).toBe(name);
    expect(reason !== null && isFinal(reason), name).toBe(comesBack === "no");
  }
});

test("[W18] a code of somebody else is no reason of ours", () => {
  for (const code of [1000, 1006, 4000, 4499, 5000]) expect(closeReason(code)).toBeNull();
});

test("[W21] the text of a close tells the cause, in less than a close frame holds", () => {
  for (const cause of ACCESS_CAUSES) {
    const text = closeText("noSuchDocument", cause);
    expect(causeOfClose(text)).toBe(cause);
    expect(text.length).toBeLessThan(123);
  }
  for (const text of ["", "forbidden", "forbidden nonsense", closeText("forbidden", null)]) {
    expect(causeOfClose(text)).toBeNull();
  }
});
