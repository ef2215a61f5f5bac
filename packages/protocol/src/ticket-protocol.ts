/**
 * How a ticket travels: as the second of two WebSocket subprotocols, never in a URL, because
 * URLs end up in logs. The server answers with the first one only.
 */
export const SYNC_SUBPROTOCOL = "zentaikan.sync.v1";
const ticketPrefix = "ticket.";

export function subprotocolsWithTicket(ticket: string): string[] {
  return [SYNC_SUBPROTOCOL, ticketPrefix + ticket];
}

/** The ticket in a `Sec-WebSocket-Protocol` header, or null when none was sent. */
export function ticketOfSubprotocols(header: string | undefined): string | null {
  const offered = (header ?? "").split(",").map((part) => part.trim());
  if (!offered.includes(SYNC_SUBPROTOCOL)) return null;
  const ticket = offered.find((part) => part.startsWith(ticketPrefix));
  return ticket === undefined ? null : ticket.slice(ticketPrefix.length);
}
