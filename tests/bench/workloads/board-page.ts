import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { signInByLink } from "../../e2e/sign-in-by-link.ts";
import { launchBrowser } from "../../support/launch-browser.ts";
import { customerBoard, type CustomerBoardSize } from "../load/customer-board.ts";
import { Meeting } from "../load/meeting.ts";
import { openedAfter, takeShown, watchPage, watchWork, type Shown } from "../load/page-at-work.ts";
import { onAllCores } from "../load/pin-to-core.ts";
import { quantile } from "../../support/quantile.ts";
import { heightOf } from "../load/shape-mover.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import type { Bench, Measurement } from "./measurement.ts";

export interface BoardPageOptions extends CustomerBoardSize {
  /** Others at work on the board, each moving a card 4 times a second and a cursor 15 times. */
  readonly editors: readonly number[];
  readonly durationMs: number;
}

const dragMoves = 120;
const dragEveryMs = 30;
/** Whoever comes back comes after what the visit before still had to put away. */
const restMs = 3000;
const visits = 5;
const promised = { openMs: 1000, paintedMs: 100, draggedMs: 50 };

/** The board's page in a real browser: opening it, looking at others' work, and dragging a card. */
export async function boardPage(
  bench: Bench,
  server: ServerUnderTest,
  options: BoardPageOptions,
): Promise<void> {
  for (const editors of options.editors) {
    bench.say(`page ${server.name}: ${editors} editors`);
    const measurement = await bench.withFolder(async (dataDir) => {
      const { serverCore: core, profileDir } = bench;
      const running = await server.start({ dataDir, core, profileDir });
      const browser = await onAllCores(launchBrowser);
      try {
        return await measure(running, browser, { ...options, editors, server: server.name });
      } finally {
        await browser.close();
        await running.process.stop();
      }
    });
    bench.record(measurement);
  }
}

async function measure(
  running: RunningServer,
  browser: Browser,
  setting: Omit<BoardPageOptions, "editors"> & {
    readonly editors: number;
    readonly server: string;
  },
): Promise<Measurement> {
  const { editors, durationMs, server, cards, arrows, doResults } = setting;
  const room = await running.createRoom();
  const board = customerBoard({ cards, arrows, doResults });
  const sentAtMs = new Map<string, number>();
  const dragMs = dragMoves * dragEveryMs * 2 + visits * restMs;
  const meeting = new Meeting({
    editors,
    board,
    warmUpMs: 0,
    // It goes on for as long as anybody looks.
    durationMs: durationMs + dragMs + 60_000,
    settleMs: 0,
    onEdit: (place, number) => {
      const shapeId = board.shapeIds[place] ?? "";
      sentAtMs.set(`${shapeId} ${heightOf(number)}`, performance.timeOrigin + performance.now());
    },
  });
  await meeting.gather(running, room);
  const work = meeting.hold(() => Promise.resolve());
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "ja-JP",
    });
    const page = await context.newPage();
    await signInByLink(page, running.process.readyLine);
    await watchPage(page, cards);
    await page.goto(new URL(`/boards/${room}`, running.process.readyLine).href);
    return page;
  };
  const watcher = await open();
  const firstMs = await openedAfter(watcher);
  const visitsMs: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    await sleep(restMs);
    await watcher.reload();
    visitsMs.push(await openedAfter(watcher));
  }
  const againMs = quantile(visitsMs, 0.5) ?? Infinity;
  await sleep(restMs);
  await takeShown(watcher);
  const atWork = await watchWork(watcher, () => sleep(durationMs));
  const painted = (await takeShown(watcher)).flatMap(({ shapeId, place, atMs }) => {
    const sent = sentAtMs.get(`${shapeId} ${lastNumberOf(place)}`);
    return sent === undefined ? [] : [atMs - sent];
  });

  const mover = await open();
  await openedAfter(mover);
  // Far from where the movers pile up their cards.
  const dragged = board.shapeIds.at(-1) ?? "";
  await takeShown(watcher);
  await drag(mover, dragged);
  const isDragged = ({ shapeId }: Shown): boolean => shapeId === dragged;
  const made = (await takeShown(mover)).filter(isDragged);
  const seen = (await takeShown(watcher)).filter(isDragged);
  const { losses } = meeting;
  meeting.end();
  await work;
  const madeAtMs = new Map(made.map(({ place, atMs }) => [toThePixel(place), atMs]));
  const dragsMs = seen.flatMap(({ place, atMs }) => {
    const madeMs = madeAtMs.get(toThePixel(place));
    return madeMs === undefined ? [] : [atMs - madeMs];
  });

  const figures = {
    "open ms": firstMs,
    "open again ms": againMs,
    "main thread": atWork.mainThread,
    "frames a second": atWork.framesPerSecond,
    "remote edit painted p95 ms": p95Of(painted),
    "drag painted p95 ms": p95Of(dragsMs),
    "places of the drag seen": dragsMs.length,
  };
  const isKept =
    againMs < promised.openMs &&
    figures["remote edit painted p95 ms"] < promised.paintedMs &&
    figures["drag painted p95 ms"] < promised.draggedMs;
  return {
    workload: "page: a board of a customer",
    server,
    setting: `${cards} cards, ${arrows} arrows, ${doResults} Do results, ${editors} editors`,
    figures,
    passed: isKept,
    remarks: losses.map((loss) => `clients were lost: ${loss}`),
  };
}

async function drag(page: Page, shapeId: string): Promise<void> {
  // With hundreds of cards in sight one is no larger than a pointer: a hand goes nearer first.
  await page.mouse.move((await centreOf(page, shapeId)).x, (await centreOf(page, shapeId)).y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await sleep(1000);
  const centre = await centreOf(page, shapeId);
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  for (let move = 1; move <= dragMoves; move += 1) {
    const angle = (move / dragMoves) * 6 * Math.PI;
    await page.mouse.move(centre.x + 30 * Math.sin(angle), centre.y - move / 2);
    await sleep(dragEveryMs);
  }
  await page.mouse.up();
  await sleep(1000);
}

async function centreOf(page: Page, shapeId: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[data-shape-id="${shapeId}"]`).boundingBox();
  if (box === null) throw new Error("the card is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Near, a place is written to its fraction, and far away to the pixel of the page. */
function toThePixel(place: string): string {
  const numbers = place.match(/-?[\d.]+(?=(?:px)?[,)]|px$|$)/g) ?? [];
  return numbers
    .slice(-2)
    .map((number) => Math.round(Number(number)))
    .join();
}

function lastNumberOf(place: string): number {
  return Number.parseFloat(place.slice(place.lastIndexOf(",") + 1));
}

/** What was never seen is infinitely late. */
function p95Of(latenciesMs: readonly number[]): number {
  return quantile(latenciesMs, 0.95) ?? Infinity;
}
