import { isWrittenIn } from "../../ui/is-written-in.ts";

/**
 * Whether somebody is in the middle of something that is not to be taken from under their hands:
 * they write or convert, or hold something with the pointer.
 */
export class BusyHand {
  readonly #held = new Set<number>();
  readonly #away = new AbortController();

  constructor() {
    const options = { capture: true, signal: this.#away.signal };
    const add = ({ pointerId }: PointerEvent): void => void this.#held.add(pointerId);
    const take = ({ pointerId }: PointerEvent): void => void this.#held.delete(pointerId);
    window.addEventListener("pointerdown", add, options);
    window.addEventListener("pointerup", take, options);
    window.addEventListener("pointercancel", take, options);
    // What is let go of outside of the window is told to nobody.
    window.addEventListener("blur", () => this.#held.clear(), options);
  }

  isBusy(): boolean {
    return this.#held.size > 0 || isWrittenIn(document.activeElement);
  }

  dispose(): void {
    this.#away.abort();
  }
}
