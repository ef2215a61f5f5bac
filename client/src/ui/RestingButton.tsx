import type { LucideIcon } from "lucide-react";
import { useState, type ReactNode, type RefCallback } from "react";
import { flushSync } from "react-dom";
import { iconButton } from "./button.css.ts";

/** How somebody came to a button. */
interface Awake {
  /** For the button that comes in its place: whoever came by keys stays on it. */
  readonly ref: RefCallback<HTMLElement> | undefined;
  readonly isPressed: boolean;
}

interface RestingButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What a press does; without it, what a press does to the menu in its place. */
  readonly onPress?: () => void;
  /** What is there once somebody points at it, comes to it by keys, or presses it. */
  readonly children: (awake: Awake) => ReactNode;
}

/**
 * The button of an icon in a list of thousands: tooltip and menu cost more than all the rest of a
 * row, and are made for the one that somebody comes to.
 */
export function RestingButton({ icon: Icon, label, onPress, children }: RestingButtonProps) {
  const [came, setCame] = useState<"pointed" | "byKeys" | "pressed" | null>(null);
  if (came !== null) {
    return children({
      ref: came === "byKeys" ? takeFocus : undefined,
      isPressed: came === "pressed",
    });
  }
  return (
    <button
      type="button"
      data-on-paper="none"
      className={iconButton}
      aria-label={label}
      {...(onPress === undefined && { "aria-haspopup": "menu", "aria-expanded": false })}
      // A finger that comes to it presses it: what is pressed has to be the same at its end.
      // A mouse presses what it came to: that is there before the press is.
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "touch") flushSync(() => setCame("pointed"));
      }}
      onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && setCame("byKeys")}
      onClick={onPress ?? (() => setCame("pressed"))}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
