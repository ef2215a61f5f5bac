import { createServer, type Server, type ServerResponse } from "node:http";

/** An HTTP server with limits: whoever sends slowly, or far too much, does not stay. */
export function createHttpServer(): Server {
  const server = createServer({
    headersTimeout: 8000,
    // Node looks only each 30 s by itself, and a socket that says nothing would stay that long.
    connectionsCheckingInterval: 1000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 16 * 1024,
  });
  server.maxHeadersCount = 100;
  server.on("clientError", (_error, socket) => socket.destroy());
  server.on("request", refuseUntilReady);
  return server;
}

/** The port is open before there is anybody to answer; whoever asks then has to be told. */
export function refuseUntilReady(_request: unknown, response: ServerResponse): void {
  response.writeHead(503, { "retry-after": "1", connection: "close" }).end();
}
