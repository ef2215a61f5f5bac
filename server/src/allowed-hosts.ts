/** A host that the operator lets webhooks call although its address is private, or without TLS. */
export interface AllowedHost {
  /** As `URL` writes it. */
  readonly hostname: string;
  /** Null for any. */
  readonly port: number | null;
}

/** @param text such as `hooks.example.lan`, `10.0.0.5:8080` or `[::1]:8080`; null for nonsense */
export function parseAllowedHost(text: string): AllowedHost | null {
  const [, host = "", digits] =
    /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const url = URL.parse(`http://${host}`);
  const port = digits === undefined ? null : Number(digits);
  if (url === null || host === "" || (port !== null && (port < 1 || port > 65_535))) return null;
  return { hostname: url.hostname, port };
}

export function isAllowedHost(url: URL, hosts: readonly AllowedHost[]): boolean {
  return hosts.some(
    ({ hostname, port }) => hostname === url.hostname && (port === null || port === portOf(url)),
  );
}

export function portOf({ port, protocol }: URL): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}
