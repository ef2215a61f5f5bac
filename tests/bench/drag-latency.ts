import type { Page } from "@playwright/test";
import { BoardHand } from "../e2e/board-hand.ts";
import { signInByLink } from "../e2e/sign-in-by-link.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { ServerProcess } from "../support/server-process.ts";

/**
 * From the move of one person's pointer to the moved card on another person's screen, in two real
 * browsers on one machine. A move is matched by the place to which it brought the card, so that
 * frames which a screen skipped count with the move that they show at last.
 */
const moves = 240;
const moveEveryMs = 30;
/** Milliseconds; the target is a p95 below it. */
const targetMs = 100;

const server = await ServerProcess.start();
const browser = await launchBrowser();
try {
  const [mover, watcher] = [await openBoard(), await openBoard()];
  const cardId = await mover.card("技術資本").getAttribute("data-shape-id");
  await watcher.page.evaluate(watchCard, cardId ?? "");
  await mover.page.evaluate(watchCard, cardId ?? "");
  await drag(mover);
  await mover.page.waitForTimeout(500);

  const sent = await readPlaces(mover.page);
  const seen = await readPlaces(watcher.page);
  const latenciesMs = match(sent, seen);
  report(latenciesMs, sent.length);
} finally {
  await browser.close();
  await server.stop();
}

async function openBoard(): Promise<BoardHand> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "ja-JP",
  });
  const page = await context.newPage();
  await signInByLink(page, server.signInLink);
  const hand = new BoardHand(page);
  await hand.open(/製造業A社/);
  return hand;
}

async function drag(hand: BoardHand): Promise<void> {
  const box = await hand.card("技術資本").boundingBox();
  if (box === null) throw new Error("the card is not on the screen");
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const { mouse } = hand.page;
  await mouse.move(centre.x, centre.y);
  await mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    const angle = (move / moves) * 6 * Math.PI;
    await mouse.move(centre.x + 30 * Math.sin(angle), centre.y + move / 2);
    await hand.page.waitForTimeout(moveEveryMs);
  }
  await mouse.up();
}

interface Place {
  readonly atMs: number;
  readonly transform: string;
}

/**
 * Runs in the page: notes where the card is, and when. On the mover's page the time is that of the
 * pointer event which led there; on the other, that of the change on the screen.
 */
function watchCard(cardId: string): void {
  const places: Place[] = [];
  let movedAtMs: number | null = null;
  const note = () => {
    movedAtMs = performance.timeOrigin + performance.now();
  };
  window.addEventListener("pointermove", note, { capture: true });
  const card = document.querySelector<HTMLElement>(`[data-shape-id="${cardId}"]`);
  if (card === null) throw new Error("no such card");
  new MutationObserver(() =>
    places.push({
      atMs: movedAtMs ?? performance.timeOrigin + performance.now(),
      transform: card.style.transform,
    }),
  ).observe(card, { attributes: true, attributeFilter: ["style"] });
  Object.assign(window, { places });
}

function readPlaces(page: Page): Promise<Place[]> {
  return page.evaluate(() => (window as unknown as { places: Place[] }).places);
}

function match(sent: readonly Place[], seen: readonly Place[]): number[] {
  const seenAtMs = new Map(seen.map(({ transform, atMs }) => [transform, atMs]));
  return sent.flatMap(({ transform, atMs }) => {
    const arrived = seenAtMs.get(transform);
    return arrived === undefined ? [] : [arrived - atMs];
  });
}

function report(latenciesMs: readonly number[], sent: number): void {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity);
  const line = [
    `${sorted.length} of ${sent} places of the card were seen on the other screen`,
    `p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, p99 ${quantile(0.99)} ms (target: p95 < ${targetMs} ms)`,
  ];
  process.stdout.write(`${line.join("\n")}\n`);
}
