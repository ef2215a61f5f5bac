import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
/** Fonts and pictures are compressed as they come. */
const compressible = /\.(js|css|svg|json)$/;
/** Less than one packet: nothing to be gained. */
const leastBytes = 1400;
/** The strongest, for two seconds of a build: a twelfth less of all that a page fetches. */
const brotliQuality = 11;

/** Lays each file compressed beside itself, once at build time, for `http/static-files.ts` of the server. */
export function compressFiles(): Plugin {
  return {
    name: "compress-files",
    apply: "build",
    async writeBundle({ dir = "dist" }) {
      const names = await readdir(dir, { recursive: true });
      await Promise.all(
        names.filter((name) => compressible.test(name)).map((name) => compress(join(dir, name))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < leastBytes) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await inBrotli(content, { params }));
  await writeFile(`${path}.gz`, await inGzip(content, { level: 9 }));
}
