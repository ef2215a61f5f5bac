import { expect, test } from "vitest";
import { dueMark } from "./due-mark.ts";

test("[AU3] the inbox tells a version whose time for answers is nearly over from one that has time, and from one that is late", () => {
  const dueAt = "2026-12-01T09:00:00.000Z";
  const remindedAt = "2026-11-30T09:00:00.000Z";
  expect(dueMark({ dueAt: null, remindedAt: null, isOverdue: false })).toBeNull();
  expect(dueMark({ dueAt, remindedAt: null, isOverdue: false })).toBe("inbox.due");
  expect(dueMark({ dueAt, remindedAt, isOverdue: false })).toBe("inbox.dueSoon");
  expect(dueMark({ dueAt, remindedAt, isOverdue: true })).toBe("inbox.overdue");
});
