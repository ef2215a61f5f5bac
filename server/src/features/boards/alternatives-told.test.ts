import { adoptAlternative, nameAlternative } from "@zentaikan/board-model";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { DecisionsBody } from "@zentaikan/protocol/minutes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, firstBoard, joinBoard } from "../../../test/support/program.ts";
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test("[AL4] [MT24] the adopted alternative is what a board says, and who adopted it, and why another was not chosen, stands in its log", async () => {
  const { id } = await firstBoard(server);
  const structureOf = () => callApi<StructureBody>(server, "GET", `/api/boards/${id}/structure`);
  const before = await structureOf();
  expect(before.alternatives).toEqual([]);
  const { person } = await callApi<{ person: { id: string } }>(server, "GET", "/api/session");
  const program = await joinBoard(server, id);
  await program.synced();
  const { doc } = program;
  nameAlternative(doc, { id: "b", name: "白紙から", madeAt: 1 });
  await program.allSaved();
  // What nobody adopted changes nothing of what the board says.
  await expect.poll(async () => (await structureOf()).alternatives).toHaveLength(2);
  expect((await structureOf()).structure).toEqual(before.structure);

  const by = { author: person.id, decidedAt: 1_790_000_000_000 };
  adoptAlternative(doc, "b", { ...by, refusals: new Map([["first", "人が育つ前に売上を追う"]]) });
  await program.allSaved();
  await expect.poll(async () => (await structureOf()).structure).toMatchObject({ nodes: [] });
  const told = await structureOf();
  expect(told.alternatives).toMatchObject([
    { id: "first", isAdopted: false, decided: { reason: "人が育つ前に売上を追う" } },
    { id: "b", name: "白紙から", isAdopted: true, decided: { author: person.id } },
  ]);
  const log = () => callApi<DecisionsBody>(server, "GET", `/api/boards/${id}/decisions`);
  const { decisions } = await log();
  expect(decisions.map(({ kind, text }) => [kind, text])).toEqual([
    ["notChosen", expect.stringMatching(/^案「案1」は選ばなかった「人が育つ前に売上を追う」 ― ./)],
    ["adopted", expect.stringMatching(/^案「白紙から」を採用した ― ./)],
  ]);
  program.leave();
});
