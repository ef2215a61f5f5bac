import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get, request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { MARK_HEADER } from "@zentaikan/protocol";
import { AskOnce } from "./load/ask-once.ts";
import { fillWorkspace, type FilledWorkspace } from "./load/fill-workspace.ts";

/**
 * 5,000 boards, 100,000 comments, and 200 people with a page open, half at home and half on a
 * board, while one of them says something every two seconds and a board gets another title every
 * ten: what that costs the server. `pnpm bench:pages`.
 *
 * A page is what the client does without a hand on it: it listens, asks for what it is told of,
 * and what it is not told it does not ask. `--polling` is the page of the releases until
 * 2026-11-26, and `--tree` another checkout to serve, so that both can be compared.
 */
const { values: asked } = parseArgs({
  options: {
    tree: { type: "string", default: resolve(import.meta.dirname, "../..") },
    polling: { type: "boolean", default: false },
    seconds: { type: "string", default: "60" },
    boards: { type: "string", default: "5000" },
    comments: { type: "string", default: "100000" },
    people: { type: "string", default: "200" },
  },
});
const seconds = Number(asked.seconds);
const pollEveryMs = 15_000;
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const counts = { requests: 0, failed: 0, bytes: 0, told: 0 };
const waitedMs: number[] = [];

const dataDir = await mkdtemp(join(tmpdir(), "zentaikan-pages-"));
const first = await start();
await end(first.child);
const filled = fillWorkspace(dataDir, {
  boards: Number(asked.boards),
  comments: Number(asked.comments),
  people: Number(asked.people),
});
const { child, origin, cookieName } = await start();
const pages = filled.people.map((person, at) => openPage(person, at));
await Promise.all(pages.map(({ opened }) => opened));
await sleep(pollEveryMs);
const from = await usage(child);
for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] = 0;
const startedAt = performance.now();
await work();
const tookS = (performance.now() - startedAt) / 1000;
const to = await usage(child);
const perSecond = (total: number): string => (total / tookS).toFixed(2);
waitedMs.sort((one, other) => one - other);
process.stdout.write(
  `${JSON.stringify({
    page: asked.polling ? "polling" : "listening",
    seconds: Math.round(tookS),
    requestsPerSecond: perSecond(counts.requests),
    failed: counts.failed,
    toldPerSecond: perSecond(counts.told),
    queriesPerSecond: perSecond(to.queries - from.queries),
    cores: perSecond((to.cpuMs - from.cpuMs) / 1000),
    kibPerSecond: perSecond(counts.bytes / 1024),
    residentMiB: Math.round(to.rss / 1024 / 1024),
    commentMs: {
      said: waitedMs.length,
      p50: waitedMs[waitedMs.length >> 1],
      worst: waitedMs.at(-1),
    },
  })}\n`,
);
for (const page of pages) page.close();
await end(child);
await rm(dataDir, { recursive: true, force: true });
agent.destroy();

interface Usage {
  readonly queries: number;
  readonly cpuMs: number;
  readonly rss: number;
}

