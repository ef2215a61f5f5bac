import { MARK_HEADER } from "@zentaikan/protocol";
import { afterEach, expect, test, vi } from "vitest";
import { keepAnswer } from "./keep-answer.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([0, 1, 250, 10_000])(
  "[HO30] %i rows are kept as they came, and never more than some of them made bytes at once",
  async (count) => {
    const rows = Array.from({ length: count }, (_, at) => ({ id: `c${at}`, name: `顧客${at}` }));
    const path = "/api/customers";
    const kept = new Map([[path, new Response("[]")]]);
    const cache = {
      match: async () => kept.get(path),
      put: async (_: string, response: Response) => void kept.set(path, response),
    };
    vi.stubGlobal("caches", { has: async () => true, open: async () => cache });
    let most = 0;
    vi.stubGlobal(
      "Blob",
      class extends Blob {
        constructor(parts: (string | Blob)[]) {
          super(parts);
          const letters = parts.map((part) => (typeof part === "string" ? part.length : 0));
          most = Math.max(
            most,
            letters.reduce((sum, length) => sum + length, 0),
          );
        }
      },
    );
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    keepAnswer(path, { rows, mark: "m" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept.get(path)?.headers.get(MARK_HEADER)).toBe("m");
    expect(await kept.get(path)?.json()).toEqual(rows);
    expect(most).toBeLessThan(5000);
  },
);
