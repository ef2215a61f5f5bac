import ipaddr from "ipaddr.js";

/** The machine that Azure answers its own machines from, among addresses that anybody may have. */
const metadataAddresses: ReadonlySet<string> = new Set(["168.63.129.16"]);
/** All that is given out to the world of IPv6 (RFC 4291); what wraps an IPv4 address lies outside. */
const globalIpv6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address belongs to the internet and not to a network that only this machine sees:
 * itself, its neighbours, a cloud's metadata, or any of these in another wrapping.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || metadataAddresses.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(globalIpv6);
}
