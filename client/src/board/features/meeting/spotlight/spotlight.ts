import { atom, react, type Editor, type Signal } from "tldraw";
import { isComposing } from "../../../../ui/composition.ts";
import { depthOf, lookAt } from "../../../canvas/depth/depth.ts";
import { showAlternative } from "../../../canvas/show-alternative.ts";
import type { BoardAlternatives } from "../../../ground/board-alternatives.ts";
import { defineBoardPart } from "../../../ground/board-part.ts";
import { BusyHand } from "../../../ground/busy-hand.ts";
import type { Following } from "../../../ground/following.ts";
import type { PanelTabs } from "../../../ground/panel-tabs.ts";
import { DARK, stepSpotlight, type SpotlightState } from "./spotlight-steps.ts";

const lookEveryMs = 200;

interface Board {
  readonly alternatives: Pick<BoardAlternatives, "shown">;
  readonly following: Following;
  readonly panelTabs: PanelTabs;
}

/** Everybody looks where a facilitator looks: what becomes of it here, and the way back. */
export class Spotlight {
  readonly #state = atom<SpotlightState>("spotlight", DARK);
  readonly state: Signal<SpotlightState> = this.#state;
  readonly #secondsLeft = atom("seconds of notice left", 0);
  readonly secondsLeft: Signal<number> = this.#secondsLeft;
  /** Back to where one was before; null where one was not moved. */
  readonly #pin = atom<(() => void) | null>("pin", null);
  readonly pin: Signal<(() => void) | null> = this.#pin;
  readonly #board: Board;
  /** Moved before, and no move of their own since: the way back is the one from before. */
  #isMoved = false;

  constructor(board: Board) {
    this.#board = board;
  }

  stay(): void {
    const state = this.#state.get();
    if (state.kind === "off") return;
    if (state.kind === "led") this.#board.following.stop();
    this.#isMoved = false;
    this.#state.set({ kind: "stayed", key: state.key });
  }

  /** Nobody waits who does not want to. */
  goNow(): void {
    const state = this.#state.get();
    if (state.kind !== "off") this.#state.set({ kind: "notice", key: state.key, until: 0 });
  }

  goBack(): void {
    this.stay();
    this.#pin.get()?.();
    this.#pin.set(null);
  }

  putPinAway(): void {
    this.#pin.set(null);
  }

  /** Looks after it as long as one spotlight is on. @returns the way out */
  watch(editor: Editor, { person, since }: { readonly person: string; readonly since: number }) {
    const { following } = this.#board;
    const hand = new BusyHand();
    const key = `${person} ${since}`;
    let isOver = false;
    const look = (): void => {
      // What was to be looked at a moment ago may be over by now.
      if (isOver) return;
      const now = performance.now();
      const isBusy = hand.isBusy() || editor.getEditingShapeId() !== null;
      const isFollowing = following.followed.get()?.person === person;
      const was = this.#state.get();
      const is = stepSpotlight(was, { key, isBusy, isFollowing, now });
      this.#secondsLeft.set(is.kind === "notice" ? Math.ceil((is.until - now) / 1000) : 0);
      if (is === was) return;
      this.#state.set(is);
      if (is.kind === "stayed") this.#isMoved = false;
      if (is.kind === "led") this.#lead(editor, person);
      else if (was.kind === "led" && is.kind === "waiting") following.stop();
    };
    const onKey = (event: KeyboardEvent): void => {
      const isTold = this.#state.get().kind === "notice";
      if (event.key === "Escape" && isTold && !isComposing(event)) this.stay();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    const timer = setInterval(look, lookEveryMs);
    const stopHearing = react("spotlight", () => {
      following.followed.get();
      this.#state.get();
      queueMicrotask(look);
    });
    return () => {
      isOver = true;
      window.removeEventListener("keydown", onKey, { capture: true });
      clearInterval(timer);
      stopHearing();
      hand.dispose();
      if (this.#state.get().kind === "led") following.stop();
      this.#state.set(DARK);
      this.#isMoved = false;
    };
  }

  #lead(editor: Editor, person: string): void {
    const { alternatives, following, panelTabs } = this.#board;
    if (!this.#isMoved) {
      const [camera, depth] = [editor.getCamera(), depthOf(editor).get()];
      const [tab, size] = [panelTabs.current.get(), panelTabs.size.get()];
      const alternative = alternatives.shown.get();
      this.#pin.set(() => {
        showAlternative(editor, alternative);
        lookAt(editor, depth, { keepsView: true });
        panelTabs.show(tab);
        panelTabs.size.set(size);
        editor.setCamera(camera, { immediate: true });
      });
    }
    this.#isMoved = true;
    following.start(person, { withPanel: true });
  }
}

export const SPOTLIGHT = defineBoardPart<Spotlight>("spotlight");
