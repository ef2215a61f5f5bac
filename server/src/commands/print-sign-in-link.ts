import { ownersLink } from "../identity/owners-link.ts";
import { readConfigOrExit } from "../config.ts";
import { openExistingWorkspace } from "../open-stores.ts";
import { orExit } from "./or-exit.ts";

/** Prints one more link for the owner to sign in, alone on a line; the server may be running or not. */
const config = readConfigOrExit();
const database = await orExit(openExistingWorkspace(config));
const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
process.stdout.write(`${await ownersLink(database, { publicUrl, now: Date.now() })}\n`);
await database.destroy();
