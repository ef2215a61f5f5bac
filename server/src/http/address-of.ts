import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/**
 * Where a request comes from, for counting. Behind a proxy everybody comes from the proxy: headers
 * that say otherwise are not believed, since anybody can write them. A network of IPv6 counts as
 * one, as whoever has one has all of its 2^64 addresses.
 */
export function addressOf(context: Context): string {
  // Without a listener, as in tests, there is no socket.
  const bindings = context.env as HttpBindings | undefined;
  const address = bindings?.incoming?.socket.remoteAddress ?? "unknown";
  return address.includes(":") && !address.startsWith("::ffff:")
    ? address.split(":").slice(0, 4).join(":")
    : address;
}
