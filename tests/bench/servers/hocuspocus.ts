import { fileURLToPath } from "node:url";
import * as encoding from "lib0/encoding";
import type { Wire } from "../load/wire.ts";
import { wireWith } from "../load/wire.ts";
import { MeasuredProcess } from "./measured-process.ts";
import { newRoomName, portOf, READY } from "./peer-room.ts";
import type { ServerUnderTest } from "./server-under-test.ts";
import type { StartOptions } from "./start-options.ts";

const AUTH = 2;
const TOKEN = 0;
const SYNC_STATUS = 8;

/** @hocuspocus/server with its default settings, storing into SQLite. */
export const hocuspocus: ServerUnderTest = {
  name: "hocuspocus",
  isDurable: true,
  async start(options) {
    const process = await hocuspocusProcess(options, null);
    const port = portOf(process.readyLine);
    return {
      process,
      createRoom: newRoomName,
      door: async (room) => ({ port, path: "/", protocols: [], wire: wireOf(room) }),
    };
  },
};

/** @param redisPort of the Redis by which it is one of several; null where it is alone */
export function hocuspocusProcess(
  options: StartOptions,
  redisPort: number | null,
): Promise<MeasuredProcess> {
  return MeasuredProcess.start({
    ...options,
    program: fileURLToPath(new URL("./hocuspocus-process.ts", import.meta.url)),
    env: {
      DATA_DIR: options.dataDir,
      ...(redisPort !== null && { REDIS_PORT: String(redisPort) }),
    },
    isReady: (line) => line.startsWith(READY),
  });
}

/** The name of the document stands before each frame, and a word of authentication before all. */
export function wireOf(room: string): Wire {
  const address = encoding.encode((encoder) => encoding.writeVarString(encoder, room));
  const authentication = encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, address);
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, TOKEN);
    encoding.writeVarString(encoder, "anybody");
  });
  return wireWith({
    address,
    opening: [authentication],
    ackKind: SYNC_STATUS,
    // One for each edit message, in order.
    acknowledged: (_body, before) => before + 1,
  });
}
