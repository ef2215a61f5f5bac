import type { BoardBody, TicketBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { askTicket, callApi, joinDocument } from "./support/program.ts";
import { quietPort } from "./support/quiet-port.ts";
import { startTestNodes } from "./support/test-nodes.ts";
import type { TestServer } from "./support/test-server.ts";

const names = ["a", "b"] as const;
let nodes: readonly TestServer[];
let metricsPorts: readonly number[];
beforeAll(async () => {
  metricsPorts = [await quietPort(), await quietPort()];
  const started = await startTestNodes(names.length, (number) => ({
    nodeName: names[number] ?? null,
    metricsAddress: { host: "127.0.0.1", port: metricsPorts[number] ?? 0 },
  }));
  nodes = started.servers;
});
afterAll(async () => {
  for (const node of nodes) await node.stop();
});

async function pipes(): Promise<number> {
  let sum = 0;
  for (const port of metricsPorts) {
    const said = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    sum += Number(/^zentaikan_node_pipes (\d+)$/m.exec(said)?.[1]);
  }
  return sum;
}

/** Comes by the node of this name, as a proxy leads there whoever asks for it. */
function come(ticket: TicketBody, { by }: { readonly by: string | undefined }) {
  const node = nodes[names.findIndex((name) => name === by)];
  if (node === undefined) throw new Error("a node of this name is to run");
  const doc = new Y.Doc();
  return joinDocument({ url: node.url, ...ticket }, doc);
}

test("[ND9] a ticket says the name of the node that has the board, whichever was asked, and whoever comes by another one is handed there", async () => {
  const [access] = nodes;
  if (access === undefined) throw new Error("two nodes are to run");
  const customer = await callApi<{ id: string }>(access, "POST", "/api/customers", { name: "甲" });
  const named = new Set<string>();
  let piped = 0;
  for (let count = 0; count < 8 || named.size < names.length; count += 1) {
    const asked = { customerId: customer.id };
    const { id } = await callApi<BoardBody>(access, "POST", "/api/boards", asked);
    const tickets = await Promise.all(nodes.map((node) => askTicket(node, id)));
    const [one, other] = tickets;
    if (one === undefined || other === undefined) throw new Error("two tickets");
    expect(names).toContain(one.node);
    expect(other.node).toBe(one.node);
    named.add(one.node ?? "");
    const right = come(one, { by: one.node });
    await right.synced();
    expect(await pipes()).toBe(piped);
    const wrong = come(other, { by: names.find((name) => name !== one.node) });
    await wrong.synced();
    piped += 1;
    expect(await pipes()).toBe(piped);
    right.doc.getMap("records").set("shape:led", 1);
    await right.allSaved();
    await expect.poll(() => wrong.doc.getMap("records").get("shape:led")).toBe(1);
    for (const person of [right, wrong]) person.leave();
    piped -= 1;
    await expect.poll(pipes).toBe(piped);
  }
});
