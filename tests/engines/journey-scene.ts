import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { ServerProcess } from "../support/server-process.ts";
import { launchEngine, type EngineName } from "./driver/engines.ts";
import type { EngineBrowser, EnginePage } from "./driver/engine-page.ts";
import { EngineHand } from "./engine-hand.ts";

const pictures = fileURLToPath(new URL("../../test-results/engines/", import.meta.url));

/** A running product, and people before it in browsers of any engine. */
interface JourneyScene {
  readonly server: ServerProcess;
  /** A browser in which nobody is signed in, on no page yet. */
  readonly newVisitor: (engine: EngineName) => Promise<EngineHand>;
  /** A member of the workspace, on the home page. */
  readonly newPerson: (engine: EngineName, name: string) => Promise<EngineHand>;
  /** What the owner of the workspace asks of the server, past every browser. */
  readonly asOwner: <Body>(method: string, path: string, data?: unknown) => Promise<Body>;
}

/**
 * Opens a scene for the tests of a file. An error on any page fails the test whose page it was; a
 * failed test leaves a picture of each of its pages.
 */
export function useJourneyScene(): JourneyScene {
  const browsers = new Map<EngineName, Promise<EngineBrowser>>();
  const pages = new Set<EnginePage>();
  const complaints: string[] = [];
  let server: ServerProcess | null = null;
  let cookie = "";
  const running = () => {
    if (server === null) throw new Error("the scene is not open");
    return server;
  };
  const ask = async (method: string, path: string, data?: unknown) => {
    const { origin } = running();
    const response = await fetch(origin + path, {
      method,
      headers: { origin, cookie, "content-type": "application/json" },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };

  beforeAll(async () => {
    server = await ServerProcess.start();
    const token = new URL(server.signInLink).hash.replace("#sign-in=", "");
    const answer = await ask("POST", "/api/session", { token });
    cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  });
  afterEach(async ({ task }) => {
    const hasFailed = task.result?.state === "fail";
    const shown = [...pages];
    pages.clear();
    for (const [index, page] of shown.entries()) {
      if (hasFailed) await picture(page, `${task.name} ${index}`);
      await page.close();
    }
    // It may be away since a journey that failed.
    if (hasFailed) {
      await server?.end();
      await server?.start();
    }
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await server?.stop();
    for (const browser of browsers.values()) await (await browser).close();
  });

  const newVisitor = async (engine: EngineName) => {
    const browser = browsers.get(engine) ?? launchEngine(engine);
    browsers.set(engine, browser);
    const page = await (
      await browser
    ).newPage((line) => {
      if (!isAnswer(line)) complaints.push(`${engine}: ${line}`);
    });
    pages.add(page);
    return new EngineHand(page);
  };
  const asOwner = async <Body>(method: string, path: string, data?: unknown) =>
    (await (await ask(method, path, data)).json()) as Body;
  return {
    get server() {
      return running();
    },
    newVisitor,
    asOwner,
    newPerson: async (engine, name) => {
      const invited = { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 1 };
      const { link } = await asOwner<CreatedInvitationBody>("POST", "/api/invitations", invited);
      const hand = await newVisitor(engine);
      await hand.join(link, name);
      return hand;
    },
  };
}

/**
 * What browsers themselves say of a server that is down or refuses, and of the canvas library,
 * which asks in vain to keep a touch to itself.
 */
function isAnswer(line: string): boolean {
  return /ERR_CONNECTION_RE(?:FUSED|SET)|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_FAILED|status of (401|403|404|503)|ServiceWorker passed a promise|respondWith received an error|can’t establish a connection|downloadable font: download failed|was interrupted while the page was loading|inside passive event listener/.test(
    line,
  );
}

async function picture(page: EnginePage, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const file = name.replaceAll(/[^\w]+/g, "-");
  writeFileSync(`${pictures}${file}.png`, await page.screenshot());
}
