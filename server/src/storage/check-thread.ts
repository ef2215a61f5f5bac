import { serveThread } from "../threads/serve-thread.ts";
import { damageOf } from "./whole-database.ts";

export type CheckMethods = { damage: (path: string) => string | null };

/** Reads a whole file, which for large ones takes longer than a start may. */
const methods: CheckMethods = { damage: (path) => damageOf(path, "quick_check") };

serveThread(methods);
