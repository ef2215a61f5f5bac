import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";

const FOR_EVER = "public, max-age=31536000, immutable";
const UNTIL_ASKED_AGAIN = "no-cache";

/**
 * The built client. Every path that is not a file is a page of the client, so it answers with the
 * one HTML file. Files under /assets/ carry a hash of their content in their names and never change.
 * @param folder where the build lies; it may be missing, and then a page says what to do
 */
export function staticFiles(folder: string): Hono {
  const files = new Hono();
  if (!existsSync(join(folder, "index.html"))) {
    return files.get("*", (context) =>
      context.text(
        "The client is not built yet: run `pnpm build`, then start the server again.",
        503,
      ),
    );
  }
  const options = { root: folder, precompressed: true };
  files.use("/assets/*", keptFor(FOR_EVER), serveStatic(options));
  files.get("/assets/*", (context) => context.text("There is no such file.", 404));
  files.use(keptFor(UNTIL_ASKED_AGAIN), serveStatic(options));
  files.get("*", serveStatic({ ...options, path: "index.html" }));
  return files;
}

function keptFor(cacheControl: string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set("Cache-Control", cacheControl);
  };
}
