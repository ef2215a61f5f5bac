import { MARK_HEADER } from "@zentaikan/protocol";
import { nextTask } from "../ui/next-task.ts";

/** As the service worker calls the answers that it keeps for times without a server. */
const answers = "answers";
/** Writing thousands of rows for each change of one would be most of what the page does. */
const few = 500;
const gatherMs = 5000;
const rowsAtOnce = 100;

interface KeptList {
  readonly rows: readonly object[];
  readonly mark: string;
}

const waiting = new Map<string, KeptList>();

/**
 * Keeps a list that a page put together from parts as if it had come whole, where an answer is kept
 * at all: of few rows at once, of thousands what it is after a while.
 */
export function keepAnswer(path: string, list: KeptList): void {
  const isFirst = !waiting.has(path);
  waiting.set(path, list);
  if (!isFirst) return;
  setTimeout(() => void keepNow(path), list.rows.length <= few ? 0 : gatherMs);
}

async function keepNow(path: string): Promise<void> {
  const list = waiting.get(path);
  waiting.delete(path);
  // Not there on plain http.
  const storage: CacheStorage | undefined = globalThis.caches;
  if (list === undefined || storage === undefined || !(await storage.has(answers))) return;
  const kept = await storage.open(answers);
  if ((await kept.match(path)) === undefined) return;
  const headers = { "content-type": "application/json", [MARK_HEADER]: list.mark };
  const written = new Blob(await lined(list.rows));
  await kept.put(path, new Response(written, { headers }));
}

/** As the server writes it, some rows at a time; bytes at once, for which all letters together would take long. */
async function lined(rows: readonly object[]): Promise<Blob[]> {
  const parts: Blob[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce).map((row) => JSON.stringify(row));
    parts.push(new Blob([from === 0 ? "[\n" : ",\n", some.join(",\n")]));
    await nextTask();
  }
  return [...parts, new Blob([parts.length === 0 ? "[\n" : "", "\n]"])];
}
