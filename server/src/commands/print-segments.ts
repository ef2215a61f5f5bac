import { SEGMENT_BASES, type SegmentBasis } from "@zentaikan/protocol/segments";
import { readConfigOrExit } from "../config.ts";
import { openExistingWorkspace } from "../open-stores.ts";
import { orExit } from "./or-exit.ts";
import { segmentsOfWorkspace } from "./segments-of-workspace.ts";

/**
 * `pnpm segments [now|agreed]`: what patterns the customers of DATA_DIR fall into, as `graph
 * segments` says it of a file. It reads rows alone, beside a running server too; where some are
 * missing, `pnpm rebuild-structures` makes them.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const [asked = "now", ...rest] = process.argv.slice(2);
if (!isBasis(asked) || rest.length > 0) {
  say("usage: pnpm --silent segments [now|agreed]");
  process.exit(2);
}
const database = await orExit(openExistingWorkspace(readConfigOrExit()));
const found = await segmentsOfWorkspace(database, asked, say);
process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
await database.destroy();

function isBasis(text: string): text is SegmentBasis {
  return SEGMENT_BASES.some((basis) => basis === text);
}
