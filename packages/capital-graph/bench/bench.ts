import {
  assignPattern,
  CCPI8,
  interpret,
  patternFeatures,
  readSentence,
  segmentCustomers,
} from "../src/index.ts";
import { seededRandom } from "../src/segments/seeded-random.ts";
import { SAMPLES } from "../test-data/samples.ts";
import { largeBoard } from "./large-board.ts";
import { madeUpForms } from "./made-up-customers.ts";

/** Prints how long the package takes for what it is used for. Medians, in milliseconds. */
const random = seededRandom("bench");
const sample = SAMPLES.find(({ id }) => id === "K") ?? { drawing: largeBoard(20, random) };

report("read a sample customer", 300, () => {
  readSentence(interpret(sample.drawing, CCPI8), "ja");
});
for (const records of [200, 2000]) {
  const board = largeBoard(records, random);
  report(`read a board of ${records} records`, 30, () => interpret(board, CCPI8));
}

for (const changes of [2, 12]) {
  const members = madeUpForms(10_000, changes, random).map((form, i) => ({ id: `c${i}`, form }));
  const { found, groups } = segmentCustomers(members, CCPI8);
  const segments = found?.segments ?? [];
  report(`features and assignment of 10,000 customers (${groups.length} patterns)`, 5, () => {
    for (const { form } of members) assignPattern(patternFeatures(form), segments);
  });
  report(`segments of 10,000 customers (${groups.length} patterns)`, 3, () =>
    segmentCustomers(members, CCPI8),
  );
}
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);

function report(name: string, runs: number, run: () => unknown): void {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).toSorted((left, right) => left - right);
  const median = times[Math.floor(runs / 2)] ?? 0;
  process.stdout.write(`${median.toFixed(2).padStart(10)} ms  ${name}\n`);
}
