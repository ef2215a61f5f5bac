import { readConfigOrExit } from "../config.ts";
import { openStopped } from "./open-stopped.ts";
import { rebuildStructures } from "./rebuild-rows.ts";

/**
 * `pnpm rebuild-structures`: reads every board anew and makes its rows; the server must not be
 * running. Ended at any point, it goes on where it was.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
if (process.argv.length > 2) {
  say("pnpm --silent rebuild-structures takes nothing: it reads every board of DATA_DIR");
  process.exit(2);
}
const config = readConfigOrExit();
const opened = await openStopped(config);
const failed = await rebuildStructures(opened, { dataDir: config.dataDir, say });
await opened.close();
process.exitCode = failed === 0 ? 0 : 1;
