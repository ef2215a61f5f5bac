import { rmSync } from "node:fs";
import {
  newToken,
  startChildServer,
  type ChildServer,
  type StartOptions,
} from "@zentaikan/server/test-kit/child-server";
import {
  askTicket,
  firstBoard,
  joinBoard,
  type Access,
  type Program,
} from "@zentaikan/server/test-kit/program";
import { openRawSocket, type RawSocket } from "@zentaikan/server/test-kit/raw-socket";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { expect } from "vitest";
import { OBSERVE, type Observation } from "./observation.ts";
import { contentOf, quickCheck, readJournal } from "./read-journal.ts";

/** A server as a process, and two honest people at a board, who must notice nothing. */
export interface Scene {
  readonly server: ChildServer;
  readonly dataDir: string;
  readonly boardId: string;
  readonly path: string;
  readonly bystanders: readonly [Program, Program];
  /** Another person, with rights of their own. */
  newPerson(): Promise<Access>;
  /** A hand-written socket that was let in, as this person. */
  openSocket(access?: Access): Promise<RawSocket>;
  observe(): Promise<Observation>;
  /**
   * The law of every fault: the process lives and is ready, both bystanders kept their socket and
   * reach each other, and the disk holds exactly what they see.
   */
  expectUnharmed(): Promise<void>;
  end(): Promise<void>;
}

const observeServer = new URL("./observe-server.ts", import.meta.url);

export async function openScene(options: Partial<StartOptions> = {}): Promise<Scene> {
  const dataDir = temporaryFolder();
  const preload = [observeServer, ...(options.preload ?? [])];
  const server = await startChildServer({ dataDir, ...options, preload });
  const { pid } = server;
  const boardId = (await firstBoard(server)).id;
  const path = `/sync/board:${boardId}`;
  const bystanders = [await joinBoard(server, boardId), await joinBoard(server, boardId)] as const;
  await Promise.all(bystanders.map((program) => program.synced()));
  let losses = 0;
  for (const { provider } of bystanders) provider.on("connection-close", () => (losses += 1));
  let edits = 0;

  return {
    server,
    dataDir,
    boardId,
    path,
    bystanders,
    newPerson: async () => ({ url: server.url, token: await newToken(dataDir) }),
    async openSocket(access = server) {
      const { ticket } = await askTicket(access, boardId);
      const raw = openRawSocket(server.url, { path, ticket });
      expect(await raw.handshake()).toContain("101");
      return raw;
    },
    observe: () => server.ask<Observation>(OBSERVE),
    async expectUnharmed() {
      expect([server.isRunning(), server.pid, losses]).toEqual([true, pid, 0]);
      for (const page of ["/livez", "/readyz"]) {
        expect((await fetch(server.url + page)).status, page).toBe(200);
      }
      const [one, other] = bystanders;
      const key = `shape:bystander-${(edits += 1)}`;
      one.doc.getMap("records").set(key, edits);
      await expect.poll(() => other.doc.getMap("records").get(key)).toBe(edits);
      await one.allSaved();
      await expect
        .poll(() => contentOf(readJournal(dataDir, boardId).doc))
        .toEqual(contentOf(other.doc));
      expect(contentOf(one.doc)).toEqual(contentOf(other.doc));
    },
    async end() {
      for (const program of bystanders) program.leave();
      expect(server.errors).not.toContain("an unexpected error ends the server");
      expect(await server.end("SIGTERM")).toBe(0);
      expect(quickCheck(dataDir)).toBe("ok");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
