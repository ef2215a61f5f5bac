import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { WebhookDeliveryBody, WebhookSecretBody } from "@zentaikan/protocol/webhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apiToken } from "../support/api-token.ts";
import { ServerProcess } from "../support/server-process.ts";

const documentation = fileURLToPath(new URL("../../docs/api.md", import.meta.url));
let server: ServerProcess;
let folder: string;
beforeAll(async () => {
  server = await ServerProcess.start();
  // Beside this file, so that examples find the packages they import.
  folder = await mkdtemp(fileURLToPath(new URL("example-", import.meta.url)));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

/** @returns a file with the example of the page under this heading */
async function exampleUnder(heading: string): Promise<string> {
  const page = await readFile(documentation, "utf8");
  const part = page.slice(page.indexOf(`## ${heading}`));
  const example = /```js\n([^]*?)```/.exec(part)?.[1] ?? "";
  expect(example.trim().split("\n").length).toBeLessThanOrEqual(35);
  const file = join(folder, `${heading.replaceAll(" ", "-")}.mjs`);
  await writeFile(file, example);
  return file;
}

it("[API1] the example of a program is short, and does what it says", async () => {
  const file = await exampleUnder("Into the room");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], {
    env: { ...process.env, ORIGIN: server.origin, TOKEN: await apiToken(server) },
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\d{2,} keys in the document of [0-9a-z]{26}\n/);
  expect(stdout).toMatch(/sk1\|.+>.+>.+ First .+\.\n$/);
});

it("[API2][WH3] the example of a receiver takes what we sign, and nothing else", async () => {
  const file = await exampleUnder("Being told");
  const ask = await owner();
  const made = { url: "http://127.0.0.1:1/", events: ["comment.added"] };
  const { webhook, secret } = await ask<WebhookSecretBody>("POST", "/api/webhooks", made);
  const receiver = startReceiver(file, secret);
  try {
    const url = `http://127.0.0.1:${(await receiver.line()).replace("listening on ", "")}/`;
    const path = `/api/webhooks/${webhook.id}`;
    await ask("PATCH", path, { url });
    await ask("POST", `${path}/test`);
    expect(await receiver.line()).toBe("webhook.test");
    const sent = () => ask<WebhookDeliveryBody[]>("GET", `${path}/deliveries`);
    await expect.poll(async () => (await sent())[0]?.last?.status).toBe(204);

    const time = String(Math.floor(Date.now() / 1000));
    const forged = { "webhook-id": "x", "webhook-timestamp": time };
    const signature = `v1,${Buffer.alloc(32).toString("base64")}`;
    for (const headers of [{}, forged, { ...forged, "webhook-signature": signature }]) {
      expect((await fetch(url, { method: "POST", headers, body: "{}" })).status).toBe(401);
    }
  } finally {
    receiver.child.kill();
  }
});

async function owner() {
  const { origin, signInLink } = server;
  const headers = { origin, "content-type": "application/json" };
  const body = JSON.stringify({ token: new URL(signInLink).hash.replace("#sign-in=", "") });
  const signedIn = await fetch(`${origin}/api/session`, { method: "POST", headers, body });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return async <Body>(method: string, path: string, asked?: object): Promise<Body> => {
    const sent = asked === undefined ? {} : { body: JSON.stringify(asked) };
    const init = { method, headers: { ...headers, cookie }, ...sent };
    return (await (await fetch(origin + path, init)).json()) as Body;
  };
}

function startReceiver(file: string, secret: string) {
  const env = { ...process.env, SECRET: secret, PORT: "0" };
  const child: ChildProcess = spawn(process.execPath, [file], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("standard output is not piped");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async () => String((await lines.next()).value) };
}
