import { ownersLink } from "./identity/owners-link.ts";
import { readConfigOrExit } from "./config.ts";
import { giveBackMemory } from "./give-back-memory.ts";
import { ListenRefused } from "./listen.ts";
import { openLog } from "./log.ts";
import { startServer } from "./start-server.ts";
import { isStorageFull } from "./storage/storage-full.ts";
import { DataFolderRefused } from "./storage/data-folder.ts";

/** The server as one process. Standard output carries the sign-in link and nothing else. */
const config = readConfigOrExit();
const log = openLog(config.logLevel);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const maxStopMs = 5000;

try {
  const server = await startServer(config, {
    log,
    say,
    onLost() {
      log.fatal("another server has the database since: this one ends");
      process.exit(1);
    },
  });
  const link = await ownersLink(server.database, {
    publicUrl: server.publicUrl,
    now: Date.now(),
  });
  say(
    `全体観 is ready at ${server.publicUrl}. Open this link to sign in as its owner (it works for 7 days):`,
  );
  process.stdout.write(`${link}\n`);
  giveBackMemory(() => server.isAlone());

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    say("Saving and stopping.");
    // What is saved is saved, whatever does not answer since: a database behind a dead network, say.
    setTimeout(() => process.exit(server.isSaved() ? 0 : 1), maxStopMs).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "the server did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("uncaughtException", (error) => {
    // The state of the process is unknown: what is saved is saved, so it stops and is started again.
    log.fatal({ err: error }, "an unexpected error ends the server");
    process.exit(1);
  });
} catch (error) {
  if (error instanceof DataFolderRefused || error instanceof ListenRefused) {
    say(error.message);
    process.exit(1);
  }
  if (isStorageFull(error)) {
    say(
      `DATA_DIR ${config.dataDir} cannot be used: nothing can be written there (${String(error)})`,
    );
    process.exit(1);
  }
  throw error;
}
