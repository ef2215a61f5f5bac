import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { iconButton } from "./button.css.ts";
import { classNames } from "./class-names.ts";
import { Tooltip } from "./Tooltip.tsx";

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  readonly icon: LucideIcon;
  /** Read aloud, and shown as a tooltip on hover and on focus. */
  readonly label: string;
  /** Keys that do the same, shown in the tooltip: `⌘Z`. */
  readonly shortcut?: string;
}

export function IconButton({ icon: Icon, label, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        data-on-paper="none"
        className={classNames(iconButton, className)}
        aria-label={label}
        {...rest}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
