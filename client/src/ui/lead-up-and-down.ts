import type { KeyboardEvent } from "react";

/**
 * On a list: arrow keys lead from one of its parts that are named so to the next; Tab still visits
 * everything between.
 * @param selector of the parts, each of which takes the focus
 */
export function leadUpAndDown(selector: string): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const step = STEPS.get(event.key);
    const parts = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const place = parts.findIndex((part) => part === event.target);
    if (step === undefined || place === -1) return;
    event.preventDefault();
    parts[place + step]?.focus();
  };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);
