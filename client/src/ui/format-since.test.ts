import { describe, expect, it } from "vitest";
import { formatSince } from "./format-since.ts";

const nowMs = Date.parse("2026-03-10T12:00:00Z");

describe("formatSince", () => {
  it.each([
    ["2026-03-10T11:59:40Z", null, null],
    ["2026-03-10T11:57:00Z", "3 分前", "3 minutes ago"],
    ["2026-03-10T10:00:00Z", "2 時間前", "2 hours ago"],
    ["2026-03-09T11:00:00Z", "昨日", "yesterday"],
    ["2026-02-23T12:00:00Z", "2 週間前", "2 weeks ago"],
    ["2024-03-10T12:00:00Z", "2 年前", "2 years ago"],
    ["2026-03-10T12:05:00Z", null, null],
  ])("[HO8] says of %s %j and %j", (iso, ja, en) => {
    expect(formatSince(iso, { nowMs, language: "ja" })).toBe(ja);
    expect(formatSince(iso, { nowMs, language: "en" })).toBe(en);
  });
});
