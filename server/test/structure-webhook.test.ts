import { BoardDocument, CAPITAL_CARD } from "@zentaikan/board-model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newWebhookSecret } from "../src/features/webhooks/sign-delivery.ts";
import { firstBoard, joinBoard } from "./support/program.ts";
import { startTestServer, temporaryFolder, type TestServer } from "./support/test-server.ts";
import { openWebhookReceiver, type WebhookReceiver } from "./support/webhook-receiver.ts";

let server: TestServer;
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await openWebhookReceiver();
  const webhookAllowedHosts = [receiver.allowed];
  server = await startTestServer(temporaryFolder(), { webhookAllowedHosts });
});
afterAll(async () => {
  await server.stop();
  await receiver.close();
});

test("[WH1] a webhook is told what a board says anew, and nothing while it says the same", async () => {
  const { database } = server.running;
  const { id: createdBy } = await database
    .selectFrom("persons")
    .select("id")
    .executeTakeFirstOrThrow();
  await database
    .insertInto("webhooks")
    .values({
      id: "hook",
      url: receiver.url,
      eventsBody: JSON.stringify(["structure.changed"]),
      secret: newWebhookSecret(),
      previousSecret: null,
      previousUntil: null,
      pausedWhy: null,
      createdBy,
      createdAt: 0,
      failingSince: null,
    })
    .execute();
  const board = await firstBoard(server);
  const program = await joinBoard(server, board.id);
  await program.synced();
  const document = new BoardDocument(program.doc);
  const isHuman = (record: unknown): boolean => {
    const { type, props } = record as { type?: string; props?: { capital?: string } };
    return type === CAPITAL_CARD && props?.capital === "hum";
  };
  const human = [...document.ids()].find((id) => isHuman(document.read(id))) ?? "";
  // Something else is on the board, and the structure is the same.
  program.doc.getMap("records").set("shape:hello", 1);
  await program.allSaved();
  const quiet = () =>
    database
      .selectFrom("structures")
      .where("boardId", "=", board.id)
      .select("sequence")
      .executeTakeFirstOrThrow();
  const first = (await quiet()).sequence;
  await expect.poll(async () => (await quiet()).sequence, { timeout: 5000 }).toBeGreaterThan(first);
  expect(receiver.received).toEqual([]);

  document.remove(human);
  await program.allSaved();
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1);
  const event = receiver.received[0]?.event;
  expect(event).toMatchObject({
    type: "structure.changed",
    actor: null,
    board: { id: board.id, title: board.title },
    url: `${server.running.publicUrl}/boards/${board.id}`,
    data: { stageKey: "sk1|org>tec>cus+fin", patternKey: expect.stringMatching(/^mk1/) },
  });
  expect(event?.type === "structure.changed" && event.data.changes).toEqual(
    expect.arrayContaining([{ ja: expect.any(String), en: expect.stringContaining("Human") }]),
  );
  program.leave();
});
