import { STAGES, type Capital, type CapitalLineup } from "@zentaikan/capital-graph";
import type { Entry } from "./parse-entry.ts";

/** An example structure in the capitals of a lineup, by beat. */
export type ExampleBeats = readonly [readonly Capital[], readonly Capital[], readonly Capital[]];

/** The eight's own example; of a lineup without them, its first four in its order. */
const KNOWN = ["hum", "org", "tec", "cus", "fin"];

export function exampleBeats(lineup: CapitalLineup): ExampleBeats | null {
  const offered = lineup.capitals.filter(({ retired }) => !retired);
  const known = KNOWN.flatMap((id) => offered.find((capital) => capital.id === id) ?? []);
  if (known.length === KNOWN.length) return [known.slice(0, 2), known.slice(2, 3), known.slice(3)];
  if (offered.length < 3) return null;
  return [offered.slice(0, 1), offered.slice(1, 2), offered.slice(2, 4)];
}

/** The example as an entry: each beat makes the next grow, and the last of it the star. */
export function exampleEntry(beats: ExampleBeats): Entry {
  const [hop, step, jump] = beats.map((beat, index) =>
    beat.map(({ id }) => ({ capital: id, stage: STAGES[index] ?? null })),
  );
  const steps = [hop, step, jump?.slice(0, 1), jump?.slice(1)].filter(
    (capitals) => capitals !== undefined && capitals.length > 0,
  );
  return {
    steps: [
      ...steps.map((capitals, index) => ({
        capitals: capitals ?? [],
        isStar: false,
        join: index === 0 ? null : ("cause" as const),
      })),
      { capitals: [], isStar: true, join: "cause" },
    ],
  };
}
