import { askTicket, callApi, joinDocument } from "@zentaikan/server/test-kit/program";
import { quietPort } from "@zentaikan/server/test-kit/quiet-port";
import { startTestNodes } from "@zentaikan/server/test-kit/test-nodes";
import { expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { findProxy, runProxy, type Example, type ProxyName } from "./kit/proxy.ts";

const names = ["node-1", "node-2"] as const;
const examples: readonly (readonly [ProxyName, (ports: readonly string[]) => Example])[] = [
  [
    "nginx",
    ([one = "", other = ""]) => ({
      file: "nginx.cluster.conf",
      addresses: { "10.0.0.5:3000": one, "10.0.0.6:3000": other },
    }),
  ],
  [
    "caddy",
    ([one = "", other = ""]) => ({
      file: "Caddyfile.cluster",
      addresses: { "node-1:3000": one, "node-2:3000": other },
    }),
  ],
];

async function pipesAt(ports: readonly number[]): Promise<number[]> {
  const texts = ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
  const all = await Promise.all(texts);
  return all.map((said) => Number(/^zentaikan_node_pipes (\d+)$/m.exec(said)?.[1]));
}

for (const [name, exampleOf] of examples) {
  test(`[OP1][ND9] behind ${name} as its example for nodes has it, sockets reach the node of their board, and another one when it is gone ${AT_NIGHT}`, async (context) => {
    const program = findProxy(name);
    if (program === null) return context.skip();
    const metrics = [await quietPort(), await quietPort()];
    const { servers } = await startTestNodes(names.length, (number) => ({
      nodeName: names[number] ?? null,
      metricsAddress: { host: "127.0.0.1", port: metrics[number] ?? 0 },
      trustedProxies: ["127.0.0.1"],
    }));
    const [first, second] = servers;
    if (first === undefined || second === undefined) throw new Error("two nodes");
    const port = await quietPort();
    const example = exampleOf(servers.map(({ url }) => new URL(url).host));
    const proxy = runProxy(name, { program, port, example });
    const access = { url: `http://127.0.0.1:${port}`, token: first.token };
    try {
      const ready = () => fetch(`${access.url}/readyz`).then(({ status }) => status, proxy.said);
      await expect.poll(ready).toBe(200);
      const customer = await callApi<{ id: string }>(access, "POST", "/api/customers", {
        name: "甲",
      });
      const asked = { customerId: customer.id };
      const ofName = new Map<string | undefined, string>();
      while (ofName.size < names.length) {
        const { id } = await callApi<{ id: string }>(access, "POST", "/api/boards", asked);
        ofName.set((await askTicket(access, id)).node, id);
      }
      const come = async (boardId: string) => {
        const person = joinDocument({ url: access.url, ...(await askTicket(access, boardId)) });
        await person.synced();
        return person;
      };
      const boards = [...ofName.values()];
      // Several each: in turns, half of them would come to the wrong one.
      const people = await Promise.all([...boards, ...boards, ...boards].map(come));
      expect(await pipesAt(metrics)).toEqual([0, 0]);
      for (const person of people) person.leave();
      await second.stop();
      const board = ofName.get("node-2") ?? "";
      await expect
        .poll(() => askTicket(access, board).then(({ node }) => node, proxy.said))
        .toBe("node-1");
      const stale = { ...(await askTicket(access, board)), node: "node-2" };
      const person = joinDocument({ url: access.url, ...stale });
      await person.synced();
      person.doc.getMap("records").set("shape:there", 1);
      await person.allSaved();
      person.leave();
    } finally {
      await proxy.end();
      await first.stop();
    }
  });
}
