import { react, type Editor } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { BoardGround } from "../ground/board-ground.ts";
import { fewCursors, sayEveryMs, shownCursors, type Pointing } from "./crowd.ts";

const lookEveryMs = 300;

interface PeopleChange {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** With a hundred people: whose cursors this tab shows, and how often it says where its own is. */
export class CrowdWatch {
  readonly #editor: Editor;
  readonly #awareness: Awareness;
  readonly #board: Pick<BoardGround, "cursors" | "following">;
  /** Null while all are shown. */
  #shown: ReadonlySet<number> | null = null;

  constructor(
    editor: Editor,
    {
      awareness,
      board,
    }: {
      readonly awareness: Awareness;
      readonly board: Pick<BoardGround, "cursors" | "following">;
    },
  ) {
    this.#editor = editor;
    this.#awareness = awareness;
    this.#board = board;
  }

  readonly isShown = (client: number): boolean => this.#shown === null || this.#shown.has(client);

  /** Whoever leads, or is followed, is seen by all: they speak as often as among few. */
  readonly sendEveryMs = (): number => {
    const me = this.#editor.user.getId();
    const states = this.#awareness.getStates();
    if (states.size <= fewCursors || this.#board.cursors.leading.get().has(me))
      return sayEveryMs(1);
    for (const { p } of states.values()) if (p?.u === me) return sayEveryMs(1);
    return sayEveryMs(states.size);
  };

  /** @returns the way out */
  watch(onChanged: (clients: Iterable<number>) => void): () => void {
    let isOver = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    const look = (): void => {
      if (isOver) return;
      const before = this.#shown;
      this.#shown = this.#whose();
      // People come near and go; where all are shown nothing is to be looked at.
      if (this.#shown !== null) timer ??= setInterval(look, lookEveryMs);
      else {
        clearInterval(timer);
        timer = undefined;
      }
      if (before === null && this.#shown === null) return;
      const clients = [...this.#awareness.getStates().keys()];
      onChanged(clients.filter((client) => (before?.has(client) ?? true) !== this.isShown(client)));
    };
    const onPeople = ({ added, removed }: PeopleChange): void => {
      if (added.length + removed.length > 0) look();
    };
    this.#awareness.on("change", onPeople);
    const { cursors, following } = this.#board;
    const stop = react("whose cursors", () => {
      cursors.all.get();
      cursors.leading.get();
      following.followed.get();
      queueMicrotask(look);
    });
    return () => {
      isOver = true;
      clearInterval(timer);
      this.#awareness.off("change", onPeople);
      stop();
    };
  }

  #whose(): ReadonlySet<number> | null {
    const { cursors, following } = this.#board;
    const states = this.#awareness.getStates();
    if (states.size <= fewCursors || cursors.all.get()) return null;
    const people: Pointing[] = [];
    for (const [client, { user, p }] of states) {
      const [x, y]: unknown[] = Array.isArray(p?.c) ? p.c : [];
      const at = typeof x === "number" && typeof y === "number" ? { x, y } : null;
      people.push({ client, person: String(user?.id), at });
    }
    const followed = following.followed.get()?.person;
    const always = new Set(cursors.leading.get());
    if (followed !== undefined) always.add(followed);
    return shownCursors(people, { middle: this.#editor.getViewportPageBounds().center, always });
  }
}
