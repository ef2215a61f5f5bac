/* oxlint-disable unicorn/consistent-function-scoping -- it crosses to the page as its text */

import type { Point } from "./engine-page.ts";

/**
 * Runs in a page whose driver has no touch: tells of one finger what a touch screen makes a page
 * hear, and gives the pointer to whatever asks to capture it, which takes real pointers alone.
 */
export function dispatchTouch(path: readonly Point[]): void {
  const [first] = path;
  const under = ({ x, y }: Point) => document.elementFromPoint(x, y) ?? document.body;
  if (first === undefined) return;
  const pressed = under(first);
  const pointer = { pointerId: 7, pointerType: "touch", isPrimary: true, button: 0 };
  const said = { bubbles: true, cancelable: true, composed: true };
  let captor: Element | null = null;
  const own = ["setPointerCapture", "releasePointerCapture", "hasPointerCapture"] as const;
  const before = own.map((name) => [name, Element.prototype[name]] as const);
  Element.prototype.setPointerCapture = function setPointerCapture() {
    // oxlint-disable-next-line unicorn/no-this-assignment, typescript/no-this-alias -- whose method it is
    captor = this;
  };
  Element.prototype.releasePointerCapture = () => {
    captor = null;
  };
  Element.prototype.hasPointerCapture = function hasPointerCapture() {
    return captor === this;
  };
  const tell = (type: string, place: Point, buttons: number) => {
    const at = { clientX: place.x, clientY: place.y, screenX: place.x, screenY: place.y };
    const how = { ...said, ...pointer, ...at, buttons, pressure: buttons / 2 };
    (captor ?? under(place)).dispatchEvent(new PointerEvent(type, how));
  };
  try {
    tell("pointerdown", first, 1);
    for (const place of path.slice(1)) tell("pointermove", place, 1);
    const last = path.at(-1) ?? first;
    tell("pointerup", last, 0);
    const released = under(last);
    if (released === pressed) {
      if (released instanceof HTMLElement) released.focus();
      released.dispatchEvent(
        new MouseEvent("click", { ...said, clientX: last.x, clientY: last.y, detail: 1 }),
      );
    }
  } finally {
    for (const [name, method] of before) Object.assign(Element.prototype, { [name]: method });
  }
}
