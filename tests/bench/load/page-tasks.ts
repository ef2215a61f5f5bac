import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "@playwright/test";

interface WatchedTasks {
  readonly tasks: { readonly startMs: number; readonly durationMs: number }[];
  shownMs: number | null;
}

/** What a page did in one stretch of work. */
export interface PageStretch {
  readonly longestTaskMs: number;
  /** Of the task that took most of a core: what a machine that does nothing else would show. */
  readonly longestTaskCpuMs: number;
  readonly tasksOver100Ms: number;
  /** Of answers and files, as they are once they are no longer compressed. */
  readonly bytes: number;
}

/** To be run in a page before its own scripts: notes long tasks, and when something is first there. */
function watch(selector: string): void {
  const watched: WatchedTasks = { tasks: [], shownMs: null };
  Object.assign(globalThis, { watchedTasks: watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      watched.tasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: "longtask", buffered: true });
  const look = (): void => {
    if (document.querySelector(selector) === null) return void requestAnimationFrame(look);
    // In a task of its own, behind whatever the frame that shows it still does.
    setTimeout(() => (watched.shownMs = performance.now()));
  };
  requestAnimationFrame(look);
}

/** A page whose main thread is watched, by stretches of work that follow each other. */
export class WatchedPage {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #profileDir: string | null;
  #bytes = 0;

  private constructor(
    browser: Browser,
    page: Page,
    { session, profileDir }: { session: CDPSession; profileDir: string | null },
  ) {
    this.#browser = browser;
    this.page = page;
    this.#session = session;
    this.#profileDir = profileDir;
    session.on("Network.dataReceived", ({ dataLength }) => {
      this.#bytes += dataLength;
    });
  }

  /** @param shown what is there once the page can be used */
  static async of(
    browser: Browser,
    page: Page,
    { shown, profileDir }: { shown: string; profileDir: string | null },
  ): Promise<WatchedPage> {
    await page.addInitScript(watch, shown);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    if (profileDir !== null) await session.send("Profiler.enable");
    return new WatchedPage(browser, page, { session, profileDir });
  }

  /** @returns how long after its navigation the page can be used, in milliseconds */
  async open(url: string): Promise<number> {
    await this.page.goto(url);
    const shown = await this.page.waitForFunction(
      () => (globalThis as unknown as { watchedTasks: WatchedTasks }).watchedTasks.shownMs,
      null,
      { timeout: 120_000 },
    );
    return Number(await shown.jsonValue());
  }

  async stretch(name: string, work: () => Promise<unknown>): Promise<PageStretch> {
    this.#bytes = 0;
    if (this.#profileDir !== null) await this.#session.send("Profiler.start");
    await this.#browser.startTracing(this.page, { categories: [TIMELINE] });
    await work();
    const trace = await this.#browser.stopTracing();
    if (this.#profileDir !== null) {
      const { profile } = await this.#session.send("Profiler.stop");
      const file = join(this.#profileDir, `${name.replaceAll(/[^a-z]+/giu, "-")}.cpuprofile`);
      await writeFile(file, JSON.stringify(profile));
    }
    const tasks = await this.page.evaluate(() =>
      (globalThis as unknown as { watchedTasks: WatchedTasks }).watchedTasks.tasks.splice(0),
    );
    const durations = tasks.map(({ durationMs }) => durationMs);
    return {
      longestTaskMs: Math.max(0, ...durations),
      longestTaskCpuMs: longestOnCpu(trace),
      tasksOver100Ms: durations.filter((ms) => ms > 100).length,
      bytes: this.#bytes,
    };
  }
}

const TIMELINE = "disabled-by-default-devtools.timeline";

function isWithin(part: TraceEvent, task: TraceEvent): boolean {
  return (
    part.tid === task.tid &&
    part.pid === task.pid &&
    part.ts >= task.ts &&
    part.ts < task.ts + (task.dur ?? 0)
  );
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of a core. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What a page has its main thread do; tasks without any of it are the browser's own, such as to begin this very recording. */
const PAGES_WORK = new Set([
  "EvaluateScript",
  "FunctionCall",
  "Layout",
  "Paint",
  "ParseHTML",
  "RunMicrotasks",
  "UpdateLayoutTree",
]);

/** The most that one task of a page took of a core on its main thread, in milliseconds. */
function longestOnCpu(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const onMain = traceEvents.filter((event) => mains.has(threadOf(event)));
  const work = onMain.filter(({ name }) => PAGES_WORK.has(name));
  return onMain
    .filter(({ name, tdur = 0 }) => name === "RunTask" && tdur > 10_000)
    .filter((task) => work.some((part) => isWithin(part, task)))
    .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}
