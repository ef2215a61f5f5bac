import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { openWorkspace } from "../open-workspace.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { WORKSPACE_FILE } from "../start-server.ts";

/** The workspace of a server that has been started before; ends the program where there is none. */
export async function openExistingWorkspace({ dataDir }: Config): Promise<WorkspaceDatabase> {
  const path = join(dataDir, WORKSPACE_FILE);
  if (!existsSync(path)) {
    process.stderr.write(`DATA_DIR ${dataDir} holds no workspace yet: start the server once\n`);
    process.exit(1);
  }
  return openWorkspace(path);
}
