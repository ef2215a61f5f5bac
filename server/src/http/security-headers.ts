import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** What lets a library write a `<style>` into the page that carries it. New for each answer. */
export type StyleNonceEnv = { Variables: { styleNonce: string } };

/**
 * What a page may load: only what this server serves. The canvas makes images from bytes, and
 * libraries write styles, which have to show the nonce of the page; nothing else is eased for them.
 * `docs/security.md` says which library needs what.
 *
 * An answer that brings a policy of its own, such as an image that somebody uploaded, keeps it.
 */
export function securityHeaders(publicOrigin: string): MiddlewareHandler<StyleNonceEnv> {
  const socketOrigin = publicOrigin.replace(/^http/, "ws");
  const policyWith = (nonce: string): string =>
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' blob: data:",
      "font-src 'self'",
      `connect-src 'self' ${socketOrigin}`,
      "worker-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join("; ");

  return async (context, next) => {
    const nonce = randomBytes(16).toString("base64");
    context.set("styleNonce", nonce);
    await next();
    const { headers } = context.res;
    const isPart = isPartOfPage(context.req.path);
    const ofOurs = isPart ? "default-src 'none'" : policyWith(nonce);
    headers.set("Content-Security-Policy", headers.get("Content-Security-Policy") ?? ofOurs);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    // Pictures of what was agreed may stand in pages of others, and say so.
    const resourcePolicy = headers.get("Cross-Origin-Resource-Policy") ?? "same-origin";
    headers.set("Cross-Origin-Resource-Policy", resourcePolicy);
    if (!isPart) {
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Permissions-Policy", UNUSED_POWERS);
    }
    // For this host alone: others of its domain are not ours to speak for.
    if (publicOrigin.startsWith("https:")) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  };
}

/**
 * A page is made of a hundred programs, styles and fonts, none of which is ever a document; workers
 * and pictures have a policy of their own to obey.
 */
function isPartOfPage(path: string): boolean {
  return path.startsWith("/assets/") && !/\.worker-|\.svg$/.test(path);
}

/** Nothing here asks for any of these, so nothing that gets in may either. */
const UNUSED_POWERS = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "hid"]
  .concat(["bluetooth", "midi", "display-capture", "browsing-topics"])
  .map((power) => `${power}=()`)
  .join(", ");
