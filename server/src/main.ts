import { flushCompileCache } from "node:module";
import { keepCompiledCode } from "./compile-cache.ts";

/** The way in: `serve.ts` is the program, loaded once compiled code is kept. */
keepCompiledCode();
await import("./serve.ts");
// It is written at the end of a process, too; one that is killed has to come back as quickly.
flushCompileCache();
