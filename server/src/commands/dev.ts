import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith, readConfigOrExit } from "../config.ts";

/**
 * Development: the server restarts and the client reloads when their files change.
 * The browser talks to the client's development server, which passes on what is not its own.
 */
const clientPort = 5173;
const { port, publicUrl } = readConfigOrExit();
const clientUrl = publicUrl ?? `http://localhost:${clientPort}`;
const clientFolder = fileURLToPath(new URL("../../../client", import.meta.url));
const children: ChildProcess[] = [];

children.push(
  run([
    ["--watch", "--watch-preserve-output", fileURLToPath(new URL("../main.js", import.meta.url))],
    process.cwd(),
    { PUBLIC_URL: clientUrl, PORT: String(port) },
  ]),
  run([
    [viteProgram(), "--port", String(clientPort), "--strictPort"],
    clientFolder,
    { SERVER_ORIGIN: `http://127.0.0.1:${port}` },
  ]),
);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(signal));

function run([args, cwd, env]: [string[], string, Record<string, string>]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd, env: environmentWith(env), stdio: "inherit" });
  // One of them alone is of no use.
  child.once("exit", () => stop("SIGTERM"));
  return child;
}

function stop(signal: NodeJS.Signals): void {
  for (const child of children) child.kill(signal);
}

function viteProgram(): string {
  const require = createRequire(join(clientFolder, "package.json"));
  return join(dirname(require.resolve("vite/package.json")), "bin", "vite.js");
}
