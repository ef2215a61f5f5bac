import { isIP } from "node:net";
import { isAllowedHost, portOf, type AllowedHost } from "../../allowed-hosts.ts";
import { isPublicAddress } from "./is-public-address.ts";

/**
 * Whether webhooks may go there, as far as the address itself tells: what its name leads to is
 * judged when it is called. Ports below 1024 other than 443 belong to services that a request
 * must not reach.
 */
export function mayCall(text: string, allowedHosts: readonly AllowedHost[]): boolean {
  const url = URL.parse(text);
  if (url === null || !["https:", "http:"].includes(url.protocol)) return false;
  // Some servers log addresses; what is secret is the signature's business.
  if (url.username !== "" || url.password !== "" || url.hostname === "") return false;
  if (isAllowedHost(url, allowedHosts)) return true;
  const port = portOf(url);
  if (url.protocol !== "https:" || (port !== 443 && port < 1024)) return false;
  const host = plainHost(url);
  return isIP(host) === 0 || isPublicAddress(host);
}

/** The host without the brackets of IPv6. */
export function plainHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}
