import { BlockList, isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { toldAddress } from "./told-address.ts";

/** Where a request comes from, for counting. */
export type AddressOf = (context: Context) => string;

/**
 * The address that counts: that of the socket or, behind proxies that the operator named, the last
 * one in `X-Forwarded-For` that none of them has. Only what a named proxy appended is believed, as
 * anybody can write the rest. A network of IPv6 counts as one, since whoever has one has all of its
 * 2^64 addresses.
 * @param trustedProxies addresses and networks, such as `127.0.0.1` or `10.0.0.0/8`
 */
export function addressReader(trustedProxies: readonly string[]): AddressOf {
  const trusted = networks(trustedProxies);
  return (context) => {
    // Without a listener, as in tests, there is no socket.
    const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
    const from = incoming && (toldAddress.of(incoming) ?? incoming.socket.remoteAddress);
    let address = plain(from ?? "unknown");
    const hops = context.req.header("X-Forwarded-For")?.split(",") ?? [];
    while (isIn(trusted, address)) {
      const before = plain(hops.pop()?.trim() ?? "");
      if (isIP(before) === 0) break;
      address = before;
    }
    return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
  };
}

/** Whether it names an address or a network, such as `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const longest = isIP(address) === 6 ? 128 : 32;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return isIP(address) !== 0 && isLength && more.length === 0;
}

function networks(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = "", bits] = text.split("/");
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isIn(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** A server that listens on IPv6 sees addresses of IPv4 in a wrapping. */
function plain(address: string): string {
  return address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
}
