import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ServerProcess } from "./server-process.ts";

const printApiToken = fileURLToPath(
  new URL("../../server/src/commands/print-api-token.ts", import.meta.url),
);

/** A token for the workspace, got as the documentation says: by the command, while the server runs. */
export async function apiToken(server: ServerProcess): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [printApiToken], {
    env: { ...process.env, ...server.environment },
  });
  return stdout.trim();
}
