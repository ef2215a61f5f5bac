import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { expect, it } from "vitest";
import { replayStepMs, replaySteps } from "./replay-steps.ts";

const states = (count: number): readonly KeptStateBody[] =>
  Array.from({ length: count }, (_, place) => ({
    id: String(place),
    at: new Date(place * 60_000).toISOString(),
    by: { id: "", name: "" },
    occasion: "turned",
    name: "",
    bytes: 1,
    turn: { people: [{ id: `p${place % 3}`, name: "" }], changes: [], count: 1 },
  }));

it("[HI3] a replay takes half a minute at most, begins with the first state and ends with the last", () => {
  for (let count = 1; count <= 400; count += 1) {
    const steps = replaySteps(states(count));
    expect(steps.length * replayStepMs(steps.length)).toBeLessThanOrEqual(30_000);
    expect(steps[0]?.id).toBe("0");
    expect(steps.at(-1)?.id).toBe(String(count - 1));
    const places = steps.map(({ id }) => Number(id));
    expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
    if (count <= 40) expect(steps).toHaveLength(count);
    else expect(steps.length).toBeGreaterThan(20);
  }
  expect(replaySteps([])).toEqual([]);
  expect(replayStepMs(2)).toBe(3000);
});

it("[HI3] a step that stands for several says everybody who drew in them", () => {
  // Two hours, a turn each minute.
  const steps = replaySteps(states(120));
  expect(replayStepMs(steps.length)).toBeGreaterThanOrEqual(750);
  const names = steps.slice(2).map(({ turn }) => turn?.people.length);
  expect(new Set(names)).toEqual(new Set([3]));
});
