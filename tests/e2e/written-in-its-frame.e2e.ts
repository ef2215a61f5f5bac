import { FRAME, SYNC } from "@zentaikan/protocol";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

interface Watched {
  /** Frames of the screen, by their time, in which a card took another place. */
  readonly moved: number[];
  /** Those in which an edit was sent. */
  readonly written: number[];
}

test("[BS5] what a hand moves is sent in the frame that shows it", async ({ newPerson }) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await page.addInitScript(watch, [FRAME.sync, SYNC.update] as const);
  await hand.open(/製造業A社/);
  const card = hand.card("技術資本");
  await expect(card).toBeVisible();
  await card.evaluate(watchMoves);
  await hand.moveCard(card, { x: 4, y: 4 }, { letGo: false });
  for (let move = 0; move < 8; move += 1) {
    await page.waitForTimeout(60);
    await page.mouse.move(600 + 5 * move, 300 + 3 * move);
  }
  await page.waitForTimeout(200);
  const { moved, written } = await page.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched,
  );
  await page.mouse.up();
  expect(moved.length).toBeGreaterThanOrEqual(8);
  expect(written).toEqual(expect.arrayContaining(moved));
});

/** To be run in a page before its own scripts. */
function watch([sync, update]: readonly [number, number]): void {
  const watched: Watched = { moved: [], written: [] };
  const socket = WebSocket.prototype;
  const send = Reflect.get(socket, "send");
  socket.send = function (data) {
    const isUpdate = data instanceof Uint8Array && data[0] === sync && data[1] === update;
    if (isUpdate) watched.written.push(Number(document.timeline.currentTime));
    Reflect.apply(send, this, [data]);
  };
  Object.assign(globalThis, { watched });
}

function watchMoves(card: Element): void {
  const { watched } = globalThis as unknown as { watched: Watched };
  new MutationObserver(() => watched.moved.push(Number(document.timeline.currentTime))).observe(
    card,
    { attributes: true, attributeFilter: ["style"] },
  );
}
