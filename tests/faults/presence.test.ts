import { decodeFrame, encodeFrame, writeAwarenessEntries } from "@zentaikan/protocol";
import { BINARY } from "@zentaikan/server/test-kit/raw-socket";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SIZES } from "../support/sizes.ts";
import { openScene, type Scene } from "./kit/scene.ts";

const MiB = 1024 * 1024;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

type Entry = { readonly client: number; readonly clock: number; readonly json: string };
const awareness = (...entries: readonly Entry[]) =>
  encodeFrame({ kind: "awareness", states: writeAwarenessEntries(entries) });

test("[F12][P1][W14] whatever a socket says of presence, it speaks for itself alone", async () => {
  const [ada, bob] = scene.bystanders;
  ada.provider.awareness.setLocalStateField("cursor", { x: 1 });
  const { clientID } = ada.doc;
  await expect.poll(() => bob.provider.awareness.getStates().has(clientID)).toBe(true);
  const before = JSON.stringify(bob.provider.awareness.getStates().get(clientID));
  const raw = await scene.openSocket(await scene.newPerson());
  const own = { client: 77, clock: 1, json: `{"user":{"id":"x","name":"Ada"},"cursor":{}}` };
  raw.sendFrame(BINARY, awareness(own));
  for (const entry of [
    { client: clientID, clock: 1_000_000, json: `{"cursor":"stolen"}` },
    { client: clientID, clock: 2_000_000, json: "null" },
    { client: 78, clock: 1, json: "{}" },
    { client: 77, clock: 2 ** 53 - 1, json: "{}" },
    { client: 77, clock: 2, json: `{"big":"${"x".repeat(9000)}"}` },
  ]) {
    raw.sendFrame(BINARY, awareness(entry));
  }
  await expect.poll(() => bob.provider.awareness.getStates().get(77)).toBeDefined();
  expect(bob.provider.awareness.getStates().get(77)).toMatchObject({
    user: { id: expect.not.stringMatching(/^x$/), name: expect.not.stringMatching(/^Ada$/) },
    cursor: {},
  });
  expect(bob.provider.awareness.getStates().has(78)).toBe(false);
  expect(JSON.stringify(bob.provider.awareness.getStates().get(clientID))).toBe(before);
  raw.sendFrame(BINARY, awareness({ client: 77, clock: 3, json: "x".repeat(70_000) }));
  expect(await raw.closeCode()).toBe(4429);
  await expect.poll(() => bob.provider.awareness.getStates().has(77)).toBe(false);
});

test(`[F13][P2] ${SIZES.reconnects} clients that come and go, and 50,000 made-up ids, leave nothing behind`, async () => {
  const visit = async (number: number): Promise<void> => {
    const raw = await scene.openSocket();
    const entries = Array.from({ length: 100 }, (_, index) => ({
      client: 1_000_000 + number * 100 + index,
      clock: 1,
      json: "{}",
    }));
    raw.sendFrame(BINARY, awareness(...entries));
    await raw.until((messages) => messages.length >= 2);
    raw.socket.destroy();
  };
  for (let number = 0; number < 50; number += 1) await visit(number);
  const before = await scene.observe();
  for (let number = 0; number < SIZES.reconnects; number += 1) await visit(number);
  const [ada] = scene.bystanders;
  await expect.poll(() => ada.provider.awareness.getStates().size).toBeLessThanOrEqual(2);
  await expect
    .poll(async () => (await scene.observe()).openSockets)
    .toBeLessThanOrEqual(before.openSockets);
  const after = await scene.observe();
  expect(after.heapBytes - before.heapBytes).toBeLessThan(5 * MiB);
  const raw = await scene.openSocket();
  await raw.until((messages) => messages.length >= 2);
  const everybody = raw
    .messages()
    .map(decodeFrame)
    .find(({ kind }) => kind === "awareness");
  // Two bystanders, none of the visitors.
  expect(everybody?.kind === "awareness" && everybody.states[0]).toBeLessThanOrEqual(2);
  raw.socket.destroy();
});
