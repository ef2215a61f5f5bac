import type { Page } from "@playwright/test";
import { decodeFrame, readAwarenessEntries, type Frame } from "@zentaikan/protocol";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[W19][W20] a page, which takes news of presence, and a y-websocket client, which takes whole states, see each other move @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const frames = framesOf(anna.page);
  await anna.open(/製造業C社/);
  const boardId = new URL(anna.page.url()).pathname.split("/").at(-1) ?? "";
  const program = await joinBoard(server.origin, await apiToken(server), boardId);
  const { awareness } = program.provider;
  const annas = () =>
    [...awareness.getStates()].find(([client]) => client !== awareness.clientID)?.[1]["p"];

  await expect.poll(() => annas()?.c).toBeTruthy();
  // tldraw tells where a pointer is only while somebody else is there.
  awareness.setLocalStateField("p", annas());
  const follow = anna.page.getByRole("button", { name: /さんの画面を追う$/ });
  await expect(follow).toBeVisible();
  const before = annas().c;
  await anna.card("財務資本").hover({ force: true });
  await expect.poll(() => annas()?.c).not.toEqual(before);

  // As she was before: whom she follows then, this program would follow as well, and nobody leads.
  const seen = annas();
  const [x, y] = seen.v;
  await follow.click();
  awareness.setLocalStateField("p", { ...seen, v: [x, y, 0.5] });
  // The view is eased towards the one followed, and may stop a hair before it.
  await expect.poll(() => anna.zoomText()).toMatch(/^(49|50|51)%$/);

  const { clientID } = awareness;
  expect(frames.received.map(({ kind }) => kind)).toContain("presence");
  expect(clientsIn(frames.sent)).not.toContain(clientID);
  program.leave();
});

/** What crosses the sockets of a page from now on. */
function framesOf(page: Page): { readonly sent: Frame[]; readonly received: Frame[] } {
  const frames = { sent: new Array<Frame>(), received: new Array<Frame>() };
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => frames.sent.push(decodeFrame(Buffer.from(payload))));
    socket.on("framereceived", ({ payload }) =>
      frames.received.push(decodeFrame(Buffer.from(payload))),
    );
  });
  return frames;
}

function clientsIn(frames: readonly Frame[]): number[] {
  return frames
    .flatMap((frame) => (frame.kind === "awareness" ? readAwarenessEntries(frame.states) : []))
    .map(({ client }) => client);
}
