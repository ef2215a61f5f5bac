import type { CDPSession, Page } from "@playwright/test";

/** Everything that a browser is sent and keeps, but for the files of the client, which all are given. */
export class ReceivedBytes {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #parts: Buffer[] = [];
  /** Answers that are on their way, by the browser's name of the request. */
  readonly #open = new Set<string>();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** From the next page that it opens: answers, streams of news and frames of sockets. */
  static async of(page: Page): Promise<ReceivedBytes> {
    const session = await page.context().newCDPSession(page);
    const received = new ReceivedBytes(page, session);
    session.on("Network.responseReceived", ({ requestId, response }) => {
      const { pathname } = new URL(response.url);
      if (/^\/(assets\/|service-worker\.js|offline-files\.json)/.test(pathname)) return;
      received.#keep(JSON.stringify(response.headers));
      received.#open.add(requestId);
      // As it comes: a stream of news has no end, and a page that is left forgets its answers.
      session
        .send("Network.streamResourceContent", { requestId })
        .then(({ bufferedData }) => received.#keep(bufferedData, "base64"))
        // It has come whole already.
        .catch(() => received.#takeWhole(requestId));
    });
    session.on("Network.dataReceived", ({ requestId, data }) => {
      if (received.#open.has(requestId) && data !== undefined) received.#keep(data, "base64");
    });
    session.on("Network.webSocketFrameReceived", ({ response }) => {
      received.#keep(response.payloadData, response.opcode === 2 ? "base64" : "utf8");
    });
    await session.send("Network.enable");
    return received;
  }

  /** With what the browser keeps by now, and what the page says. */
  async all(): Promise<Buffer> {
    const kept = await this.#page.evaluate(keptBytes);
    const words = await this.#page.content();
    return Buffer.concat([...this.#parts, Buffer.from(kept), Buffer.from(words)]);
  }

  async #takeWhole(requestId: string): Promise<void> {
    try {
      const answer = await this.#session.send("Network.getResponseBody", { requestId });
      this.#keep(answer.body, answer.base64Encoded ? "base64" : "utf8");
    } catch {
      // An answer without a body.
    }
  }

  #keep(part: string, encoding: BufferEncoding = "utf8"): void {
    this.#parts.push(Buffer.from(part, encoding));
  }
}

/** To be run in the page. */
async function keptBytes(): Promise<string> {
  const said = [JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!new URL(url).pathname.startsWith("/api/")) continue;
      said.push(url, (await (await cache.match(url))?.text()) ?? "");
    }
  }
  const decoder = new TextDecoder();
  const wordsOf = (_: string, value: unknown): unknown => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return decoder.decode(value);
    return value;
  };
  const rowsIn = (store: IDBObjectStore): Promise<string> =>
    new Promise((resolve) => {
      const rows = store.getAll();
      rows.addEventListener("success", () => resolve(JSON.stringify(rows.result, wordsOf)));
    });
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open(name);
      opened.addEventListener("success", () => resolve(opened.result));
    });
    for (const store of database.objectStoreNames) {
      said.push(store, await rowsIn(database.transaction(store).objectStore(store)));
    }
    database.close();
  }
  return said.join("\n");
}
