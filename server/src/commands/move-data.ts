import { readConfigOrExit } from "../config.ts";
import { openLog } from "../log.ts";
import { openWorkspace } from "../open-workspace.ts";
import { moveData, type Direction } from "../storage/moving/move-data.ts";
import { orExit } from "./or-exit.ts";

/**
 * `pnpm move-data to-postgres`, or `to-files`: moves everything from the files of DATA_DIR into the
 * PostgreSQL of DATABASE_URL, or back; no server may be running. Ended at any point, it goes on
 * where it was.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const [direction, ...rest] = process.argv.slice(2);
if (!isDirection(direction) || rest.length > 0) {
  say("say where to: pnpm --silent move-data to-postgres, or pnpm --silent move-data to-files");
  process.exit(2);
}
const { dataDir, databaseUrl } = readConfigOrExit();
if (databaseUrl === null) {
  say("DATABASE_URL must be set: it is one of the two ends");
  process.exit(2);
}
const log = openLog("silent");
const migrate = async (place: Parameters<typeof openWorkspace>[0]): Promise<void> => {
  await (await openWorkspace(place)).destroy();
};
await orExit(moveData({ dataDir, databaseUrl, direction, log, say, migrate }));
say(
  direction === "to-postgres"
    ? "Everything is in PostgreSQL: start the server with DATABASE_URL."
    : `Everything is in ${dataDir}: start the server without DATABASE_URL.`,
);

function isDirection(text: string | undefined): text is Direction {
  return text === "to-postgres" || text === "to-files";
}
