import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  failToStart,
  startChildServer,
  type ChildServer,
} from "@zentaikan/server/test-kit/child-server";
import { damageTable } from "@zentaikan/server/test-kit/damage-table";
import { callApi } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a running server", () => {
  const dataDir = join(folder, "data");
  let server: ChildServer;
  beforeAll(async () => {
    server = await startChildServer({ dataDir });
  });
  afterAll(() => server.end("SIGTERM"));

  test("[F32][K7] has its data folder for itself: a second one says so and ends", async () => {
    const { code, errors } = await failToStart({ dataDir });
    expect(code).toBe(1);
    expect(errors).toMatch(/^DATA_DIR .* is in use by another server; .*\n$/);
    expect(await callApi(server, "GET", "/api/boards")).toHaveLength(15);
  });

  test("[F48][S2] prints its link alone on standard output, and no secret in its log", async () => {
    expect(server.link).toMatch(/^http:\/\/localhost:\d+\/#sign-in=[\w-]{43}$/);
    const secret = server.link.slice(server.link.indexOf("=") + 1);
    const response = await fetch(`${server.url}/api/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: new URL(server.link).origin },
      body: JSON.stringify({ token: secret }),
    });
    expect(response.status).toBe(200);
    for (const text of [secret, server.token]) expect(server.errors).not.toContain(text);
  });

  test("[S1] leaves its port to nobody: another one says so and ends", async () => {
    const { port } = new URL(server.url);
    const { code, errors } = await failToStart({
      dataDir: join(folder, "other"),
      env: { PORT: port },
    });
    expect([code, errors]).toEqual([
      1,
      `PORT ${port} on 127.0.0.1 is in use; set PORT to another one\n`,
    ]);
  });
});

test("[K7] [S4] a killed server leaves nothing that stops the next, which keeps nothing of what starting took @night", async () => {
  const dataDir = join(folder, "killed");
  const first = await startChildServer({ dataDir });
  await first.end("SIGKILL");
  const second = await startChildServer({ dataDir });
  expect(await callApi(second, "GET", "/api/boards")).toHaveLength(15);
  // Compiled code is there from the first start. Of a program's file the system takes back what it likes.
  const ownMiB = (pid: number): number => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  };
  const quietly = { timeout: 30_000, interval: 200 };
  await expect.poll(() => ownMiB(second.pid), quietly).toBeLessThan(90);
  const [customer] = await callApi<{ id: string }[]>(second, "GET", "/api/customers");
  await callApi(second, "POST", "/api/boards", { customerId: customer?.id, lineup: "ccpi8" });
  const children = readFileSync(`/proc/${second.pid}/task/${second.pid}/children`, "utf8");
  const documentProcess = Number(children.trim().split(" ")[0]);
  await expect.poll(() => ownMiB(documentProcess), quietly).toBeLessThan(55);
  expect(Math.min(ownMiB(second.pid), ownMiB(documentProcess))).toBeGreaterThan(10);
  expect(await second.end("SIGTERM")).toBe(0);
});

test("[S1] bad settings are each named on a line, and end with 2", async () => {
  const env = { PORT: "many", PUBLIC_URL: "somewhere" };
  const { code, errors } = await failToStart({ dataDir: join(folder, "x"), env });
  expect(code).toBe(2);
  expect(errors.split("\n").map((line) => line.split(" ")[0])).toEqual(["PORT", "PUBLIC_URL", ""]);
});

test("[S1] a data folder that cannot be used is named on one line", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const damaged = join(folder, "damaged");
  mkdirSync(damaged);
  writeFileSync(join(damaged, "workspace.sqlite"), "this is no database at all ".repeat(200));
  for (const dataDir of [file, join(file, "data"), "/proc/data", damaged]) {
    const { code, errors } = await failToStart({ dataDir });
    expect(code).toBe(1);
    expect(errors).toMatch(/^DATA_DIR .*\n$/);
  }
});

test("[K11][S1] half a data folder starts no server, and loses nothing", async () => {
  const dataDir = join(folder, "half");
  await (await startChildServer({ dataDir })).end("SIGTERM");
  for (const name of ["workspace.sqlite", "documents.sqlite"]) {
    const file = join(dataDir, name);
    renameSync(file, join(folder, name));
    const { code, errors } = await failToStart({ dataDir });
    expect([code, errors]).toEqual([
      1,
      `DATA_DIR ${dataDir} holds half of its data: ${name} is missing; put it back, or restore a backup\n`,
    ]);
    expect(existsSync(file)).toBe(false);
    renameSync(join(folder, name), file);
  }
  const server = await startChildServer({ dataDir });
  expect(await callApi(server, "GET", "/api/boards")).toHaveLength(15);
  expect(await server.end("SIGTERM")).toBe(0);
});

test("[K11] a damaged page of the workspace is found at the start and by a backup", async () => {
  const dataDir = join(folder, "page");
  await (await startChildServer({ dataDir })).end("SIGTERM");
  damageTable(join(dataDir, "workspace.sqlite"), "webhookDeliveries");
  const { code, errors } = await failToStart({ dataDir });
  expect([code, errors]).toEqual([
    1,
    expect.stringMatching(/^DATA_DIR .*workspace\.sqlite is damaged.*\n$/),
  ]);
  const program = fileURLToPath(new URL("../../server/src/commands/back-up.ts", import.meta.url));
  const target = join(folder, "backup-of-damaged");
  const { status, stderr } = spawnSync(process.execPath, [program, target], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  expect([status, stderr.toString()]).toEqual([
    1,
    expect.stringMatching(/^.*workspace\.sqlite.*damaged.*\n$/),
  ]);
  expect(existsSync(target)).toBe(false);
});

test("[S1] an address that is not of this machine is named on one line", async () => {
  const dataDir = join(folder, "address");
  const { code, errors } = await failToStart({ dataDir, env: { HOST: "192.0.2.1" } });
  expect([code, errors]).toEqual([1, "HOST 192.0.2.1 is no address of this machine\n"]);
  const blocker = createServer().listen(0);
  blocker.close();
});
