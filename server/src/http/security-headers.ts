import type { MiddlewareHandler } from "hono";

/**
 * What a page may load: only what this server serves. The canvas writes styles into elements,
 * makes images and fonts from bytes, and starts workers from them; nothing else is eased for it.
 */
export function securityHeaders(publicOrigin: string): MiddlewareHandler {
  const socketOrigin = publicOrigin.replace(/^http/, "ws");
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "media-src 'self' blob: data:",
    "manifest-src 'self'",
    `connect-src 'self' ${socketOrigin} blob: data:`,
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");

  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  };
}
