import { atom, react, transact, type Editor } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { isComposing } from "../../ui/composition.ts";
import { lookAt } from "../canvas/depth/depth.ts";
import { showAlternative } from "../canvas/show-alternative.ts";
import type { BoardGround } from "../ground/board-ground.ts";
import type { BusyHand } from "../ground/busy-hand.ts";
import type { Followed } from "../ground/following.ts";
import { TABLE_DESK } from "../ground/desks/table-desk.ts";
import { looksAlike, outlookOf, packOutlook, unpackOutlook, type Outlook } from "./outlook.ts";

/** Of an awareness state: how its person looks at the board. */
const FIELD = "l";

/**
 * Tells how this tab looks at the board, and has it look as the person who is followed does [FO1]:
 *
 *   looks otherwise ─► told to everybody
 *   follows somebody ─► looks as they do, each time that they look otherwise
 *   looks otherwise of their own, or Escape ─► follows nobody any more
 *
 * @returns the way out
 */
export function shareOutlook(
  editor: Editor,
  {
    awareness,
    board,
    hand,
  }: { readonly awareness: Awareness; readonly board: BoardGround; readonly hand: BusyHand },
): () => void {
  const heard = atom("outlooks heard", 0);
  const onChange = (): void => void heard.update((count) => count + 1);
  awareness.on("change", onChange);
  /** As the followed person had this tab look last; null while nobody is followed. */
  let led: Outlook | null = null;
  /** What lay where the table is since somebody is followed. */
  let before: (() => void) | null = null;

  const stopTelling = react("tell the outlook", () => {
    awareness.setLocalStateField(FIELD, packOutlook(outlookOf(editor, board)));
  });
  const stopLeading = react("be led", () => {
    heard.get();
    const followed = board.following.followed.get();
    if (followed === null) {
      board.highlight.lead(null);
      return void ([led, before] = [null, null]);
    }
    const told = outlookOfPerson(awareness, followed.person);
    const { all } = board.alternatives.said.get();
    // What they made a moment ago may still be on its way.
    const isThere = all.some(({ id }) => id === told?.alternative);
    const outlook = told && (isThere ? told : { ...told, alternative: null });
    // Nothing is taken from under somebody's hands.
    const isBusy = hand.isBusy() || editor.getEditingShapeId() !== null;
    if (outlook === null || isBusy) return;
    if (led !== null && keyOf(outlook) === keyOf(led)) return;
    led = outlook;
    transact(() => look(outlook, followed));
  });
  const stopLeaving = react("leave by a move", () => {
    const own = outlookOf(editor, board);
    const isFollowing = board.following.followed.get() !== null;
    if (isFollowing && led !== null && !looksAlike(own, led)) board.following.stop();
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !isComposing(event)) board.following.stop();
  };
  window.addEventListener("keydown", onKey, { capture: true });

  function look({ depth, table, stage, lit, tab, alternative }: Outlook, { withPanel }: Followed) {
    const { highlight, panelTabs, part } = board;
    highlight.lead(lit);
    const desk = part(TABLE_DESK);
    if (alternative !== null) showAlternative(editor, alternative);
    lookAt(editor, depth, { keepsView: true });
    if (table === "none") {
      before?.();
      before = null;
      if (withPanel && tab !== null) board.panelTabs.showBeside(tab);
      return;
    }
    if (before === null) {
      const [size, tab] = [panelTabs.size.get(), panelTabs.current.get()];
      before = () => {
        panelTabs.current.set(tab);
        panelTabs.size.set(size);
      };
    }
    // What its person chose to keep is chosen by nobody else.
    panelTabs.size.set(table);
    panelTabs.show(desk.tab);
    desk.lookAtStage(stage);
  }

  return () => {
    awareness.off("change", onChange);
    window.removeEventListener("keydown", onKey, { capture: true });
    for (const stop of [stopTelling, stopLeading, stopLeaving]) stop();
    awareness.setLocalStateField(FIELD, null);
  };
}

function keyOf(outlook: Outlook): string {
  return packOutlook(outlook).join();
}

/** Of several tabs of theirs, the one in which they did something last. */
function outlookOfPerson(awareness: Awareness, personId: string): Outlook | null {
  const tabs = [...awareness.getStates()].flatMap(([client, { user, p, [FIELD]: packed }]) => {
    const outlook = unpackOutlook(packed);
    const isTheirs = user?.id === personId && client !== awareness.clientID;
    return isTheirs && outlook !== null ? [{ outlook, activeAt: Number(p?.t ?? 0) }] : [];
  });
  return tabs.toSorted((a, b) => b.activeAt - a.activeAt)[0]?.outlook ?? null;
}
