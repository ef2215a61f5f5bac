import type { IncomingMessage } from "node:http";

const told = new WeakMap<IncomingMessage, string>();

/** Where requests come from that somebody handed on who is believed. */
export const toldAddress = {
  of: (request: IncomingMessage): string | undefined => told.get(request),
  note: (request: IncomingMessage, address: string): void => void told.set(request, address),
};
