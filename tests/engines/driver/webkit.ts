import { setTimeout } from "node:timers/promises";
import { freePort } from "../../support/free-port.ts";
import { carriedAnswer, carriedCall } from "./carried-call.ts";
import { dispatchTouch } from "./dispatch-touch.ts";
import { WINDOW, type EngineBrowser, type EnginePage } from "./engine-page.ts";
import { pressActions, strokeActions, typeActions, type InputSource } from "./input-actions.ts";
import { readWatch, watchPage } from "./page-watch.ts";
import { startProgram } from "./start-program.ts";

/** Of MiniBrowser, which the window holds beside the page. */
const toolbarHeight = 38;
const startWithinMs = 60_000;
/** What a page may take to load, or a question to it to be answered: the driver waits for minutes. */
const patience = { script: 30_000, pageLoad: 60_000 };
/** What never comes back, though the driver was told its patience: the driver itself hangs then. */
const commandWithinMs = 90_000;

interface WebKitPrograms {
  /** The driver, which speaks classic WebDriver over plain HTTP. */
  readonly driver: string;
  readonly browser: string;
  /** A screen that nobody sees: this engine has no headless kind. */
  readonly screen: string;
}

/** WebKit as GNOME's MiniBrowser shows it: one driver and one browser for each person. */
export async function launchWebKit(programs: WebKitPrograms): Promise<EngineBrowser> {
  const screen = await startProgram({
    command: programs.screen,
    args: () => ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
    ready: /^(\d+)$/,
  });
  const pages = new Set<EnginePage>();
  return {
    newPage: async (complain) => {
      const page = await newPage(programs, `:${screen.said[1]}`, complain);
      pages.add(page);
      const close = async () => {
        pages.delete(page);
        await page.close();
      };
      return { ...page, close };
    },
    close: async () => {
      for (const page of pages) await page.close();
      await screen.end();
    },
  };
}

async function newPage(
  { driver, browser }: WebKitPrograms,
  display: string,
  complain: (line: string) => void,
): Promise<EnginePage> {
  const port = await freePort();
  const program = await startProgram({
    command: driver,
    args: () => [`--port=${port}`],
    // No language, which is none that the product would take for English.
    env: { DISPLAY: display, LC_ALL: "C.UTF-8" },
  });
  const call = caller(`http://127.0.0.1:${port}/session`);
  await answers(`http://127.0.0.1:${port}/status`);
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId } = (await call("POST", "", {
    capabilities: { alwaysMatch: { timeouts: patience, "webkitgtk:browserOptions": options } },
  })) as { sessionId: string };
  const send = (method: string, path: string, body?: unknown) =>
    call(method, `/${sessionId}${path}`, body);
  const perform = async (actions: InputSource[]) => {
    await send("POST", "/actions", { actions });
  };
  await send("POST", "/window/rect", { ...WINDOW, height: WINDOW.height + toolbarHeight });
  const evaluate: EnginePage["evaluate"] = async (ask, ...given) => {
    const script = `const [given, done] = arguments;
      (${carriedCall(ask)})(given).then(
        (answer) => done({ answer }),
        (error) => done({ error: String(error) }));`;
    const args = [JSON.stringify(given)];
    const said = await send("POST", "/execute/async", { script, args });
    const { answer, error } = said as { answer?: string; error?: string };
    if (error !== undefined) throw new Error(error);
    return carriedAnswer(answer);
  };
  // It has no console to listen to: what goes wrong while a page loads is not heard.
  const tellWatch = async () => {
    for (const line of await evaluate(readWatch)) complain(line);
  };
  return {
    open: async (url) => {
      await send("POST", "/url", { url });
      await evaluate(watchPage);
    },
    reload: async () => {
      await tellWatch();
      await send("POST", "/refresh", {});
      await evaluate(watchPage);
    },
    evaluate,
    // Asked for touch, this driver moves the mouse.
    stroke: (kind, path) =>
      kind === "touch" ? evaluate(dispatchTouch, path) : perform(strokeActions(kind, path)),
    press: (...keys) => perform(pressActions(keys)),
    type: (text) => perform(typeActions(text)),
    screenshot: async () => Buffer.from(String(await send("GET", "/screenshot")), "base64"),
    close: async () => {
      try {
        await tellWatch();
      } finally {
        await program.end();
      }
    },
  };
}

/** Each command is one request, and each answer says `value`. */
function caller(origin: string) {
  return async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method,
      signal: AbortSignal.timeout(commandWithinMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
}

/** Waits until somebody answers at an address: the driver says nothing when it is ready. */
async function answers(address: string): Promise<void> {
  const deadline = Date.now() + startWithinMs;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await setTimeout(50);
    }
  }
}
