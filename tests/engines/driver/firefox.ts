import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BidiConnection } from "./bidi-connection.ts";
import { carriedAnswer, carriedCall } from "./carried-call.ts";
import { WINDOW, type EngineBrowser, type EnginePage } from "./engine-page.ts";
import { pressActions, strokeActions, typeActions, type InputSource } from "./input-actions.ts";
import { startProgram } from "./start-program.ts";

/** Its remote agent sets the others that keep it from calling home. */
const preferences = {
  "intl.accept_languages": "ja",
  "intl.locale.requested": "ja",
  "network.connectivity-service.enabled": false,
  "dom.w3c_touch_events.enabled": 1,
};

/** Firefox over WebDriver BiDi, which it speaks itself: no driver stands between. */
export async function launchFirefox(command: string): Promise<EngineBrowser> {
  const program = await startProgram({
    command,
    args: (home) => ["--headless", "--profile", home, "--remote-debugging-port", "0"],
    prepare: (home) =>
      writeFile(
        join(home, "user.js"),
        Object.entries(preferences)
          .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
          .join(""),
      ),
    ready: /WebDriver BiDi listening on (ws:\S+)/,
  });
  const bidi = await BidiConnection.open(`${program.said[1]}/session`);
  await bidi.send("session.new", { capabilities: {} });
  await bidi.send("session.subscribe", { events: ["log.entryAdded"] });
  return {
    newPage: (complain) => newPage(bidi, complain),
    close: async () => {
      bidi.close();
      await program.end();
    },
  };
}

async function newPage(
  bidi: BidiConnection,
  complain: (line: string) => void,
): Promise<EnginePage> {
  const { userContext } = await bidi.send("browser.createUserContext", {});
  const { context } = await bidi.send("browsingContext.create", { type: "tab", userContext });
  await bidi.send("browsingContext.setViewport", { context, viewport: WINDOW });
  const stop = bidi.listen((method, params) => {
    if (method !== "log.entryAdded") return;
    const { level, text, source } = params as LogEntry;
    if (source.context === context && level === "error") complain(text ?? "");
  });
  const perform = async (actions: InputSource[]) => {
    await bidi.send("input.performActions", { context, actions });
  };
  return {
    open: async (url) => {
      await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    reload: async () => {
      await bidi.send("browsingContext.reload", { context, wait: "complete" });
    },
    evaluate: async (ask, ...given) => {
      const answer = await bidi.send("script.callFunction", {
        functionDeclaration: carriedCall(ask),
        arguments: [{ type: "string", value: JSON.stringify(given) }],
        target: { context },
        awaitPromise: true,
      });
      const { result, exceptionDetails } = answer as CallAnswer;
      if (result === undefined) throw new Error(exceptionDetails?.text ?? "no answer");
      return carriedAnswer(result.value);
    },
    stroke: (kind, path) => perform(strokeActions(kind, path)),
    press: (...keys) => perform(pressActions(keys)),
    type: (text) => perform(typeActions(text)),
    screenshot: async () => {
      const { data } = await bidi.send("browsingContext.captureScreenshot", { context });
      return Buffer.from(String(data), "base64");
    },
    close: async () => {
      stop();
      await bidi.send("browser.removeUserContext", { userContext });
    },
  };
}

interface LogEntry {
  readonly level: string;
  readonly text: string | null;
  readonly source: { readonly context?: string };
}

interface CallAnswer {
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}
