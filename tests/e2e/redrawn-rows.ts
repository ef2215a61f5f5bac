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

/** To be run in a page before its own scripts: notes whatever is drawn anew within rows that stay. */
function watch(): void {
  const redrawn = new Set<string>();
  const look = (fiber: Fiber, row: string | null): void => {
    const before = fiber.alternate;
    // It is new, or React has left it as it was.
    if (before === null) return;
    const didWork = 1;
    const isComponent = typeof fiber.type !== "string" && fiber.type !== null;
    if (row !== null && isComponent && (fiber.flags & didWork) !== 0) redrawn.add(row);
    if (fiber.child === before.child) return;
    const index = fiber.memoizedProps?.["data-index"];
    for (let child = fiber.child; child !== null; child = child.sibling) {
      look(child, typeof index === "number" && row === null ? String(index) : row);
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

/** From the next page that it opens. */
export function watchRedrawn(page: Page): Promise<unknown> {
  return page.addInitScript(watch);
}

/** Places of rows of which something was drawn anew since it was asked last. */
export function takeRedrawn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { redrawn } = globalThis as unknown as { readonly redrawn: Set<string> };
    const rows = [...redrawn];
    redrawn.clear();
    return rows;
  });
}
