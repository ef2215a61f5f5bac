import { createServer, connect, type Socket } from "node:net";

interface SmallProxy {
  readonly port: number;
  close(): void;
}

interface ProxyOptions {
  readonly port?: number;
  /** Ports of the loopback, of which each connection goes to the next. */
  readonly ports: () => readonly number[];
}

/** What stands before nodes: it hands each connection to the next one that takes it. */
export async function startSmallProxy({ port = 0, ports }: ProxyOptions): Promise<SmallProxy> {
  const open = new Set<Socket>();
  let next = 0;
  const pass = (socket: Socket, left: number): void => {
    const known = ports();
    const to = known[(next += 1) % known.length];
    if (to === undefined || left === 0) return void socket.destroy();
    const onward = connect({ port: to, host: "127.0.0.1", noDelay: true });
    let isThere = false;
    onward.on("connect", () => {
      isThere = true;
      socket.pipe(onward).pipe(socket);
    });
    onward.on("error", () => (isThere ? socket.destroy() : pass(socket, left - 1)));
    onward.on("close", () => isThere && socket.destroySoon());
    socket.on("close", () => onward.destroy());
  };
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    pass(socket, ports().length);
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
