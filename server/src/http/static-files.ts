import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Handler, type MiddlewareHandler } from "hono";
import type { StyleNonceEnv } from "./security-headers.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const UNTIL_ASKED_AGAIN = "no-cache";
/** Where the build leaves room for the nonce of the page (`html.cspNonce` of its configuration). */
const NONCE_PLACE = "__STYLE_NONCE__";

/**
 * The built client. Every path that is not a file is a page of the client, so it answers with the
 * one HTML file. Files under /assets/ carry a hash of their content in their names and never change.
 * @param folder where the build lies; it may be missing, and then a page says what to do
 */
export function staticFiles(folder: string): Hono<StyleNonceEnv> {
  const files = new Hono<StyleNonceEnv>();
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
  const page = clientPage(folder);
  files.use(keptFor(UNTIL_ASKED_AGAIN));
  files.get("/", page);
  files.get("/index.html", page);
  files.use(serveStatic(options));
  files.get("*", page);
  return files;
}

function clientPage(folder: string): Handler<StyleNonceEnv> {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  return (context) => context.html(html.replaceAll(NONCE_PLACE, context.get("styleNonce") ?? ""));
}

function keptFor(cacheControl: string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set("Cache-Control", cacheControl);
  };
}
