import { OurNodes } from "./our-nodes.ts";
import { programOf } from "./program-of.ts";
import type { ServerUnderTest } from "./server-under-test.ts";

/** So many nodes of ours on one PostgreSQL; each client comes to the next one, as a proxy has it. */
export function zentaikanNodes(count: number): ServerUnderTest {
  return {
    name: count === 1 ? "zentaikan 1 node" : `zentaikan ${count} nodes`,
    isDurable: true,
    async start(options) {
      const nodes = await OurNodes.start(count, options);
      const [first, ...others] = nodes.running;
      if (first === undefined) throw new Error("no node runs");
      const { pid, readyLine } = first.process;
      const end = () => nodes.end();
      return programOf({
        process: {
          pid,
          readyLine,
          usage: (question) => nodes.usage(question),
          kill: end,
          stop: end,
        },
        origins: [first.origin, ...others.map(({ origin }) => origin)],
        token: first.token,
      });
    },
  };
}
