import {
  CCPI8,
  fitChanges,
  reviseLineup,
  type Capital,
  type CapitalLineup,
  type LineupChange,
} from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { proposedSteps } from "./proposal-draft.ts";

const capital = (id: string): Capital =>
  CCPI8.capitals.find((one) => one.id === id) ?? expect.fail(id);
const named = (id: string, ja: string, like = "tec"): Capital => ({
  ...capital(like),
  id,
  label: { ja, en: ja },
});
const edited = (change: (capitals: readonly Capital[]) => readonly Capital[]): CapitalLineup => ({
  ...CCPI8,
  capitals: change(CCPI8.capitals),
});

test("[LD6] what was edited is proposed as steps that lead to the same capitals, splits and merges as such", () => {
  const to = edited((capitals) => [
    ...capitals
      .filter(({ id }) => id !== "soc" && id !== "env")
      .map((one) => (one.id === "hum" ? { ...one, label: { ja: "人材資本", en: "Talent" } } : one))
      .flatMap((one) => (one.id === "tec" ? [one, named("lab", "研究資本")] : [one])),
    named("new", "調達資本", "pro"),
  ]);
  const became = new Map([
    ["tec", ["tec", "lab"]],
    ["soc", ["cus"]],
  ]);
  const { steps, left } = proposedSteps(CCPI8, to, became);
  expect(left).toEqual([]);
  expect(steps.map(({ kind }) => kind)).toEqual(["split", "retire", "merge", "add", "rename"]);
  const changes = steps as readonly LineupChange[];
  expect(fitChanges(CCPI8, changes).unfit).toEqual([]);
  const { lineup, migration } = reviseLineup(CCPI8, changes);
  const inUse = lineup.capitals.filter(({ retired }) => !retired);
  expect(new Set(inUse.map(({ id }) => id))).toEqual(new Set(to.capitals.map(({ id }) => id)));
  expect(migration.get("tec")).toEqual(["tec", "lab"]);
  expect(migration.get("soc")).toEqual(["cus"]);
});

test("[LD6] what a proposal has no step for is said in words and not sent", () => {
  const to = edited((capitals) =>
    capitals.map((one) =>
      one.id === "org" ? { ...one, definition: { ja: "仕組み", en: "systems" } } : one,
    ),
  );
  const { steps, left } = proposedSteps(CCPI8, to, new Map());
  expect(steps).toEqual([]);
  expect(left).toHaveLength(1);
  expect(left[0]?.ja).toContain("組織資本");
});
