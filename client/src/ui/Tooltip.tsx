import { Tooltip as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { shortcutKeys, tooltip } from "./tooltip.css.ts";

/** Surrounds the application once: after the first tooltip the next ones come without delay. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return <Radix.Provider delayDuration={400}>{children}</Radix.Provider>;
}

interface TooltipProps {
  readonly label: ReactNode;
  readonly shortcut?: string | undefined;
  readonly side?: "top" | "bottom" | "left" | "right";
  /** One element that takes a ref and event handlers. */
  readonly children: ReactElement;
}

/** Words for what is under the pointer or in focus; never the only place where something is said. */
export function Tooltip({ label, shortcut, side = "bottom", children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut !== undefined && <kbd className={shortcutKeys}>{shortcut}</kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
