import { rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { rolldown, type Plugin } from "rolldown";

/**
 * Makes `dist/` of `src/`: the same program in a few files instead of 1,300, each of which Node
 * would find, read and strip of its types at every start. A start takes half the processor's time
 * and the process 20 MiB less; what `src/main.js` starts from its sources behaves no different.
 */
const source = resolve(import.meta.dirname, "src");
const built = resolve(import.meta.dirname, "dist");

/** What has its fonts and native code beside it: started from its sources, in a process of its own. */
const keptAsSource: ReadonlySet<string> = new Set(["export-process"]);

const addressOfModule = /new URL\("([./a-z-]+\.ts)", import\.meta\.url\)/g;
const addressOf = (path: string): string => `new URL("${path}", import.meta.url)`;

/** Threads and processes are named by the address of their file, which moves. */
const modulesByAddress: Plugin = {
  name: "modules-by-address",
  transform(code, id) {
    if (!id.startsWith(source)) return null;
    const moved = code.replaceAll(addressOfModule, (_, path: string) => {
      const module = resolve(dirname(id), path);
      const name = basename(module, ".ts");
      if (keptAsSource.has(name)) return addressOf(relative(built, module));
      this.emitFile({ type: "chunk", id: module, fileName: `${name}.js` });
      return addressOf(`./${name}.js`);
    });
    // Lines stay where they are.
    return moved === code ? null : { code: moved, map: null };
  },
};

/**
 * The adapter of the HTTP door asks of each request whether it is one of HTTP/2, which nobody speaks
 * here: to answer that, Node would load all of it.
 */
const withoutHttp2: Plugin = {
  name: "without-http2",
  resolveId: (id) => (id === "node:http2" ? "without-http2" : null),
  load: (id) =>
    id === "without-http2"
      ? "export class Http2ServerRequest {} export const constants = { NGHTTP2_NO_ERROR: 0 };"
      : null,
};

/** Fifty languages in which nobody is told anything here. */
const withoutLocales: Plugin = {
  name: "without-locales",
  load: (id) => (zodLocales.test(id) ? 'export { default as en } from "./en.js";' : null),
};
const zodLocales = /\/zod\/v4\/locales\/index\.js$/;

rmSync(built, { recursive: true, force: true });
const bundle = await rolldown({
  input: resolve(source, "main.js"),
  platform: "node",
  // Loaded when they are needed, from where they lie: they look for parts of their own at run time.
  external: ["nodemailer", "openid-client", "pg", "pino"],
  plugins: [modulesByAddress, withoutHttp2, withoutLocales],
});
const { output } = await bundle.write({
  dir: built,
  sourcemap: true,
  comments: false,
  chunkFileNames: "[name]-[hash].js",
});
for (const file of output) {
  if (file.type === "chunk") writeFileSync(resolve(built, file.fileName), inAscii(file.code));
}

/**
 * One letter beyond Latin-1 makes V8 keep all of a file with two bytes a letter, as long as it is
 * loaded, so words are written as escapes. Lines stay where they are.
 */
function inAscii(code: string): string {
  const escaped = code.match(/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/);
  if (escaped !== null) throw new Error(`a backslash before a letter beyond ASCII: ${escaped[0]}`);
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
