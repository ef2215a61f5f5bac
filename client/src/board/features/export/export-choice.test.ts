import { expect, test } from "vitest";
import { EXPORT_FORMATS } from "@zentaikan/protocol";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { askOf, FORMAT_GROUPS, isAsked, previewOf, type ExportChoice } from "./export-choice.ts";

const now: BegunExport = { source: { kind: "now" }, name: "" };
const version: BegunExport = { source: { kind: "version", id: "v" }, name: "第2版" };
const choice: ExportChoice = {
  format: "report.pdf",
  level: "detail",
  paper: "a4",
  background: "transparent",
  showsGrounds: false,
  withAnswers: true,
  withNotes: true,
  withComments: true,
  language: "ja",
  readers: "customer",
  audience: "named",
  isOfSelection: true,
};

test("[EF1] every kind of file that the server makes is offered once", () => {
  const offered = FORMAT_GROUPS.flatMap(({ formats }): readonly string[] => formats);
  expect(offered.toSorted()).toEqual([...EXPORT_FORMATS].toSorted());
});

test("[EF1] what is anonymous asks for nobody's words, and carries none", () => {
  const anonymous: ExportChoice = { ...choice, audience: "anonymous" };
  const around = { choice: anonymous, begun: version, hasSelection: false };
  for (const option of ["withAnswers", "withNotes", "withComments"] as const) {
    expect(isAsked(option, around)).toBe(false);
    expect(isAsked(option, { ...around, choice })).toBe(true);
  }
  expect(askOf(anonymous, version, [])).toMatchObject({ withNotes: false, withComments: false });
});

test("[EF1] only a picture of the board as it is now is one of what is selected", () => {
  const picture: ExportChoice = { ...choice, format: "png" };
  expect(askOf(picture, now, ["shape:a"]).selection).toEqual(["shape:a"]);
  expect(askOf(picture, now, []).selection).toBeNull();
  expect(askOf(picture, version, ["shape:a"]).selection).toBeNull();
  expect(askOf(choice, now, ["shape:a"]).selection).toBeNull();
});

test("[EF1] what is seen before is a picture of the same source for the same readers", () => {
  const seen = previewOf(askOf(choice, version, []));
  expect(seen).toMatchObject({ source: version.source, format: "svg", readers: "customer" });
});
