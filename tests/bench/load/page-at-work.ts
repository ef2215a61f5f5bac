import type { Page } from "@playwright/test";

/** A moved card as a page showed it. */
export interface Shown {
  readonly shapeId: string;
  /** As the canvas writes it, by transform or corner; its last number is the card's y. */
  readonly place: string;
  /** Milliseconds of the wall clock: after the frame that shows it, or of the pointer's event. */
  readonly atMs: number;
}

interface PageWork {
  /** Share of the window in which the main thread did something. */
  readonly mainThread: number;
  readonly framesPerSecond: number;
}

interface Watched {
  openedMs: number | null;
  readonly shown: Shown[];
}

/** To be run in a page before its own scripts: notes when all cards are there, frames, and moves. */
function watch(cards: number): void {
  const watched: Watched = { openedMs: null, shown: [] };
  Object.assign(globalThis, { watched });
  let pointerAtMs: number | null = null;
  // Within a frame's callbacks: what changes there is shown by that frame, and not by the next one.
  let isInFrame = false;
  const nextFrame = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    nextFrame((atMs) => {
      isInFrame = true;
      try {
        callback(atMs);
      } finally {
        // After the observer below, which hears of the callback's changes before.
        queueMicrotask(() => (isInFrame = false));
      }
    });
  const onPointer = ({ timeStamp }: PointerEvent): void => {
    pointerAtMs = performance.timeOrigin + timeStamp;
  };
  addEventListener("pointermove", onPointer, { capture: true });
  const selector = '.tl-shape[data-shape-type="capital-card"]';
  const moved = new MutationObserver((changes) => {
    const targets = new Set(changes.map(({ target }) => target as HTMLElement));
    const places = Array.from(targets, ({ dataset, style }) => ({
      shapeId: dataset["shapeId"] ?? "",
      place: style.transform || `${style.left}, ${style.top}`,
    }));
    if (pointerAtMs !== null) {
      const atMs = pointerAtMs;
      watched.shown.push(...places.map((place) => ({ ...place, atMs })));
      return;
    }
    const afterFrame = () =>
      setTimeout(() => {
        const atMs = performance.timeOrigin + performance.now();
        watched.shown.push(...places.map((place) => ({ ...place, atMs })));
      });
    if (isInFrame) afterFrame();
    else nextFrame(afterFrame);
  });
  const look = (): void => {
    const found = document.querySelectorAll(selector);
    if (found.length < cards) return void nextFrame(look);
    watched.openedMs = performance.now();
    for (const card of found) moved.observe(card, { attributes: true, attributeFilter: ["style"] });
  };
  nextFrame(look);
}

export async function watchPage(page: Page, cards: number): Promise<void> {
  await page.addInitScript(watch, cards);
}

/** @returns how long after its navigation the page showed every card, in milliseconds */
export async function openedAfter(page: Page): Promise<number> {
  const opened = await page.waitForFunction(
    () => (globalThis as unknown as { watched: Watched }).watched.openedMs,
    null,
    { timeout: 60_000 },
  );
  return Number(await opened.jsonValue());
}

const countedMs = 3000;

/** Asks for each frame of the screen, which is work that no page of ours does on its own. */
function countFrames(ms: number): Promise<number> {
  return new Promise((done) => {
    const untilMs = performance.now() + ms;
    let frames = 0;
    const frame = (): void => {
      frames += 1;
      if (performance.now() < untilMs) requestAnimationFrame(frame);
      else done((1000 * frames) / ms);
    };
    requestAnimationFrame(frame);
  });
}

/** What the page does while `work` goes on, and then how many frames it would show. */
export async function watchWork(page: Page, work: () => Promise<unknown>): Promise<PageWork> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const look = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const busyS = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    return { busyS, atS: performance.now() / 1000 };
  };
  const before = await look();
  await work();
  const after = await look();
  await session.detach();
  const tookS = after.atS - before.atS;
  return {
    mainThread: (after.busyS - before.busyS) / tookS,
    framesPerSecond: await page.evaluate(countFrames, countedMs),
  };
}

/** Takes what was shown since it was taken last. */
export function takeShown(page: Page): Promise<Shown[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { watched: Watched }).watched.shown.splice(0),
  );
}
