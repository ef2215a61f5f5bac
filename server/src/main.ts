import { keepCompiledCode } from "./compile-cache.ts";

/** The way in: `serve.ts` is the program, loaded once compiled code is kept. */
keepCompiledCode();
await import("./serve.ts");
