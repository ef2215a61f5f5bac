import { execFileSync, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { cookieOf } from "@zentaikan/server/test-kit/test-app";
import { failToStart, startChildServer } from "@zentaikan/server/test-kit/child-server";
import { firstBoard, joinBoard } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A disk of its own; only the owner of the machine may make one, so elsewhere nothing is tried. */
const disk = temporaryFolder();
const isDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", disk]).status === 0;
const dataDir = join(disk, "data");
beforeAll(async () => {
  if (isDisk) await (await startChildServer({ dataDir })).end("SIGTERM");
});
afterAll(() => {
  if (isDisk) execFileSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Takes what room there is. */
function fillDisk(): void {
  const fill = spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "filler")}`, "bs=4096"]);
  expect(fill.status).toBe(1);
}
const emptyDisk = (): void => rmSync(join(disk, "filler"), { force: true });

test.runIf(isDisk)(
  "[F27][K10] on a full disk commands are refused in words, and reading goes on",
  async () => {
    const server = await startChildServer({ dataDir });
    const origin = new URL(server.link).origin;
    const token = new URL(server.link).hash.replace("#sign-in=", "");
    const ask = async (method: string, path: string, body?: object, cookie = "") => {
      const response = await fetch(server.url + path, {
        method,
        headers: { "Content-Type": "application/json", Origin: origin, Cookie: cookie },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    };
    const cookie = cookieOf(await ask("POST", "/api/session", { token }));
    const board = await firstBoard(server);
    // A session that was noted an hour ago, and a token that was never.
    const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
    database.exec("UPDATE sessions SET seenAt = seenAt - 3600000");
    database.exec("UPDATE apiTokens SET usedAt = NULL");
    database.close();
    fillDisk();

    const refused = async () =>
      (await ask("POST", "/api/customers", { name: "x".repeat(80) }, cookie)).body.code ?? "made";
    await expect.poll(refused).toBe("storageUnavailable");
    const { status, body } = await ask("POST", "/api/customers", { name: "y" }, cookie);
    expect([status, body.message]).toEqual([
      503,
      { ja: expect.stringContaining("保存できません"), en: expect.stringContaining("saved") },
    ]);
    for (const path of ["/api/boards", "/api/session", "/api/inbox", `/api/boards/${board.id}`]) {
      expect((await ask("GET", path, undefined, cookie)).status, path).toBe(200);
    }
    expect((await ask("GET", `/api/boards/${board.id}/structure`, undefined, cookie)).status).toBe(
      200,
    );
    const reader = await joinBoard(server, board.id);
    await reader.synced();
    expect(reader.doc.getMap("records").size).toBeGreaterThan(3);
    reader.leave();

    emptyDisk();
    await expect.poll(refused).toBe("made");
    expect(await server.end("SIGTERM")).toBe(0);
  },
);

test.runIf(isDisk)(
  "[F27][K10][S1] a start on a full disk says so, and never that it is ready",
  async () => {
    fillDisk();
    const { code, errors } = await failToStart({ dataDir });
    emptyDisk();
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/^DATA_DIR .* (cannot be (used|locked|written)).*\n$/),
    ]);
    const server = await startChildServer({ dataDir });
    expect(await server.end("SIGTERM")).toBe(0);
  },
);

test("[K10] is tried on a real disk wherever tests run as root", () => {
  expect(isDisk).toBe(process.getuid?.() === 0);
});
