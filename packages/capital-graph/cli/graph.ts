import { describeReading } from "./describe-reading.ts";
import { describeSegmentation } from "./describe-segmentation.ts";
import { loadCustomers } from "./load-customers.ts";

/**
 * The method on the command line: reads a file of customers in the compact notation.
 *
 *   graph read FILE       one line of JSON for each customer: its keys, analyses and sentence
 *   graph segments FILE   one JSON object: the segments that all customers fall into
 *
 * Whatever is wrong with the input is said on standard error, with its place; then nothing is
 * printed on standard output, and the exit code is 2.
 */
const USAGE = "usage: graph read FILE | graph segments FILE";

const [command, file, ...rest] = process.argv.slice(2);
process.exitCode = run();

function run(): 0 | 2 {
  if ((command !== "read" && command !== "segments") || file === undefined || rest.length > 0) {
    return fail(USAGE);
  }
  const loaded = loadCustomers(file);
  if (loaded.kind === "refused") return fail(loaded.message);
  const lines =
    command === "read"
      ? loaded.customers.map((customer) => JSON.stringify(describeReading(customer)))
      : [JSON.stringify(describeSegmentation(loaded.customers), null, 2)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
}

function fail(message: string): 2 {
  process.stderr.write(`${message}\n`);
  return 2;
}
