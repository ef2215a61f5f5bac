import { pngOf } from "@zentaikan/server/test-kit/sample-images";
import { joinBoard } from "@zentaikan/server/test-kit/program";
import { startTestServer, temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { freePort } from "../support/free-port.ts";
import { openStream } from "../rights/kit/open-stream.ts";
import { Workspace } from "../rights/kit/workspace.ts";
import { findProxy, runProxy, type ProxyName } from "./kit/proxy.ts";

const examples: readonly (readonly [ProxyName, string])[] = [
  ["nginx", "nginx.conf"],
  ["caddy", "Caddyfile"],
];

for (const [name, file] of examples) {
  test(`[OP1] behind ${name} as its example has it, sockets, news and large bodies come through ${AT_NIGHT}`, async (context) => {
    const program = findProxy(name);
    if (program === null) return context.skip();
    const [own, port] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${own}`;
    const trusted = { publicUrl: url, port, trustedProxies: ["127.0.0.1"] };
    const server = await startTestServer(temporaryFolder(), trusted);
    const addresses = { "127.0.0.1:3000": `127.0.0.1:${port}` };
    const proxy = runProxy(name, { program, port: own, example: { file, addresses } });
    try {
      const ready = () => fetch(`${url}/readyz`).then(({ status }) => status, proxy.said);
      await expect.poll(ready).toBe(200);
      const workspace = await Workspace.at({ ...server, url });
      const boardId = await workspace.newBoard();
      const page = await openStream(workspace, workspace.owner.credential);
      const people = [1, 2].map(() => joinBoard({ url, token: server.token }, boardId));
      const [one, other] = await Promise.all(people);
      if (one === undefined || other === undefined) throw new Error("two people");
      await Promise.all([one.synced(), other.synced()]);
      one.doc.getMap("records").set("shape:far", 1);
      await one.allSaved();
      await expect.poll(() => other.doc.getMap("records").get("shape:far")).toBe(1);
      await workspace.do("PATCH", `/api/boards/${boardId}`, { title: "別の名" });
      await expect.poll(() => page.of("boards").length).toBeGreaterThan(0);
      // Larger than what nginx takes by itself.
      const picture = Buffer.concat([pngOf({ width: 8, height: 8 }), Buffer.alloc(3_000_000)]);
      const { credential } = workspace.owner;
      const headers = "cookie" in credential ? { cookie: credential.cookie, origin: url } : {};
      const path = `/api/boards/${boardId}/assets?party=customer`;
      const body = { method: "POST", headers, body: picture };
      const there = await fetch(url + path, body);
      expect(there.status).toBe((await fetch(server.url + path, body)).status);
      expect(there.status).not.toBe(413);
      for (const person of [one, other]) person.leave();
      await page.leave();
    } finally {
      await proxy.end();
      await server.stop();
    }
  });
}
