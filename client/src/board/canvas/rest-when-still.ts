import type { Editor, StateNode } from "tldraw";

/** After so long without an event the canvas rests; the speed of the pointer has died away by then. */
const stillMs = 1000;

/** The canvas library's own loop, which it keeps to itself. */
interface Frames {
  isPaused: boolean;
  readonly cancelRaf?: (() => void) | null;
  readonly start: () => void;
}

/**
 * Lets the canvas rest while nothing happens on it [DW6]. The canvas library works through every
 * frame of the screen for as long as a board is open: of an idle page that is most of what it costs,
 * all through a day on which the board stands open beside other work. What needs frames is known:
 * events of hands and keys, whoever listens to frames (a flight of the camera, a chase), a tool at
 * work, a stroke that fades. Each of them has the loop go on at once.
 */
export function restWhenStill(editor: Editor): () => void {
  const frames = framesOf(editor);
  if (frames === null) return () => {};
  // The library's own loop, and what a canvas does in each frame that there is.
  const always = listeningTo(editor);
  let wokenAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const left = wokenAt + stillMs - performance.now();
    if (left > 0 || isAtWork(editor, always)) {
      timer = setTimeout(look, Math.max(left, stillMs / 4));
      return;
    }
    timer = undefined;
    frames.isPaused = true;
    frames.cancelRaf?.();
  };
  const wake = () => {
    wokenAt = performance.now();
    if (frames.isPaused) frames.start();
    timer ??= setTimeout(look, stillMs);
  };
  const stops = (["dispatch", "on", "once", "addListener"] as const).map((name) =>
    before(editor, name, wake),
  );
  wake();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Does something before each call of a method of this editor. @returns the way out */
function before(editor: Editor, name: keyof Editor, does: () => void): () => void {
  const method: unknown = Reflect.get(editor, name);
  if (typeof method !== "function") return () => {};
  Reflect.set(editor, name, (...told: unknown[]): unknown => {
    does();
    return Reflect.apply(method, editor, told);
  });
  return () => Reflect.deleteProperty(editor, name);
}

/** Where a release of the library has another loop, it goes on as it does. */
function framesOf(editor: Editor): Frames | null {
  const frames: unknown = Reflect.get(editor, "_tickManager");
  const isKnown =
    typeof frames === "object" && frames !== null && "isPaused" in frames && "start" in frames;
  return isKnown ? (frames as Frames) : null;
}

/** How many listen to frames. */
interface Listening {
  readonly tick: number;
  readonly frame: number;
}

function listeningTo(editor: Editor): Listening {
  return { tick: editor.listenerCount("tick"), frame: editor.listenerCount("frame") };
}

function isAtWork(editor: Editor, always: Listening): boolean {
  const now = listeningTo(editor);
  if (now.tick > always.tick || now.frame > always.frame) return true;
  if (editor.getInstanceState().scribbles.length > 0) return true;
  let state: StateNode | undefined = editor.root;
  while (state !== undefined && state.onTick === undefined) state = state.getCurrent();
  return state !== undefined;
}
