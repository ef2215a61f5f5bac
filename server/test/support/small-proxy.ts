import { createServer, connect, type Socket } from "node:net";

interface SmallProxy {
  readonly port: number;
  close(): void;
}

interface ProxyOptions {
  readonly port?: number;
  /** Ports of the loopback, of which each connection goes to the next. */
  readonly ports: () => readonly number[];
  /** Where a connection goes first that asks for a node by its name [ND9]. */
  readonly portOf?: (name: string) => number | undefined;
}

/**
 * What stands before nodes: it hands each connection to the next one that takes it, by what its
 * first request asks for. Browsers open a connection of its own for each WebSocket.
 */
export async function startSmallProxy({
  port = 0,
  ports,
  portOf = () => undefined,
}: ProxyOptions): Promise<SmallProxy> {
  const open = new Set<Socket>();
  let next = 0;
  const pass = (socket: Socket, ways: readonly number[]): void => {
    const [to, ...others] = ways;
    if (to === undefined) return void socket.destroy();
    const onward = connect({ port: to, host: "127.0.0.1", noDelay: true });
    let isThere = false;
    onward.on("connect", () => {
      isThere = true;
      socket.pipe(onward).pipe(socket);
    });
    onward.on("error", () => (isThere ? socket.destroy() : pass(socket, others)));
    onward.on("close", () => isThere && socket.destroySoon());
    socket.on("close", () => onward.destroy());
  };
  const waysFor = (head: string): number[] => {
    const known = ports();
    next += 1;
    const inTurn = known.map((_, at) => known[(next + at) % known.length] ?? 0);
    const asked = portOf(/^GET \/sync\/\S*[?&]node=([a-z0-9-]+)/.exec(head)?.[1] ?? "");
    return asked === undefined ? inTurn : [asked, ...inTurn.filter((one) => one !== asked)];
  };
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    socket.once("data", (head) => {
      socket.pause();
      socket.unshift(head);
      pass(socket, waysFor(head.toString("latin1")));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
