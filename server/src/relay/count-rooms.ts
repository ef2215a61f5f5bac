import type { Rooms } from "./rooms.ts";

/** Documents that somebody has open, and sockets in them. */
export function countRooms({ opened }: Pick<Rooms, "opened">) {
  const sizes = Array.from(opened.values(), ({ members }) => members.size);
  return { rooms: sizes.length, members: sizes.reduce((sum, size) => sum + size, 0) };
}
