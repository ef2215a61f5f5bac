import type { CloseReason } from "@zentaikan/protocol";
import type { Room } from "./room.ts";

/** Saves what has arrived in rooms, then sends everybody away from them. */
export async function endRooms(rooms: Iterable<Room>, reason: CloseReason): Promise<void> {
  await Promise.all(
    Array.from(rooms, async (room) => {
      await room.drain();
      room.end(reason);
    }),
  );
}
