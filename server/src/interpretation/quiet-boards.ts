/**
 * Which boards have been quiet long enough to be read again.
 *
 * An edit makes a board restless; after a second without one it is due, and after ten seconds it
 * is due even if people go on. One board at a time, and for each millisecond of reading the
 * reader rests nine, so that a thousand restless boards do not take the machine from the edits.
 */
interface QuietBoardsOptions<Board> {
  /** @param editedAt when it was edited last, by `now` */
  readonly read: (board: Board, editedAt: number) => Promise<void>;
  readonly onFailed: (board: Board, error: unknown) => void;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  readonly quietMs?: number;
  readonly maxWaitMs?: number;
}

type Restless = { readonly since: number; last: number };

const restPerWork = 9;
const lookIntervalMs = 250;

export class QuietBoards<Board> {
  readonly #options: QuietBoardsOptions<Board>;
  /** In order of the first edit since the last reading. */
  readonly #restless = new Map<Board, Restless>();
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: QuietBoardsOptions<Board>) {
    this.#options = options;
  }

  edited(board: Board): void {
    const now = this.#options.now();
    const restless = this.#restless.get(board);
    if (restless === undefined) this.#restless.set(board, { since: now, last: now });
    else restless.last = now;
    this.#lookLater(lookIntervalMs);
  }

  /** Waits for the reading that runs; no other one begins. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  #lookLater(delayMs: number): void {
    if (this.#timer !== null || this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#look();
    }, delayMs);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const due = this.#takeDue();
    let restMs = lookIntervalMs;
    if (due !== null) {
      const start = this.#options.now();
      try {
        await this.#options.read(due.board, due.editedAt);
      } catch (error) {
        this.#options.onFailed(due.board, error);
      }
      restMs = (this.#options.now() - start) * restPerWork;
    }
    this.#timer = null;
    if (this.#restless.size > 0) this.#lookLater(restMs);
  }

  #takeDue(): { readonly board: Board; readonly editedAt: number } | null {
    const { now, quietMs = 1000, maxWaitMs = 10_000 } = this.#options;
    for (const [board, { since, last }] of this.#restless) {
      const isDue = now() - last >= quietMs || now() - since >= maxWaitMs;
      if (!isDue) continue;
      this.#restless.delete(board);
      return { board, editedAt: last };
    }
    return null;
  }
}
