/** Where a node is reached by its fellows. */
export interface NodeAddress {
  readonly host: string;
  readonly port: number;
}

/** Host and port; an address of IPv6 stands in brackets. */
export const nodeAddress = {
  read(text: string): NodeAddress | null {
    const url = /^[^/?#@]+:\d{1,5}$/.test(text) ? URL.parse(`node://${text}`) : null;
    if (url === null || url.port === "") return null;
    return { host: url.hostname.replaceAll(/^\[|\]$/g, ""), port: Number(url.port) };
  },
  write({ host, port }: NodeAddress): string {
    return `${host.includes(":") ? `[${host}]` : host}:${port}`;
  },
};
