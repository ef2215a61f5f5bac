import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";

interface Told {
  readonly board: BoardId;
  readonly people: readonly PersonBody[];
}

type Channel = (
  hear: (told: readonly Told[] | null, from: string) => void,
) => (told: readonly Told[]) => void;

/** Who has boards open on other nodes, for lists and inboxes: each node tells what it has itself. */
export class PresenceOfFellows {
  readonly #elsewhere = new Map<string, Map<BoardId, readonly PersonBody[]>>();
  readonly #here = new Map<BoardId, readonly PersonBody[]>();
  readonly #tell: (told: readonly Told[]) => void;

  constructor(channel: Channel) {
    this.#tell = channel((told, from) => this.#hear(told, from));
  }

  on(board: BoardId): PersonBody[] {
    return Array.from(this.#elsewhere.values(), (boards) => boards.get(board) ?? []).flat();
  }

  tell(board: BoardId, people: readonly PersonBody[]): void {
    if (people.length === 0) this.#here.delete(board);
    else this.#here.set(board, people);
    this.#tell([{ board, people }]);
  }

  /** Somebody is new, who heard nothing of what was told before. */
  tellAll(): void {
    if (this.#here.size > 0)
      this.#tell(Array.from(this.#here, ([board, people]) => ({ board, people })));
  }

  /** Forgets what nodes told that are gone. */
  keep(isThere: (fellow: string) => boolean): void {
    for (const node of this.#elsewhere.keys()) if (!isThere(node)) this.#elsewhere.delete(node);
  }

  #hear(told: readonly Told[] | null, from: string): void {
    if (told === null) return;
    const boards = this.#elsewhere.get(from) ?? new Map<BoardId, readonly PersonBody[]>();
    this.#elsewhere.set(from, boards);
    for (const { board, people } of told) {
      if (people.length === 0) boards.delete(board);
      else boards.set(board, people);
    }
  }
}
