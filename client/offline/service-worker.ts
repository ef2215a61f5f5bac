/**
 * Lets the pages open without a server, and stays out of the way while there is one: the page, who
 * is signed in, the list of customers and what the door of a board says are asked for first, and
 * answered from the last time only when nothing answers. So a new version shows at the next load,
 * without a word to this worker.
 *
 * What people draw is not here: each board keeps its own copy (`src/sync/board-cache.ts`).
 */
declare const self: ServiceWorkerGlobalScope;

const FILES = "files";
/** What the server said to the person signed in; it goes when that person goes. */
const ANSWERS = "answers";
const KEPT_ANSWERS = /^\/api\/(?:session|customers|boards\/[^/]+)$/u;
const LIST = "/offline-files.json";
/** As the server calls the header of a list that is whole (`MARK_HEADER` of the protocol). */
const MARK = "zentaikan-mark";

self.addEventListener("install", (event) => {
  event.waitUntil(keepVersion().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
// A page that has become quiet says what it loaded: what is kept for times without a server takes
// nothing from what somebody waits for.
self.addEventListener("message", (event) => {
  // Where nobody answers, what is kept stays.
  event.waitUntil(keepVersion(event.data as readonly string[]).catch(() => undefined));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  // A page of its own, which the server alone may answer: what was revoked is kept nowhere.
  if (pathname.startsWith("/agreed/")) return;
  if (request.mode === "navigate") event.respondWith(openPage(event));
  else if (pathname === "/api/session" && request.method !== "GET") {
    event.respondWith(forgetPerson(request));
  } else if (request.method !== "GET") return;
  else if (KEPT_ANSWERS.test(pathname)) event.respondWith(askFirst(request, event));
  else if (pathname.startsWith("/assets/")) event.respondWith(keptFirst(request, event));
  else if (!pathname.startsWith("/api/")) event.respondWith(askFirst(request, event));
});

/** Every address shows the one page, so one copy of it serves them all. */
async function openPage({ request }: FetchEvent): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const files = await caches.open(FILES);
    return (await files.match("/")) ?? Response.error();
  }
}

/** Keeps the page with the files that it may load, and drops those that no version needs now. */
async function keepVersion(loaded: readonly string[] = []): Promise<void> {
  const list = await fetch(LIST, { cache: "no-cache" });
  if (!list.ok) return;
  const { ahead, all } = (await list.json()) as { ahead: string[]; all: string[] };
  const files = await caches.open(FILES);
  const kept = (await files.keys()).map(({ url }) => new URL(url).pathname);
  const wanted = new Set([...ahead, ...all.filter((path) => loaded.includes(path))]);
  await files.addAll([...wanted].filter((path) => !kept.includes(path)));
  // The page itself has one name for ever: it comes anew each time, after what it loads.
  await files.addAll(["/", "/first-paint.js", "/star.svg"]);
  // A page of the version before may still come to need what only that version has.
  const open = await self.clients.matchAll({ type: "window" });
  if (open.length > 1) return;
  const gone = kept.filter((path) => path.startsWith("/assets/") && !all.includes(path));
  await Promise.all(gone.map((path) => files.delete(path)));
}

async function askFirst(request: Request, event: FetchEvent): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const isAnswer = KEPT_ANSWERS.test(pathname);
  const kept = await caches.open(isAnswer ? ANSWERS : FILES);
  try {
    const answer = await fetch(request);
    if (answer.status === 401) await caches.delete(ANSWERS);
    // What a list begins with is no list, but where it has no more than that.
    const isWhole = search === "" || answer.headers.has(MARK);
    if (answer.ok && isAnswer && isWhole) event.waitUntil(kept.put(pathname, answer.clone()));
    return answer;
  } catch {
    return (await kept.match(isAnswer ? pathname : request)) ?? Response.error();
  }
}

/** Names under /assets/ carry a hash of what lies there: what is kept is never stale. */
async function keptFirst(request: Request, event: FetchEvent): Promise<Response> {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) event.waitUntil(files.put(request, answer.clone()));
  return answer;
}

/** Somebody signs in, out or under another name: what was kept may be another person's. */
async function forgetPerson(request: Request): Promise<Response> {
  await caches.delete(ANSWERS);
  return fetch(request);
}
