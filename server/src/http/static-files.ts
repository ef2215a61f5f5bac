import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const ONE_YEAR = "public, max-age=31536000, immutable";

/**
 * The built client. Every path that is not a file is a page of the client, so it answers with the
 * one HTML file. Files under /assets/ carry a hash of their content in their names and never change.
 * @param folder where the build lies; it may be missing, and then a page says what to do
 */
export function staticFiles(folder: string): Hono {
  const files = new Hono();
  files.use(
    "/assets/*",
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, context) => context.header("Cache-Control", ONE_YEAR),
    }),
  );
  files.get("/assets/*", (context) => context.notFound());
  files.use(serveStatic({ root: folder, precompressed: true, index: "index.html" }));
  files.get("*", async (context, next) => {
    if (!existsSync(join(folder, "index.html"))) {
      return context.text("The client is not built yet: run `pnpm build` and reload.", 503);
    }
    context.header("Cache-Control", "no-cache");
    return serveStatic({ root: folder, precompressed: true, path: "index.html" })(context, next);
  });
  return files;
}
