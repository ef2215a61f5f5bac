import { subscribe } from "node:diagnostics_channel";
import type { AddressInfo, Server } from "node:net";
import { READY } from "./peer-room.ts";

/** The package's own program, whole; it does not say which port it was given, but Node does. */
process.env["PORT"] = "0";
process.env["HOST"] = "127.0.0.1";
process.once("SIGTERM", () => process.exit(0));
subscribe("tracing:net.server.listen:asyncEnd", (message) => {
  const { server } = message as { server: Server };
  process.stdout.write(`${READY}${(server.address() as AddressInfo).port}\n`);
});
await import("@y/websocket-server/server");
