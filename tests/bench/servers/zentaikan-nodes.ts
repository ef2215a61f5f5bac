import { OurNodes } from "./our-nodes.ts";
import { programOf } from "./program-of.ts";
import type { ServerUnderTest } from "./server-under-test.ts";

interface NodesOptions {
  /** Whether the proxy knows the nodes by name, and leads sockets to the one that is asked for. */
  readonly byName?: boolean;
}

/** So many nodes of ours on one PostgreSQL; each client comes to the next one, as a proxy has it. */
export function zentaikanNodes(
  count: number,
  { byName = false }: NodesOptions = {},
): ServerUnderTest {
  const nodesOf = count === 1 ? "zentaikan 1 node" : `zentaikan ${count} nodes`;
  return {
    name: byName ? `${nodesOf} by name` : nodesOf,
    isDurable: true,
    async start(options) {
      const nodes = await OurNodes.start(count, options);
      const [first, ...others] = nodes.running;
      if (first === undefined) throw new Error("no node runs");
      const { pid, readyLine } = first.process;
      const end = () => nodes.end();
      const named = new Map(nodes.running.map(({ name, origin }) => [name, origin]));
      return programOf({
        process: {
          pid,
          readyLine,
          usage: (question) => nodes.usage(question),
          kill: end,
          stop: end,
        },
        origins: [first.origin, ...others.map(({ origin }) => origin)],
        ...(byName && { named }),
        token: first.token,
      });
    },
  };
}
