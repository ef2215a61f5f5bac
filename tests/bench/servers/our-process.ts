import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PROGRAM, START_COMMAND } from "../../support/start-command.ts";
import { MeasuredProcess } from "./measured-process.ts";
import type { StartOptions } from "./start-options.ts";

const printApiToken = new URL("../../../server/src/commands/print-api-token.ts", import.meta.url);

/** A server of ours, which may be one of several. */
export async function ourProcess(
  options: StartOptions,
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly process: MeasuredProcess; readonly origin: string; readonly token: string }> {
  const { dataDir } = options;
  const own = { PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "error" };
  const { env: around, flags } = START_COMMAND;
  const env = { ...own, ...around, ...settings };
  const run = { program: PROGRAM, flags, env, isReady };
  const process = await MeasuredProcess.start({ ...options, ...run });
  // Where an address for people is set, the line names that one.
  const port = env.PORT === "0" ? new URL(process.readyLine).port : env.PORT;
  const token = await tokenOf(settings["DATABASE_URL"] ?? dataDir, { ...env, PORT: port });
  return { process, origin: `http://127.0.0.1:${port}`, token };
}

function isReady(line: string): boolean {
  return /^https?:\S+#sign-in=/.test(line);
}

/** By what a server keeps: a token outlives its server, and asking for one must not count as a restart. */
const tokens = new Map<string, string>();

async function tokenOf(kept: string, env: Readonly<Record<string, string>>): Promise<string> {
  const token = tokens.get(kept) ?? (await printToken(env));
  tokens.set(kept, token);
  return token;
}

async function printToken(env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(printApiToken)], {
    env: { ...process.env, ...env },
  });
  return stdout.trim();
}
