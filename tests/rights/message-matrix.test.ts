import type { TicketBody } from "@zentaikan/protocol/http";
import { isOnNodes } from "@zentaikan/server/test-kit/test-workspace";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { Bystander } from "./kit/bystander.ts";
import {
  ACTORS,
  DOCUMENTS,
  expected,
  PHASES,
  roleBefore,
  type ActorKind,
  type Cell,
  type Outcome,
} from "./kit/expected.ts";
import { Journal } from "./kit/journal.ts";
import { MESSAGE_KINDS, MESSAGES } from "./kit/messages.ts";
import { askTicket, PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/**
 * Who may send what to which document, and when: every cell over a socket of its own, with the
 * disk read before and after, and somebody else in the room who sees what comes of it.
 */
let workspace: Workspace;
let journal: Journal;
let cells = 0;
beforeAll(async () => {
  workspace = await Workspace.open();
  journal = new Journal(workspace.server);
});
afterAll(async () => {
  report(`[AC10] ${cells} cells of roles x documents x messages x phases, each over a socket`);
  journal.close();
  await workspace.server.stop();
});

const absentBoard = "0".repeat(26);
let lastClient = 3_000_000_000;

test.each(ACTORS)(
  "[AC10][AC11] a message of %s does what their role allows, and nothing else",
  async (kind) => {
    const boardId = await workspace.newBoard();
    const places = {
      board: { kind: "board", boardId },
      comments: { kind: "comments", boardId },
    } as const;
    const bystanders = {
      board: await Bystander.at(workspace, places.board, (lastClient += 1)),
      comments: await Bystander.at(workspace, places.comments, (lastClient += 1)),
    };
    let actor = await newActor(kind, boardId);

    for (const cell of cellsOf(kind)) {
      const { document, message, phase } = cell;
      const before = roleBefore(cell);
      if (before !== null && kind === "exMember") actor = await newActor("viewer", boardId);
      if (before !== null) await workspace.giveRole(boardId, actor.personId, before);
      const name = `${document}:${boardId}`;
      const sequence = await journal.sequence(name);
      const digest = await journal.digest(name);
      const where = JSON.stringify(cell);

      const place =
        document === "absent" ? { ...places.board, boardId: absentBoard } : places[document];
      const answer = await askTicket(workspace, actor.credential, place);
      let outcome: Outcome;
      if (answer.status !== 200) outcome = { kind: "noTicket", status: answer.status };
      else {
        const bystander = bystanders[document === "absent" ? "board" : document];
        const socket = new PlainSocket(workspace, answer.body as TicketBody);
        await socket.joined();
        if (phase !== "before") socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
        await socket.settled();
        if (before !== null) await changeRole(kind, actor, boardId);
        // Whichever node was asked tells the others, which have a second for it [ND5]; what is about
        // one board is asked where that is.
        if (before !== null && kind === "exMember" && isOnNodes)
          await socket.until(() => socket.closed !== null);
        const client = (lastClient += 1);
        const { updates } = bystander;
        const known = {
          doc: bystander.doc,
          client,
          foreignClient: bystander.client,
          number: cells,
        };
        socket.sendBytes(MESSAGES[message](known));
        await socket.settled();
        const wanted = expected(cell);
        if (wanted.kind === "open" && wanted.stored) {
          await expect.poll(() => journal.sequence(name), { message: where }).toBe(sequence + 1);
          await bystander.heardUpdate(updates + 1);
        }
        outcome =
          socket.closed !== null
            ? { kind: "closed", ...socket.closed }
            : {
                kind: "open",
                stored: (await journal.sequence(name)) > sequence,
                shown:
                  document === "board" ? shownBy(await bystander.seen(client), actor) : "nothing",
              };
        await socket.close();
      }
      expect(outcome, where).toEqual(expected(cell));
      if (outcome.kind !== "open" || !outcome.stored) {
        expect(await journal.digest(name), where).toBe(digest);
      }
      cells += 1;
    }
    for (const bystander of Object.values(bystanders)) {
      expect(bystander.isHere).toBe(true);
      await bystander.close();
    }
  },
);

test("[AC10] the matrix has no fewer cells than it promises", () => {
  expect(cells).toBeGreaterThanOrEqual(500);
});

function cellsOf(actor: ActorKind): Cell[] {
  return PHASES.flatMap((phase) =>
    DOCUMENTS.flatMap((document) =>
      MESSAGE_KINDS.map((message) => ({ actor, document, message, phase })),
    ),
  ).filter(
    (cell) =>
      cell.phase === "before" ||
      cell.phase === "after" ||
      // A role changes on boards that are there, and from one that is another.
      (cell.document !== "absent" && roleBefore(cell) !== null),
  );
}

async function newActor(kind: ActorKind, boardId: string): Promise<SignedIn> {
  if (kind === "readToken") return workspace.newToken("read");
  if (kind === "writeToken") return workspace.newToken("write");
  const member = await workspace.newMember();
  if (kind === "exMember") await workspace.do("DELETE", `/api/members/${member.personId}`);
  else await workspace.giveRole(boardId, member.personId, kind);
  return member;
}

async function changeRole(kind: ActorKind, { personId }: SignedIn, boardId: string): Promise<void> {
  if (kind === "exMember") await workspace.do("DELETE", `/api/members/${personId}`);
  else await workspace.giveRole(boardId, personId, kind);
}

/** Whoever it is, they are shown as themselves. */
function shownBy(state: unknown, { personId }: SignedIn): "everything" | "cursor" | "nothing" {
  if (state === null) return "nothing";
  const { user, said } = state as { user: { id: string; name: string }; said?: string };
  expect(user.id).toBe(personId);
  expect(user.name).not.toBe("オーナー");
  return said === undefined ? "cursor" : "everything";
}
