import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { callApi, joinBoard } from "@zentaikan/server/test-kit/program";
import { startWriting } from "@zentaikan/server/test-kit/writing-program";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, readJournal } from "./kit/read-journal.ts";
import { openScene, type Scene } from "./kit/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

const keep = () =>
  callApi<KeptStateBody>(scene.server, "POST", `/api/boards/${scene.boardId}/snapshots`, {});
const restore = ({ id }: KeptStateBody) =>
  callApi<KeptStateBody>(scene.server, "POST", `/api/boards/${scene.boardId}/restore`, {
    snapshot: id,
  });
const kept = () =>
  callApi<KeptStateBody[]>(scene.server, "GET", `/api/boards/${scene.boardId}/snapshots`);
const stored = () => readJournal(scene.dataDir, scene.boardId).doc.getMap("records");

test("[F33][N1] a state is restored twice at once while three people draw and one is offline", async () => {
  const { server, boardId, bystanders } = scene;
  const [ada] = bystanders;
  const records = ada.doc.getMap("records");
  records.set("shape:kept", "as it was");
  await ada.allSaved();

  const person = await scene.newPerson();
  const traveller = await joinBoard(person, boardId);
  await traveller.synced();
  traveller.leave();
  const then = await keep();

  records.set("shape:kept", "changed since");
  records.set("shape:since", 1);
  await ada.allSaved();
  // Two weeks on the road, so to say: drawn on the state of then, or of soon after.
  const travelled = traveller.doc.getMap("records");
  travelled.set("shape:travelled", "by train");
  const people = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const program = await joinBoard(await scene.newPerson(), boardId);
      await program.synced();
      return startWriting(program, { prefix: `meanwhile-${number}`, everyMs: 5 });
    }),
  );
  await expect.poll(() => people.every((one) => one.savedKeys().length > 5)).toBe(true);

  const [first, second] = await Promise.all([restore(then), restore(then)]);
  expect(first.id).not.toBe(second.id);
  expect(first.occasion).toBe("beforeRestore");
  const after = people.map((one) => one.savedKeys().length);
  await expect
    .poll(() => people.every((one, at) => one.savedKeys().length > (after[at] ?? 0) + 5))
    .toBe(true);
  for (const { program } of people) expect(program.provider.wsconnected).toBe(true);
  for (const one of people) one.stop();
  expect(records.get("shape:kept")).toBe("as it was");
  expect(records.has("shape:since")).toBe(false);

  const back = await joinBoard(server, boardId, new Y.Doc());
  await back.synced();
  const returned = await joinBoard(person, boardId, traveller.doc);
  await returned.synced();
  await returned.allSaved();
  await expect.poll(() => back.doc.getMap("records").get("shape:travelled")).toBe("by train");
  expect(travelled.get("shape:kept")).toBe("as it was");
  expect(contentOf(back.doc)).toEqual(contentOf(returned.doc));
  // The last edits of all three came after both restores, and stay.
  const last = people.flatMap((one) => one.savedKeys().slice(-1));
  for (const key of last) expect(stored().has(key), key).toBe(true);
  back.leave();
  returned.leave();
});

test("[F33][N2] what a restore replaced is kept, and restoring that takes it back", async () => {
  const [ada] = scene.bystanders;
  const records = ada.doc.getMap("records");
  const before = await keep();
  const note = ada.doc.getXmlFragment("note:shape:kept");
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("全体観")]);
  note.insert(0, [paragraph]);
  records.set("shape:more", 1);
  await ada.allSaved();
  const replaced = await restore(before);
  await expect.poll(() => records.has("shape:more")).toBe(false);
  expect(note.toJSON()).toBe("");
  await restore(replaced);
  await expect.poll(() => records.get("shape:more")).toBe(1);
  expect(note.toJSON()).toBe("<paragraph>全体観</paragraph>");
  expect((await kept()).slice(0, 3).map(({ occasion }) => occasion)).toEqual([
    "beforeRestore",
    "beforeRestore",
    "asked",
  ]);
});

test("[F33][N3] a kept state of another board, or none, is not found", async () => {
  const boards = await callApi<{ id: string }[]>(scene.server, "GET", "/api/boards");
  const other = boards.find(({ id }) => id !== scene.boardId)?.id;
  const snapshot = await callApi<KeptStateBody>(
    scene.server,
    "POST",
    `/api/boards/${other}/snapshots`,
    {},
  );
  await expect(restore(snapshot)).rejects.toThrow(/404.*noSuchSnapshot/);
  await expect(restore({ ...snapshot, id: "none" })).rejects.toThrow(/404.*noSuchSnapshot/);
});
