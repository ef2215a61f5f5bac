import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { freePort } from "../support/free-port.ts";
import { PROGRAM, START_COMMAND } from "../support/start-command.ts";

/** As `deploy/Containerfile` runs it, without an engine for containers: the same program. */
const command = [process.execPath, ...START_COMMAND.flags, PROGRAM];
const user = 10_001;
const top = mkdtempSync(join(tmpdir(), "zentaikan-root-"));
const dataDir = mkdtempSync(join(tmpdir(), "zentaikan-data-"));
afterAll(() => {
  for (const folder of [top, dataDir]) rmSync(folder, { recursive: true, force: true });
});

/** The whole system below a folder, where nothing but the data may be written. */
const script = `
  mount --make-rprivate / && mount --rbind / "$1" && mount -o remount,ro,bind "$1" &&
  mount --bind "$2" "$1$2" && shift 2 && exec chroot --userspec=${user}:${user} "$@"`;
const below = (command: readonly string[]) =>
  ["-m", "bash", "-c", script, "below", top, dataDir, top, ...command] as const;

test(`[OP2] a server writes nothing but its data folder, and needs no root ${AT_NIGHT}`, async (context) => {
  if (process.getuid?.() !== 0) return context.skip();
  chownSync(dataDir, user, user);
  const tried = spawnSync("unshare", below(["/usr/bin/touch", `${dataDir}/here`]));
  // A machine may forbid namespaces altogether.
  if (tried.status !== 0) return context.skip();
  expect(spawnSync("unshare", below(["/usr/bin/touch", "/var/tmp/there"])).status).not.toBe(0);
  expect(spawnSync("unshare", below(["/usr/bin/touch", PROGRAM])).status).not.toBe(0);

  const port = await freePort();
  const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", PORT: String(port), DATA_DIR: dataDir };
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const server = spawn("unshare", below(command), { env, stdio: [...stdio] });
  const ended = once(server, "exit");
  try {
    // The link, when it has begun its data.
    await once(server.stdout, "data");
    const ask = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(({ status }) => status, String);
    // What the health check of the image asks, and what a proxy does.
    for (const path of ["/livez", "/readyz"]) await expect.poll(() => ask(path)).toBe(200);
  } finally {
    server.kill("SIGTERM");
  }
  expect(await ended).toEqual([0, null]);
});
