import { randomUUID } from "node:crypto";

/** The peers' rooms come into being when somebody opens them. */
export async function newRoomName(): Promise<string> {
  return `room-${randomUUID()}`;
}

/** What a peer's program prints once it listens. */
export const READY = "ready on port ";

export function portOf(readyLine: string): number {
  return Number(readyLine.slice(READY.length));
}
