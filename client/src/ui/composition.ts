import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** The key code that browsers report for any key that an input method is still handling. */
const handledByInputMethod = 229;

/**
 * Whether a key belongs to an unfinished conversion: Enter then confirms the conversion and Escape
 * takes it back, and neither may do anything else. Safari ends the composition before it reports
 * the confirming Enter, so `isComposing` alone is not enough there; the old key code is.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === handledByInputMethod;
}
