import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * The way in: `serve.ts` is the program, loaded once compiled code is kept from one start to the
 * next: a start takes half the time, and a quarter of the memory is spared. In JavaScript, for the
 * first file with types would load the compiler for types, which all others take from what is kept.
 * Where the folder cannot be written, nothing is kept and nothing else changes.
 */
const folder = fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url));
enableCompileCache(folder);
// The only way to tell the threads that are started later.
process.env["NODE_COMPILE_CACHE"] ??= folder;
await import("./serve.ts");
// It is written at the end of a process, too; one that is killed has to come back as quickly.
flushCompileCache();
