import { ROLE_CALLS } from "@zentaikan/protocol";
import type { CommentThreadBody, InboxBody } from "@zentaikan/protocol/comment-bodies";
import type { StructureBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { Bystander } from "./kit/bystander.ts";
import { newId } from "./kit/new-id.ts";
import { joinDocument, type PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/** A guest who may draw would like to speak under the name of the owner, and to give them another. */
const FALSE_NAME = "オーナー";

let workspace: Workspace;
let boardId: string;
let guest: SignedIn;
let member: SignedIn;
beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  guest = await workspace.newGuest(boardId, "editor");
  member = await workspace.newMember();
});
afterAll(() => workspace.server.stop());

describe("[AC20] [E14] an answer to a finding", () => {
  const said = { reason: "意図どおり", answeredAt: 1 };

  test("in the name of somebody else is refused, and nobody hears of it", async () => {
    const bystander = await Bystander.at(workspace, { kind: "board", boardId }, 77);
    for (const author of [workspace.owner.personId, member.personId, "nobody", null, 1]) {
      const socket = await answer({ [`V1:${String(author)}`]: { ...said, author } });
      await socket.until(() => false);
      expect(socket.closed).toEqual({ code: 4422, text: "invariantBroken" });
    }
    expect(await bystander.seen(77)).toBeTruthy();
    expect(bystander.updates).toBe(0);
    expect(bystander.isHere).toBe(true);
    await bystander.close();
  });

  test("bears the name that the workspace knows, and none that was written there", async () => {
    const socket = await answer({
      "V1:own": { ...said, author: guest.personId, by: FALSE_NAME },
      "V1:unsigned": { ...said, by: FALSE_NAME },
    });
    await socket.saved();
    expect(socket.closed).toBeNull();
    await socket.close();
    const path = `/api/boards/${boardId}/structure`;
    const { onPurpose } = await workspace.do<StructureBody>("GET", path);
    expect(onPurpose.toSorted((one, other) => (one.findingId < other.findingId ? -1 : 1))).toEqual([
      { findingId: "V1:own", ...said, by: "花子", author: guest.personId },
      { findingId: "V1:unsigned", ...said, by: "", author: null },
    ]);
  });

  test("keeps its name when whoever gave it has left", async () => {
    const leaving = await workspace.newMember();
    const socket = await answer({ "V1:left": { ...said, author: leaving.personId } }, leaving);
    await socket.saved();
    await socket.close();
    await workspace.do("DELETE", `/api/members/${leaving.personId}`);
    const path = `/api/boards/${boardId}/structure`;
    const { onPurpose } = await workspace.do<StructureBody>("GET", path);
    expect(onPurpose.find(({ findingId }) => findingId === "V1:left")?.by).toBe("次郎");
  });

  async function answer(
    entries: Readonly<Record<string, unknown>>,
    by: SignedIn = guest,
  ): Promise<PlainSocket> {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const [finding, value] of Object.entries(entries)) {
        doc.getMap("answers").set(finding, value);
      }
    });
    const socket = await joinDocument(workspace, by.credential, { kind: "board", boardId });
    socket.send({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) });
    return socket;
  }
});

describe("[AC20] a call in a comment", () => {
  test("calls people and roles as the workspace does, whatever name came with it", async () => {
    const thread = await say(guest, {
      text: `@${FALSE_NAME} @社長 どうですか`,
      mentions: [
        { kind: "person", person: guest.personId, name: FALSE_NAME },
        { kind: "person", person: member.personId, name: "社長" },
        { kind: "role", role: "viewer", name: FALSE_NAME },
        { kind: "role", role: "commenter", name: ROLE_CALLS.commenter.en },
      ],
    });
    const expected = [
      { kind: "person", person: guest.personId, name: "花子" },
      { kind: "person", person: member.personId, name: "次郎" },
      { kind: "role", role: "viewer", name: ROLE_CALLS.viewer.ja },
      { kind: "role", role: "commenter", name: ROLE_CALLS.commenter.en },
    ];
    expect(thread.entries[0]).toMatchObject({ by: { name: "花子" }, mentions: expected });
    // The member is called all the same.
    const inbox = await workspace.do<InboxBody>("GET", "/api/inbox", undefined, member.credential);
    expect(inbox.items[0]).toMatchObject({ reason: "mention", latest: { by: { name: "花子" } } });
  });

  test("of somebody who may not read it, or of nobody, is none; an edit knows no other names", async () => {
    const leaving = await workspace.newMember();
    await workspace.do("DELETE", `/api/members/${leaving.personId}`);
    const strangers = [leaving.personId, "nobody", "__proto__"].map((person) => ({
      kind: "person",
      person,
      name: FALSE_NAME,
    }));
    const thread = await say(guest, { text: `@${FALSE_NAME}`, mentions: strangers });
    expect(thread.entries[0]).toMatchObject({ mentions: [] });
    const edit = {
      kind: "edit",
      id: newId(),
      thread: thread.id,
      entry: thread.id,
      text: `@${FALSE_NAME}`,
      mentions: [{ kind: "person", person: workspace.owner.personId, name: "下っ端" }],
    };
    const path = `/api/boards/${boardId}/comments`;
    const { body } = await workspace.ask(guest.credential, "POST", path, edit);
    const [called] = (body as CommentThreadBody).entries.flatMap((entry) =>
      entry.kind === "said" ? entry.mentions : [],
    );
    expect(called).toEqual({
      kind: "person",
      person: workspace.owner.personId,
      name: FALSE_NAME,
    });
    const socket = await joinDocument(workspace, member.credential, { kind: "comments", boardId });
    await socket.settled();
    const heard = socket.heard.flatMap((frame) => ("update" in frame ? [frame.update] : []));
    expect(Buffer.concat(heard).includes("下っ端")).toBe(false);
    await socket.close();
  });

  async function say(by: SignedIn, words: object): Promise<CommentThreadBody> {
    const body = {
      kind: "open",
      id: newId(),
      topic: "question",
      anchor: { kind: "stage", stage: 1 },
      about: { ja: "事業", en: "Business" },
      ...words,
    };
    const path = `/api/boards/${boardId}/comments`;
    return workspace.do("POST", path, body, by.credential);
  }
});
