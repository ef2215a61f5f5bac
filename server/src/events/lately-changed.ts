import { NO_FELLOWS, type Fellows, type Tell } from "../fellows.ts";
import { newId } from "../new-id.ts";

/** What lists over all customers say otherwise since a moment. */
interface Changed {
  readonly customerIds: ReadonlySet<string>;
  readonly boardIds: ReadonlySet<string>;
}

/** Something of which lists say something else. */
export type Change =
  | { readonly kind: "customer" | "board"; readonly id: string }
  /** What these people may, by person or credential, or what all may on a board; null for everything. */
  | { readonly kind: "rights"; readonly of: readonly string[] | null };

/** So many changes are remembered; whoever was away for longer asks for the whole list. */
const mostRemembered = 5000;
/** Of more than that the whole list costs less. */
const mostAsked = 500;

/**
 * Remembers for a while what lists over all customers say otherwise, so that a page which has such a
 * list asks for what changed since alone. A list is read after its mark was taken: what changes
 * meanwhile is told twice and never not at all.
 */
export class LatelyChanged {
  /** Of this process: what happened before it, nobody remembers. */
  readonly #process = newId();
  readonly #changes: Change[] = [];
  #forgotten = 0;
  readonly #tellFellows: Tell<readonly Change[]>;

  constructor(fellows: Pick<Fellows, "channel"> = NO_FELLOWS) {
    this.#tellFellows = fellows.channel<readonly Change[]>("changed", (changes) =>
      this.#remember(changes ?? [{ kind: "rights", of: null }]),
    );
  }

  /** What a list that is read from now on knows of. */
  mark(): string {
    return `${this.#process}.${this.#forgotten + this.#changes.length}`;
  }

  note(...changes: readonly Change[]): void {
    // Of so many at once nobody asks one by one.
    const noted = changes.length > mostAsked ? [{ kind: "rights", of: null } as const] : changes;
    this.#remember(noted);
    if (noted.length > 0) this.#tellFellows(noted);
  }

  #remember(changes: readonly Change[]): void {
    this.#changes.push(...changes);
    const tooMany = this.#changes.length - mostRemembered;
    // In one go, and not with each change.
    if (tooMany > mostAsked) {
      this.#changes.splice(0, tooMany);
      this.#forgotten += tooMany;
    }
  }

  /** @returns null where whoever asks needs the whole list */
  since(mark: string, who: readonly string[]): Changed | null {
    const [process, number] = mark.split(".");
    const from = Number(number) - this.#forgotten;
    if (process !== this.#process || !(from >= 0 && from <= this.#changes.length)) return null;
    const changed = { customerIds: new Set<string>(), boardIds: new Set<string>() };
    for (const change of this.#changes.slice(from)) {
      if (change.kind === "customer") changed.customerIds.add(change.id);
      if (change.kind === "board") changed.boardIds.add(change.id);
      if (change.kind !== "rights") continue;
      if (change.of === null || change.of.some((id) => who.includes(id))) return null;
      // What everybody may on a board is told by the board.
      for (const id of change.of) changed.boardIds.add(id);
    }
    const { customerIds, boardIds } = changed;
    return customerIds.size + boardIds.size > mostAsked ? null : changed;
  }
}
