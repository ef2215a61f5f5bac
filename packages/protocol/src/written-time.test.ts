import { describe, expect, it } from "vitest";
import { isoInZone, isTimeZone, writeSince, writeTime, writeTimeWithZone } from "./written-time.ts";

const timeZone = "Asia/Tokyo";

describe("[HO8] how long ago something was", () => {
  /** 9 in the evening in Tokyo. */
  const nowMs = Date.parse("2026-03-10T12:00:00Z");
  it.each([
    ["2026-03-10T11:59:40Z", null, null],
    ["2026-03-10T11:57:00Z", "3 分前", "3 minutes ago"],
    ["2026-03-10T10:00:00Z", "2 時間前", "2 hours ago"],
    ["2026-03-09T15:00:00Z", "21 時間前", "21 hours ago"],
    ["2026-03-09T14:59:59Z", "昨日", "yesterday"],
    ["2026-03-08T15:00:00Z", "昨日", "yesterday"],
    ["2026-02-23T12:00:00Z", "2 週間前", "2 weeks ago"],
    ["2024-03-10T12:00:00Z", "2 年前", "2 years ago"],
    ["2026-03-10T12:05:00Z", null, null],
  ])("says of %s %j and %j", (at, ja, en) => {
    expect(writeSince(at, { nowMs, language: "ja", timeZone })).toBe(ja);
    expect(writeSince(at, { nowMs, language: "en", timeZone })).toBe(en);
  });

  it("counts days by the calendar of the workspace, and minutes across midnight", () => {
    const justAfter = Date.parse("2026-03-10T15:10:00Z"); // 00:10 on the 11th
    const since = (at: string, zone: string) =>
      writeSince(at, { nowMs: justAfter, language: "ja", timeZone: zone });
    expect(since("2026-03-10T14:50:00Z", timeZone)).toBe("20 分前");
    expect(since("2026-03-10T13:00:00Z", timeZone)).toBe("昨日");
    expect(since("2026-03-10T13:00:00Z", "UTC")).toBe("2 時間前");
  });
});

describe("[W24] a written time", () => {
  it("is in the zone of the workspace, and names it where it leaves the page", () => {
    const at = "2026-03-09T23:30:05Z"; // before nine in the morning of the 10th
    expect(writeTime(at, { language: "ja", timeZone }, "minute")).toBe("2026/03/10 8:30");
    expect(writeTimeWithZone(at, timeZone)).toBe("2026-03-10 08:30 (UTC+09:00)");
    expect(writeTimeWithZone(at, "UTC")).toBe("2026-03-09 23:30 (UTC+00:00)");
    expect(isoInZone(at, timeZone)).toBe("2026-03-10T08:30:05+09:00");
    expect(Date.parse(isoInZone(at, "America/St_Johns"))).toBe(Date.parse(at));
    expect(isoInZone("2026-03-09T15:00:00Z", timeZone)).toBe("2026-03-10T00:00:00+09:00");
  });

  it("knows zones by their names alone", () => {
    expect([timeZone, "UTC", "Japan", "Mars/Olympus", ""].map(isTimeZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
