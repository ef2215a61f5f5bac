import { DatabaseSync } from "node:sqlite";
import { serveThread } from "../threads/serve-thread.ts";

export type CheckMethods = { quickCheck: (path: string) => string };

/** Reads a whole file, which for large ones takes longer than a start may. */
const methods: CheckMethods = {
  quickCheck(path) {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    try {
      return String(database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"]);
    } finally {
      database.close();
    }
  },
};

serveThread(methods);
