import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import type { SeededRandom } from "../../support/seeded-random.ts";

/** A piece of network between a client and a server, which can fail in every way a network does. */
export interface ShakyProxy {
  readonly url: string;
  /** Cuts every connection after so many more bytes, in the middle of whatever they are. */
  cutAfter(bytes: number): void;
  /** From now on nothing comes through, and nobody is told: the other machine is gone. */
  swallow(): void;
  /** New connections work again. */
  heal(): void;
  close(): void;
}

interface ProxyOptions {
  /** Chunks are cut anew at places that it picks; null passes them on as they come. */
  readonly random: SeededRandom | null;
  readonly delayMs?: number;
}

export async function openShakyProxy(
  target: string,
  { random, delayMs = 0 }: ProxyOptions,
): Promise<ShakyProxy> {
  const { port } = new URL(target);
  const sockets = new Set<Socket>();
  let remaining = Infinity;
  let isSwallowing = false;

  const cutAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const pass = (bytes: Buffer, to: Socket): void => {
    if (isSwallowing || to.destroyed) return;
    const whole = bytes.subarray(0, remaining);
    remaining -= whole.length;
    for (let at = 0; at < whole.length;) {
      const length = random === null ? whole.length : 1 + random.below(whole.length);
      to.write(whole.subarray(at, at + length));
      at += length;
    }
    if (remaining === 0) cutAll();
  };
  const pipe = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.setNoDelay(true);
    from.on("data", (bytes) => {
      if (delayMs === 0) pass(bytes, to);
      else setTimeout(() => pass(bytes, to), delayMs);
    });
    from.on("error", () => {});
    from.on("close", () => {
      sockets.delete(from);
      if (!isSwallowing) to.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), "127.0.0.1");
    pipe(client, upstream);
    pipe(upstream, client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAfter(bytes) {
      remaining = bytes;
    },
    swallow() {
      isSwallowing = true;
    },
    heal() {
      remaining = Infinity;
      isSwallowing = false;
    },
    close() {
      server.close();
      cutAll();
    },
  };
}
