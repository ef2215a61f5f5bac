/**
 * How a ticket travels: as the second of two WebSocket subprotocols, never in a URL, because
 * URLs end up in logs. The server answers with the first one only.
 */
export const SYNC_SUBPROTOCOL = "zentaikan.sync.v1";
const ticketPrefix = "ticket.";

/** Offered by clients that understand `presence` frames; others get whole states. */
const presenceNews = "zentaikan.presence.v2";

export function subprotocolsWithTicket(
  ticket: string,
  { understandsNews = false }: { readonly understandsNews?: boolean } = {},
): string[] {
  const offered = understandsNews ? [SYNC_SUBPROTOCOL, presenceNews] : [SYNC_SUBPROTOCOL];
  return [...offered, ticketPrefix + ticket];
}

/** Whether a `Sec-WebSocket-Protocol` header offers to take presence as news of what changed. */
export function offersPresenceNews(header: string | undefined): boolean {
  return offeredIn(header).includes(presenceNews);
}

/** The ticket in a `Sec-WebSocket-Protocol` header, or null when none was sent. */
export function ticketOfSubprotocols(header: string | undefined): string | null {
  const offered = offeredIn(header);
  if (!offered.includes(SYNC_SUBPROTOCOL)) return null;
  const ticket = offered.find((part) => part.startsWith(ticketPrefix));
  return ticket === undefined ? null : ticket.slice(ticketPrefix.length);
}

function offeredIn(header: string | undefined): string[] {
  return (header ?? "").split(",").map((part) => part.trim());
}
