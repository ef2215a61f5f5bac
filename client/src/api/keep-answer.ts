/** As the service worker calls the answers that it keeps for times without a server. */
const answers = "answers";

/** Keeps what a page put together from parts as if it had come whole, where an answer is kept at all. */
export async function keepAnswer(path: string, body: unknown): Promise<void> {
  // Not there on plain http.
  const storage: CacheStorage | undefined = globalThis.caches;
  if (storage === undefined || !(await storage.has(answers))) return;
  const kept = await storage.open(answers);
  if ((await kept.match(path)) === undefined) return;
  await kept.put(path, Response.json(body));
}
