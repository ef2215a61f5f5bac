import { expect, test } from "vitest";
import {
  NOTHING_WRITTEN,
  overtakenFields,
  sheetChange,
  shownSheet,
  writeField,
  type Sheet,
} from "./sheet-draft.ts";

const current: Sheet = {
  name: "甲社",
  anonymousName: "",
  industry: "food",
  salesBand: null,
  peopleBand: null,
  tags: [],
};

test("[HO21] only what was written is sent, with what stood there when it was begun", () => {
  const draft = writeField(NOTHING_WRITTEN, { field: "tags", value: ["重点"], current });
  const more = writeField(draft, { field: "name", value: "乙社", current });
  const back = writeField(more, { field: "name", value: "甲社", current });
  expect(sheetChange(current, back)).toEqual({ tags: ["重点"], was: { tags: [] } });
  const same = writeField(NOTHING_WRITTEN, { field: "tags", value: [], current });
  expect(sheetChange(current, same)).toBeNull();
});

test("[HO21] what others write is shown where nobody here writes, and named where somebody does", () => {
  const draft = writeField(NOTHING_WRITTEN, { field: "industry", value: "retail", current });
  const theirs: Sheet = { ...current, industry: "banking", salesBand: "10-50" };
  expect(shownSheet(theirs, draft)).toEqual({ ...theirs, industry: "retail" });
  expect(overtakenFields(theirs, draft)).toEqual(["industry"]);
  expect(overtakenFields(current, draft)).toEqual([]);
  expect(sheetChange(theirs, draft)).toEqual({ industry: "retail", was: { industry: "banking" } });
  expect(sheetChange({ ...theirs, industry: "retail" }, draft)).toBeNull();
});
