import { readConfigOrExit } from "../config.ts";
import { BackupRefused } from "../storage/back-up-data.ts";
import { DataFolderRefused } from "../storage/data-folder.ts";

/** A command of the operator with one folder as its argument: says what was done, or why not. */
export function runOnFolder(command: string, run: (folder: string) => string): void {
  const [folder, ...rest] = process.argv.slice(2);
  if (folder === undefined || rest.length > 0) {
    say(`say which folder: pnpm --silent ${command} FOLDER`);
    process.exit(2);
  }
  if (readConfigOrExit().databaseUrl !== null) {
    say(
      "DATABASE_URL is set: PostgreSQL has its own ways to back up and restore (docs/operation.md)",
    );
    process.exit(1);
  }
  try {
    say(run(folder));
  } catch (error) {
    if (!(error instanceof BackupRefused) && !(error instanceof DataFolderRefused)) throw error;
    say(error.message);
    process.exit(1);
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
