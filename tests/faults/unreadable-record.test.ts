import { BoardDocument, BoardView, noteRoot, type PlainRecord } from "@zentaikan/board-model";
import type { StructureBody } from "@zentaikan/protocol/http";
import { callApi, joinBoard } from "@zentaikan/server/test-kit/program";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openScene, type Scene } from "./kit/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.end());

const LONG = "長".repeat(25_000);

test("[BD21] a card and a star that a program spoils are for whoever comes, and in the reading, what they were", async () => {
  const { server, boardId, bystanders } = scene;
  const [ada] = bystanders;
  const board = new BoardDocument(ada.doc);
  const star = board.ids().find((id) => typeOf(board.read(id)) === "vision-star") ?? "";
  const { type, props, ...rest } = board.read(star) as PlainRecord & { props: object };
  const card = {
    ...rest,
    id: "shape:spoilt",
    type: "capital-card",
    meta: { stage: 1 },
    x: 10,
    y: 10,
    props: { w: 200, h: 64, capital: "human", subdivision: "", direction: "grow" },
  };
  const write = async (change: () => void) => {
    board.transact(change);
    await ada.allSaved();
  };
  await write(() => board.put({ ...rest, type, props: { ...props, text: "世界へ" } }));
  await write(() => board.put(card));
  expect(new BoardView(board).skipped).toEqual(new Set());
  const reading = () =>
    callApi<StructureBody>(server, "GET", `/api/boards/${boardId}/structure`).then(
      ({ sentence }) => sentence.ja,
    );
  await expect.poll(reading).toContain("人的資本");
  await expect.poll(reading).toContain("世界へ");

  const records = ada.doc.getMap("records");
  await write(() => records.set(card.id, { typeName: "shape", type: "capital-card", props: 7 }));
  await write(() => board.put({ ...rest, type, props: { ...props, text: LONG } }));
  expect(new BoardView(new BoardDocument(ada.doc)).skipped.size).toBe(2);

  // The first who comes has it mended for all who are there.
  const ben = await joinBoard(server, boardId);
  await ben.synced();
  for (const { doc } of [ben, ada]) {
    const document = new BoardDocument(doc);
    await expect.poll(() => new BoardView(document).skipped.size).toBe(0);
    expect(document.read(star)).toMatchObject({ props: { text: "世界へ" } });
    expect(document.read(card.id)).toMatchObject({ props: { capital: "human" } });
    const note = doc.getXmlFragment(noteRoot("document:document")).toJSON();
    expect(note.includes(LONG)).toBe(true);
  }
  await write(() => records.set("shape:nothing", 7));
  await write(() => records.delete("shape:nothing"));
  expect(await reading()).toContain("人的資本");
  expect(await reading()).toContain("世界へ");
  ben.leave();
});

function typeOf(record: unknown): unknown {
  return (record as { readonly type?: unknown } | undefined)?.type;
}
