import { createApiToken } from "../identity/api-tokens.ts";
import { readConfigOrExit } from "../config.ts";
import { openExistingWorkspace } from "../open-stores.ts";
import { orExit } from "./or-exit.ts";

/** Prints a new token for programs, alone on a line; the server may be running or not. */
const database = await orExit(openExistingWorkspace(readConfigOrExit()));
process.stdout.write(`${await createApiToken(database, Date.now())}\n`);
await database.destroy();
