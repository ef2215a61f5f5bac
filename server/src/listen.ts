import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export class ListenRefused extends Error {}

/**
 * Listens, and says on which port: 0 asks for any free one.
 * @throws ListenRefused with a sentence for whoever started the server
 */
export function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new ListenRefused(reason(error, host, port))),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function reason(error: NodeJS.ErrnoException, host: string, port: number): string {
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `PORT ${port} on ${host} is in use; set PORT to another one`,
    EACCES: `PORT ${port} needs more rights than this server has; set PORT to 1024 or more`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine`,
    ENOTFOUND: `HOST ${host} is no address of this machine`,
  };
  return known[error.code ?? ""] ?? `cannot listen on ${host}:${port}: ${error.message}`;
}
