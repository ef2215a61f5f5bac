import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { startChildServer } from "./support/child-server.ts";
import { askTicket, callApi, firstBoard, joinDocument } from "./support/program.ts";
import { temporaryFolder } from "./support/test-server.ts";

const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("[A4] a whole run, told in every detail, tells no secret and not what people drew or said", async () => {
  const server = await startChildServer({ dataDir, env: { LOG_LEVEL: "debug" } });
  const linkSecret = new URL(server.link).hash.split("=")[1] ?? "";
  const guess = "guess-that-nobody-made-0123456789abcdef0123";
  const said = "甲社だけの秘密の計画";
  const origin = server.link.split("/#")[0]?.replace(/\/$/, "") ?? "";
  const headers = { origin, "content-type": "application/json" };

  const signIn = (token: string) =>
    fetch(`${server.url}/api/session`, {
      method: "POST",
      headers,
      body: JSON.stringify({ token }),
    });
  const signedIn = await signIn(linkSecret);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const sessionSecret = cookie.split("=")[1] ?? "";
  expect(sessionSecret).toMatch(/^[\w-]{43}$/);
  expect((await signIn(guess)).status).toBe(401);
  // Refused in every way that there is, each with a secret in it.
  const authorization = `Bearer ${guess}`;
  await fetch(`${server.url}/api/boards?token=${guess}`, { headers: { authorization } });
  await fetch(`${server.url}/api/boards/x/ticket`, { method: "POST", headers: { cookie } });
  await fetch(`${server.url}/api/customers`, {
    method: "POST",
    headers: { ...headers, cookie },
    body: guess,
  });
  await callApi(server, "POST", "/api/customers", { name: said });

  const board = await firstBoard(server);
  const { ticket, document } = await askTicket(server, board.id);
  const program = joinDocument({ url: server.url, document, ticket });
  await program.synced();
  program.doc.getMap("records").set("shape:secret", { text: said });
  await program.allSaved();
  program.leave();
  await brokenSocket(server.url, document, ticket);
  await brokenSocket(server.url, document, guess);
  expect(await server.end("SIGTERM")).toBe(0);

  const log = server.errors;
  expect(log.length).toBeGreaterThan(0);
  const secrets = { linkSecret, sessionSecret, ticket, guess, said, token: server.token };
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(5);
    expect(log.includes(secret), `${name} stands in the log`).toBe(false);
    expect(log.includes(encodeURIComponent(secret)), `${name} stands in the log`).toBe(false);
  }
  expect(log).not.toMatch(/cookie|authorization|sec-websocket-protocol/i);
});

/** A socket that offers a ticket and then speaks nonsense, so that there is something to log. */
async function brokenSocket(url: string, document: string, ticket: string): Promise<void> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/sync/${document}`, [
    "zentaikan.sync.v1",
    `ticket.${ticket}`,
  ]);
  await new Promise((resolve) => {
    socket.addEventListener("open", () => socket.send("nonsense"));
    socket.addEventListener("error", resolve);
    socket.addEventListener("close", resolve);
  });
}
