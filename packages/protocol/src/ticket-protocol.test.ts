import { expect, test } from "vitest";
import {
  offersPresenceNews,
  SYNC_SUBPROTOCOL,
  subprotocolsWithTicket,
  ticketOfSubprotocols,
} from "./ticket-protocol.ts";

test("[W2] a ticket comes out of the header as it went in", () => {
  const ticket = "Zm9v_-bar";
  expect(ticketOfSubprotocols(subprotocolsWithTicket(ticket).join(", "))).toBe(ticket);
  expect(ticketOfSubprotocols(subprotocolsWithTicket(ticket).toReversed().join(","))).toBe(ticket);
});

test("[W2] there is no ticket without our subprotocol, and none in anything else", () => {
  for (const header of [undefined, "", "ticket.x", SYNC_SUBPROTOCOL, `${SYNC_SUBPROTOCOL}, x`]) {
    expect(ticketOfSubprotocols(header)).toBeNull();
  }
});

test("[W19] news of presence is for those who offer to take them", () => {
  const taking = subprotocolsWithTicket("x", { understandsNews: true }).join(", ");
  expect(offersPresenceNews(taking)).toBe(true);
  expect(ticketOfSubprotocols(taking)).toBe("x");
  for (const header of [subprotocolsWithTicket("x").join(","), "", undefined]) {
    expect(offersPresenceNews(header)).toBe(false);
  }
});
