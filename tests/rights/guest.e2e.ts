import { encodeFrame } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { TicketBody } from "@zentaikan/protocol/http";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import * as Y from "yjs";
import { expect, test } from "../e2e/fixtures.ts";
import { Journal } from "./kit/journal.ts";

test("[AC10] a commenter's hand-written edits are refused, and not a byte on the disk changes @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const owner = await newPerson("owner");
  const { origin } = server;
  const ask = async <Body>(method: string, path: string, data?: unknown): Promise<Body> => {
    const options = { method, headers: { origin }, ...(data !== undefined && { data }) };
    return (await (await owner.request.fetch(origin + path, options)).json()) as Body;
  };
  const customers = await ask<CustomerBody[]>("GET", "/api/customers");
  const boardId = customers[0]?.boards[0]?.id ?? "";
  const invited = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const { link, invitation } = await ask<CreatedInvitationBody>(
    "POST",
    "/api/invitations",
    invited,
  );

  const guest = await newVisitor("guest");
  await guest.goto(link);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await guest.getByRole("button", { name: "入る" }).click();
  await expect(guest).toHaveURL(new RegExp(boardId));
  // Only a page that has its socket open is told why it closes; one that asks later finds no board.
  await expect(guest.locator('.tl-shape[data-shape-type="capital-card"]').first()).toBeVisible();

  // Of the detail they see all and are offered nothing to change.
  await guest.getByRole("main").getByRole("button", { name: "明細", exact: true }).click();
  await guest.getByRole("tab", { name: "表" }).click();
  const table = guest.getByRole("table", { name: /明細HSJ/ });
  await expect(table).toBeVisible();
  await expect(table.getByRole("textbox")).toHaveCount(0);
  await expect(guest.getByRole("button", { name: /Do結果を書く/ })).toHaveCount(0);

  const journal = new Journal(server);
  const digest = await journal.digest(`board:${boardId}`);
  for (const kind of ["update", "syncAnswer"] as const) {
    const doc = new Y.Doc();
    doc.getMap("records").set("shape:forged", kind);
    const frame = Array.from(encodeFrame({ kind, update: Y.encodeStateAsUpdate(doc) }));
    // In the guest's own browser, with the guest's own ticket, past everything that the page does.
    const closed = await guest.evaluate(
      async ({ path, bytes }) => {
        const response = await fetch(path, { method: "POST" });
        const { ticket, document } = (await response.json()) as TicketBody;
        const address = `${location.origin.replace("http", "ws")}/sync/${document}`;
        const socket = new WebSocket(address, ["zentaikan.sync.v1", `ticket.${ticket}`]);
        socket.addEventListener("open", () => socket.send(new Uint8Array(bytes)));
        return new Promise<{ code: number; reason: string }>((resolve) => {
          socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }));
        });
      },
      { path: `/api/boards/${boardId}/ticket`, bytes: frame },
    );
    expect(closed).toEqual({ code: 4403, reason: "forbidden readOnly" });
    expect(await journal.digest(`board:${boardId}`)).toBe(digest);
  }
  journal.close();

  await owner.request.delete(`${origin}/api/invitations/${invitation.id}`, { headers: { origin } });
  await expect(guest.getByRole("alert")).toContainText("招待が取り消された");
});