async function start(): Promise<{ child: ChildProcess; origin: string; cookieName: string }> {
  const preload = resolve(import.meta.dirname, "servers/count-queries.ts");
  const main = join(asked.tree, "server/src/main.js");
  const server = spawn(process.execPath, ["--import", preload, main], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const { stdout } = server;
  if (stdout === null) throw new Error("the server has no output");
  for await (const line of createInterface(stdout)) {
    if (!/#sign-in=/.test(line)) continue;
    stdout.resume();
    const url = new URL(line);
    const token = url.hash.replace("#sign-in=", "");
    const answer = await fetch(`${url.origin}/api/session`, {
      method: "POST",
      headers: { origin: url.origin, "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
    const [cookie = ""] = answer.headers.getSetCookie();
    return { child: server, origin: url.origin, cookieName: cookie.split("=")[0] ?? "" };
  }
  throw new Error("the server printed no sign-in link");
}

async function end(server: ChildProcess): Promise<void> {
  server.kill("SIGTERM");
  await once(server, "exit");
}

async function usage(server: ChildProcess): Promise<Usage> {
  server.send("usage");
  const [answer] = (await once(server, "message")) as [Usage];
  return answer;
}

type Person = FilledWorkspace["people"][number];

function headersOf({ secret }: Person) {
  return { cookie: `${cookieName}=${secret}`, origin, "content-type": "application/json" };
}

/** @returns the status; the answer is read and counted, and not understood */
function ask(
  person: Person,
  method: string,
  path: string,
  { body, onMark }: { readonly body?: unknown; readonly onMark?: (mark: string) => void } = {},
): Promise<number> {
  counts.requests += 1;
  return new Promise((done) => {
    const sent = request(`${origin}${path}`, { method, agent, headers: headersOf(person) });
    sent.on("response", (answer) => {
      const { statusCode = 0 } = answer;
      const mark = answer.headers[MARK_HEADER];
      if (typeof mark === "string") onMark?.(mark);
      if (statusCode >= 400) counts.failed += 1;
      answer.on("data", (chunk: Buffer) => (counts.bytes += chunk.length));
      answer.on("close", () => done(statusCode));
    });
    sent.on("error", () => {
      counts.failed += 1;
      done(0);
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function openPage(person: Person, at: number) {
  const boardId = filled.openBoards[at % filled.openBoards.length] ?? "";
  const isHome = at % 2 === 0;
  const lists = isHome ? ["/api/customers", "/api/inbox"] : ["/api/inbox"];
  const onBoard = [`/api/boards/${boardId}`, `/api/boards/${boardId}/agreements`];
  // The page of then asked for everything to learn what somebody may on one board.
  const polled = ["/api/customers", "/api/inbox", ...(isHome ? [] : onBoard.slice(1))];
  // When the list was read: what changed since is asked for alone. It is not read of later answers,
  // so that this page asks for somewhat more each time than a real one.
  let mark = "";
  const onMark = (read: string) => (mark = read);
  const read = (...paths: readonly string[]) =>
    Promise.all(paths.map((path) => ask(person, "GET", path, { onMark })));
  const again = new AskOnce(
    async () => void (await read("/api/inbox", ...(isHome ? [] : onBoard.slice(1)))),
  );
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const onEvent = (kind: string, data: string): void => {
    counts.told += 1;
    if (asked.polling) {
      if (kind === "changed") again.ask();
      return;
    }
    const changes = `/api/customers/changes?since=${mark}`;
    if (kind === "customers") void read(...(isHome ? [changes] : []), "/api/inbox");
    if (kind === "rights") void read(...lists);
    if (kind === "versions") again.ask();
    if (kind !== "boards" || !isHome) return;
    for (const id of (JSON.parse(data) as { boardIds: string[] }).boardIds) changed.add(id);
    timer ??= setTimeout(() => {
      timer = undefined;
      const ids = [...changed].join(",");
      void read(`/api/customers/changes?since=${mark}`, `/api/inbox/changes?ids=${ids}`);
      changed.clear();
    }, 1000);
  };
  const stream = listen(person, onEvent);
  const opened = read(...(asked.polling ? polled : [...lists, ...(isHome ? [] : onBoard)]));
  const beginning = setTimeout(poll, (at / filled.people.length) * pollEveryMs);
  let polling: NodeJS.Timeout | undefined;
  function poll(): void {
    if (asked.polling) polling = setInterval(() => void read(...polled), pollEveryMs);
  }
  return {
    opened,
    close() {
      stream.destroy();
      clearTimeout(timer);
      clearTimeout(beginning);
      clearInterval(polling);
    },
  };
}

function listen(person: Person, onEvent: (kind: string, data: string) => void) {
  const stream = get(`${origin}/api/inbox/stream`, { agent, headers: headersOf(person) });
  stream.on("error", () => undefined);
  stream.on("response", (answer) => {
    let text = "";
    answer.setEncoding("utf8").on("data", (chunk: string) => {
      counts.bytes += chunk.length;
      const events = (text + chunk).split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const kind = /^event: (.*)$/m.exec(event)?.[1] ?? "";
        if (kind !== "alive") onEvent(kind, /^data: (.*)$/m.exec(event)?.[1] ?? "null");
      }
    });
  });
  return stream;
}

/** Due when they are due, whether or not the one before was answered. */
async function work(): Promise<void> {
  const running: Promise<unknown>[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const person = filled.people[(second * 7) % filled.people.length];
    const boardId = filled.openBoards[second % filled.openBoards.length] ?? "";
    if (person !== undefined && second % 2 === 0) running.push(say(person, boardId, second));
    if (person !== undefined && second % 10 === 5) {
      const body = { title: `題 ${second}` };
      running.push(ask(person, "PATCH", `/api/boards/${boardId}`, { body }));
    }
    await sleep(1000);
  }
  await Promise.all(running);
}

async function say(person: Person, boardId: string, second: number): Promise<void> {
  const id = filled.newId(second);
  const about = { ja: "人的資本", en: "Human" };
  const anchor = { kind: "stage", stage: 1 };
  const text = "この順でよいでしょうか";
  const body = { id, kind: "open", topic: "question", about, anchor, text };
  const askedAt = performance.now();
  await ask(person, "POST", `/api/boards/${boardId}/comments`, { body });
  waitedMs.push(Math.round(performance.now() - askedAt));
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
