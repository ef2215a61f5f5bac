import { contentHash } from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { AgreementsBody } from "@zentaikan/protocol/versions";
import { expect, test } from "vitest";
import { boardReadyToAgree } from "./kit/board-ready-to-agree.ts";
import { newId } from "./kit/new-id.ts";
import { joinDocument } from "./kit/plain-socket.ts";
import { Workspace } from "./kit/workspace.ts";

const words = "前の版で言ったこと";

test("[C8] what an earlier release put before everybody is our team's after the next start", async () => {
  let workspace = await Workspace.open();
  const boardId = await boardReadyToAgree(workspace);
  const guest = await workspace.newGuest(boardId, "owner");
  const { structure } = await workspace.do<StructureBody>(
    "GET",
    `/api/boards/${boardId}/structure`,
  );
  const proposed = await workspace.do<AgreementsBody>("POST", `/api/boards/${boardId}/agreements`, {
    contentHash: contentHash(structure as never),
    party: "customer",
    asked: [{ kind: "role", role: "owner" }],
  });
  const version = proposed.proposals[0]?.id ?? "";
  const thread = newId();
  await workspace.do("POST", `/api/boards/${boardId}/comments`, {
    kind: "open",
    id: thread,
    topic: "question",
    about: { ja: "版", en: "Version" },
    anchor: { kind: "version", version },
    text: words,
  });
  // As it lay when there was one document for everybody.
  const { database } = workspace.server.running;
  await database.updateTable("snapshots").set({ party: "internal" }).execute();
  await database.insertInto("threadsToSeparate").values({ boardId }).execute();

  workspace = await workspace.restart();
  const hears = async () => {
    const socket = await joinDocument(workspace, guest.credential, { kind: "comments", boardId });
    await socket.settled();
    const heard = socket.heard.flatMap((frame) => ("update" in frame ? [frame.update] : []));
    await socket.close();
    return Buffer.concat(heard);
  };
  const heard = await hears();
  expect(heard.length).toBeGreaterThan(0);
  expect([heard.includes(words), heard.includes(version)]).toEqual([false, false]);
  const inbox = await workspace.ask(guest.credential, "GET", "/api/inbox");
  expect(JSON.stringify(inbox.body)).not.toContain(words);
  const path = `/api/boards/${boardId}/comments?party=internal`;
  expect(await workspace.do("GET", path)).toMatchObject([
    { id: thread, entries: [{ text: words }] },
  ]);
  expect(await workspace.do("GET", `/api/boards/${boardId}/comments`)).toEqual([]);
  await workspace.server.stop();
});
