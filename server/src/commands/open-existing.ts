import { openExistingWorkspace } from "../open-stores.ts";
import type { Config } from "../config.ts";
import { DataFolderRefused } from "../storage/data-folder.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** The workspace of a server that has been started before; ends the program where there is none. */
export async function openExisting(config: Config): Promise<WorkspaceDatabase> {
  try {
    return await openExistingWorkspace(config);
  } catch (error) {
    if (!(error instanceof DataFolderRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
