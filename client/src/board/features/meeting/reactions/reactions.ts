import { atom, type Signal } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { defineBoardPart } from "../../../ground/board-part.ts";
import { onNextFrame } from "../../../ground/on-next-frame.ts";
import { afterPress, packFelt, unpackFelt, type Felt } from "./felt.ts";

/** Of an awareness state: what its person feels of parts of the board. */
const FIELD = "f";

type FeltOfPeople = ReadonlyMap<string, readonly Felt[]>;

/** How parts of the board sit with those who are there: by presence alone, and gone with them. */
export class Reactions {
  readonly #awareness: Awareness;
  readonly #own = atom<readonly Felt[]>("felt by me", []);
  readonly own: Signal<readonly Felt[]> = this.#own;
  readonly #others = atom<FeltOfPeople>("felt by others", new Map());
  /** By person. */
  readonly others: Signal<FeltOfPeople> = this.#others;
  #question: string | null = null;
  #said = "";
  #cancel: (() => void) | null = null;

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
    awareness.on("change", this.#soon);
    this.#soon();
  }

  press(pressed: Felt): void {
    this.#tell(afterPress(this.#own.get(), pressed));
  }

  /** What was felt at one question says nothing at the next. */
  keepTo(question: string | null): void {
    if (question !== this.#question && this.#own.get().length > 0) this.#tell([]);
    this.#question = question;
  }

  dispose(): void {
    this.#cancel?.();
    this.#awareness.off("change", this.#soon);
  }

  #tell(felt: readonly Felt[]): void {
    this.#own.set(felt);
    this.#awareness.setLocalStateField(FIELD, packFelt(felt));
  }

  readonly #soon = (): void => {
    this.#cancel ??= onNextFrame(() => {
      this.#cancel = null;
      this.#look();
    });
  };

  /** Cursors move at every moment, and feelings seldom: who shows them is told of these alone. */
  #look(): void {
    const others = new Map<string, readonly Felt[]>();
    for (const [client, { user, [FIELD]: packed }] of this.#awareness.getStates()) {
      const person: unknown = user?.id;
      if (client === this.#awareness.clientID || typeof person !== "string") continue;
      const felt = unpackFelt(packed);
      if (felt.length > 0) others.set(person, felt);
    }
    const said = JSON.stringify([...others]);
    if (said === this.#said) return;
    this.#said = said;
    this.#others.set(others);
  }
}

export const REACTIONS = defineBoardPart<Reactions>("reactions");
