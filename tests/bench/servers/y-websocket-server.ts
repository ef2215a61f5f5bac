import { fileURLToPath } from "node:url";
import { plainWire } from "../load/wire.ts";
import { MeasuredProcess } from "./measured-process.ts";
import { newRoomName, portOf, READY } from "./peer-room.ts";
import type { ServerUnderTest } from "./server-under-test.ts";

/** @y/websocket-server as it starts by itself: documents in memory, nothing on disk. */
export const yWebsocketServer: ServerUnderTest = {
  name: "y-websocket-server",
  isDurable: false,
  async start(options) {
    const process = await MeasuredProcess.start({
      ...options,
      program: fileURLToPath(new URL("./y-websocket-server-process.ts", import.meta.url)),
      env: {},
      isReady: (line) => line.startsWith(READY),
    });
    const port = portOf(process.readyLine);
    return {
      process,
      createRoom: newRoomName,
      door: async (room) => ({ port, path: `/${room}`, protocols: [], wire: plainWire() }),
    };
  },
};
