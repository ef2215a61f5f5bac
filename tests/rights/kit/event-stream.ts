import type { Credential, Workspace } from "./workspace.ts";

/** The bell of somebody's inbox, and how often it rang. */
export class EventStream {
  changes = 0;
  readonly #abort = new AbortController();
  readonly #waiting = new Set<() => void>();

  static async open(workspace: Workspace, by: Credential): Promise<EventStream> {
    const stream = new EventStream();
    const headers = by !== null && "cookie" in by ? { cookie: by.cookie } : undefined;
    const response = await fetch(`${workspace.server.url}/api/inbox/stream`, {
      ...(headers && { headers }),
      signal: stream.#abort.signal,
    });
    const reader = response.body?.getReader();
    if (reader === undefined || response.status !== 200) throw new Error("there is no stream");
    await reader.read();
    void stream.#listen(reader).catch(() => undefined);
    return stream;
  }

  /** Resolves when it has rung so often. */
  until(changes: number): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (this.changes < changes) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  close(): void {
    this.#abort.abort();
  }

  async #listen(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.changes += decoder.decode(value).split("event: changed").length - 1;
      for (const check of this.#waiting) check();
    }
  }
}
