import { SmallCluster } from "../support/small-cluster.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test as base } from "./fixtures.ts";

const test = base.extend<{ readonly cluster: SmallCluster }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern
  cluster: async ({}, use) => {
    const cluster = await SmallCluster.open();
    for (let count = 0; count < 2; count += 1) await cluster.startNode();
    await use(cluster);
    await cluster.end();
  },
  door: ({ cluster }, use) =>
    use({ origin: cluster.origin, signInLink: cluster.running[0]?.link ?? "" }),
});

test("[ND9][ND2] a page's socket is led to the node that has its board, and when that ends the page goes on at the other one", async ({
  cluster,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const nodes: (string | null)[] = [];
  anna.page.on("websocket", (socket) => {
    const { pathname, searchParams } = new URL(socket.url());
    if (pathname.startsWith("/sync/")) nodes.push(searchParams.get("node"));
  });
  await anna.open(/製造業A社/);
  await anna.placeCapital("環境資本", 1);
  await anna.expectLight("saved");
  const { members, pipes } = await counted(cluster);
  const [owner] = cluster.running.filter(({ name }) => name === nodes[0]);
  const [other] = cluster.running.filter(({ name }) => name !== nodes[0]);
  expect(new Set(nodes)).toEqual(new Set([owner?.name]));
  expect(members).toEqual(
    new Map([
      [owner?.name, nodes.length],
      [other?.name, 0],
    ]),
  );
  expect(pipes).toBe(0);
  const loads = await anna.page.evaluate(() => performance.timeOrigin);
  const cards = await anna.cards.count();

  await owner?.end("SIGKILL");
  await anna.placeCapital("生産資本", 2);
  await expect.poll(() => nodes.at(-1)).toBe(other?.name);
  await anna.expectLight("saved");
  expect(await anna.page.evaluate(() => performance.timeOrigin)).toBe(loads);
  await expect(anna.cards).toHaveCount(cards + 1);
  const ben = new BoardHand(await newPerson("ben"));
  await ben.open(/製造業A社/);
  await expect(ben.cards).toHaveCount(cards + 1);
  await expect(ben.card("環境資本")).toBeVisible();
  await expect(ben.card("生産資本")).toBeVisible();
});

/** Sockets in open rooms of each node, and how many came in at another one. */
async function counted(cluster: SmallCluster) {
  const texts = cluster.running.map(async ({ name, metricsPort }) => {
    const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    return [name, await answer.text()] as const;
  });
  const said = await Promise.all(texts);
  return {
    members: new Map(said.map(([name, text]) => [name, gauge(text, "members")])),
    pipes: said.reduce((sum, [, text]) => sum + gauge(text, "node_pipes"), 0),
  };
}

function gauge(metrics: string, name: string): number {
  return Number(new RegExp(`^zentaikan_${name} (\\d+)$`, "m").exec(metrics)?.[1]);
}
