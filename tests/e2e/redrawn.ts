import type { Page } from "@playwright/test";

/** What React says of a part of the page to its developer tools, in every build. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly memoizedProps: Readonly<Record<string, unknown>> | null;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** To be run in a page before its own scripts: notes whatever is drawn anew within parts that stay. */
function watch(attribute: string): void {
  const redrawn = new Set<string>();
  const look = (fiber: Fiber, part: string | null): void => {
    const before = fiber.alternate;
    // It is new, or React has left it as it was.
    if (before === null) return;
    const didWork = 1;
    const isComponent = typeof fiber.type !== "string" && fiber.type !== null;
    if (part !== null && isComponent && (fiber.flags & didWork) !== 0) redrawn.add(part);
    if (fiber.child === before.child) return;
    const name = fiber.memoizedProps?.[attribute];
    const isNamed = typeof name === "number" || typeof name === "string";
    for (let child = fiber.child; child !== null; child = child.sibling) {
      look(child, isNamed && part === null ? String(name) : part);
    }
  };
  Object.assign(globalThis, {
    redrawn,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, { current }: { readonly current: Fiber }) =>
        look(current, null),
    },
  });
}

/** From the next page that it opens. @param attribute by which parts of the page are told apart */
export function watchRedrawn(
  page: Page,
  attribute: "data-index" | "data-shape-id",
): Promise<unknown> {
  return page.addInitScript(watch, attribute);
}

/** Parts of which React drew something anew since it was asked last. */
export function takeRedrawn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { redrawn } = globalThis as unknown as { readonly redrawn: Set<string> };
    const parts = [...redrawn];
    redrawn.clear();
    return parts;
  });
}
