/**
 * Whether the canvas library hides itself here without a licence key: on HTTPS, unless the host is
 * this machine. The library's licence, not this test, says what a deployment needs: see README.
 */
export function needsLicenceKey({
  protocol,
  hostname,
}: {
  readonly protocol: string;
  readonly hostname: string;
}): boolean {
  const isLoopback =
    hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  return protocol === "https:" && !isLoopback;
}
