import { fitChanges, IIRC6, type LineupChange } from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import { newerLineup } from "./newest-lineup.ts";
import { conceptOf, finishedStep, startStep, type StepKind } from "./step-draft.ts";

const step = (kind: StepKind, ids: readonly string[], names: readonly string[]) => {
  let n = 0;
  const started = startStep(kind, () => `n${(n += 1)}`);
  const parts = started.parts.map((part, at) => ({ ...part, ja: names[at] ?? "" }));
  return finishedStep({ ...started, ids, parts }, IIRC6.capitals);
};

it("[LD3] a step is whole when what it is about and what it makes are named", () => {
  expect(step("split", ["int"], ["技術", ""])).toBeNull();
  expect(step("split", [], ["技術", "組織"])).toBeNull();
  expect(step("merge", ["fin"], ["お金"])).toBeNull();
  expect(step("retire", [], [])).toBeNull();
  expect(step("rename", ["hum"], [" "])).toBeNull();
  const whole = [
    step("split", ["int"], ["技術", "組織"]),
    step("merge", ["fin", "soc"], ["土台"]),
    step("add", [], ["信用"]),
    step("rename", ["hum"], ["人財"]),
    step("retire", ["nat"], []),
  ];
  for (const one of whole) {
    expect(fitChanges(IIRC6, [one as LineupChange]).unfit).toEqual([]);
  }
});

it("[LD3] a name that presets know brings its concept, unless somebody chose another one", () => {
  const split = step("split", ["int"], ["技術資本", "夢"]);
  if (split?.kind !== "split") throw new Error("no split");
  const [tec, dream] = split.into;
  expect(tec).toMatchObject({ conceptId: "tec", initial: "技", label: { en: "技術資本" } });
  expect(tec?.definition.ja).not.toBe("");
  expect(dream).toMatchObject({ conceptId: null, initial: "夢", iirc: ["int"] });
  expect(conceptOf({ id: "x", ja: "技術資本", en: "", conceptId: null })).toBeNull();
});

it("[LD4] a version is old when a newer one was adopted, or when a lineup took the preset's place", () => {
  const newest = (id: string, version: number) => ({ ...structuredClone(IIRC6), id, version });
  const history = (id: string, version: number, succeededBy: string | null = null) =>
    ({ preset: id === "iirc6", succeededBy, newest: newest(id, version), versions: [] }) as never;
  const histories = [history("iirc6", 1, "own"), history("own", 2), history("alone", 1)];
  expect(newerLineup(histories, { id: "iirc6", version: 1 })).toMatchObject({ id: "own" });
  expect(newerLineup(histories, { id: "own", version: 1 })).toMatchObject({ version: 2 });
  expect(newerLineup(histories, { id: "own", version: 2 })).toBeNull();
  expect(newerLineup(histories, { id: "alone", version: 1 })).toBeNull();
  expect(newerLineup(histories, { id: "unknown", version: 1 })).toBeNull();
});
