/**
 * Whether the person's hand was last on keys or on a pointer, as `data-hand` of the page: browsers
 * show the focus after a press, too, where a page moves it, and rings are for keys alone.
 */
export function startHand(): void {
  const root = document.documentElement;
  const set = (hand: "keys" | "pointer") => {
    if (root.dataset["hand"] !== hand) root.dataset["hand"] = hand;
  };
  window.addEventListener("pointerdown", () => set("pointer"), { capture: true });
  window.addEventListener("keydown", ({ key }) => MOVES.test(key) && set("keys"), {
    capture: true,
  });
}

/** Letters are typed into what shows a caret, and held while a pointer is used. */
const MOVES = /^(Tab|Enter| |Escape|Arrow\w+|Home|End|F\d+)$/;
