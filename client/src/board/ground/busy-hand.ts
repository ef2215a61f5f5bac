import { isWrittenIn } from "../../ui/is-written-in.ts";

/**
 * Whether somebody is in the middle of something that is not to be taken from under their hands:
 * they write or convert, or hold something with the pointer. Who comes through a field by Tab on the
 * way to somewhere else writes nothing.
 */
export class BusyHand {
  readonly #held = new Set<number>();
  readonly #away = new AbortController();
  /** The field in which something is written; where one is already, it may be. */
  #written: EventTarget | null = document.activeElement;

  constructor() {
    const options = { capture: true, signal: this.#away.signal };
    const add = ({ pointerId }: PointerEvent): void => void this.#held.add(pointerId);
    const take = ({ pointerId }: PointerEvent): void => void this.#held.delete(pointerId);
    window.addEventListener("pointerdown", add, options);
    window.addEventListener("pointerup", take, options);
    window.addEventListener("pointercancel", take, options);
    const write = ({ target }: Event): void => void (this.#written = target);
    window.addEventListener("compositionstart", write, options);
    window.addEventListener("input", write, options);
    // Who presses a field means to write there.
    const press = ({ target }: Event): void => {
      const { activeElement } = document;
      if (target instanceof Node && activeElement?.contains(target)) this.#written = activeElement;
    };
    window.addEventListener("click", press, options);
    // Who looks into another window for a moment is still in the field, and it in the middle of it.
    const leave = ({ target }: Event): void => {
      if (document.activeElement !== target) this.#written = null;
    };
    window.addEventListener("focusout", leave, options);
    // What is let go of outside of the window is told to nobody.
    window.addEventListener("blur", () => this.#held.clear(), options);
  }

  isBusy(): boolean {
    const { activeElement } = document;
    const isWriting = activeElement === this.#written && isWrittenIn(activeElement);
    return this.#held.size > 0 || isWriting;
  }

  dispose(): void {
    this.#away.abort();
  }
}
