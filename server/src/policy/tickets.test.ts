import { documentName, type BoardId } from "@zentaikan/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../identity/actor.ts";
import { Tickets } from "./tickets.ts";

describe("[A1] a ticket", () => {
  const ada: Actor = {
    person: { id: "ada", name: "Ada", color: "#123456" },
    credential: { kind: "session", id: "s" },
    workspaceRole: "member",
  };
  const board = documentName("board", "a".repeat(26) as BoardId);
  const other = documentName("board", "b".repeat(26) as BoardId);
  let now: number;
  let tickets: Tickets;
  beforeEach(() => {
    now = 0;
    tickets = new Tickets(() => now, null);
  });

  test("opens its document once", () => {
    const { ticket } = tickets.issue(ada, board);
    expect(tickets.redeem(ticket, board)).toEqual(ada);
    expect(tickets.redeem(ticket, board)).toBeNull();
  });

  test("opens no other document, and is used up by trying", () => {
    const { ticket } = tickets.issue(ada, board);
    expect(tickets.redeem(ticket, other)).toBeNull();
    expect(tickets.redeem(ticket, board)).toBeNull();
  });

  test("is good for 60 s, also while others are issued", () => {
    const { ticket: early } = tickets.issue(ada, board);
    now = 59_999;
    const { ticket: late } = tickets.issue(ada, board);
    expect(tickets.redeem(early, board)).toEqual(ada);
    const { ticket: lost } = tickets.issue(ada, board);
    now = 120_000;
    tickets.issue(ada, board);
    expect([late, lost].map((ticket) => tickets.redeem(ticket, board))).toEqual([null, null]);
  });

  test("that nobody issued opens nothing", () => {
    for (const guess of ["", "__proto__", "x".repeat(43)])
      expect(tickets.redeem(guess, board)).toBeNull();
  });
});
