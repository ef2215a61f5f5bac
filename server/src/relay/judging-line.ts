import {
  checkQuota,
  judgeEdit,
  type EditFrame,
  type Judgement,
  type Refused,
  type Surroundings,
} from "./check-edit.ts";
import { LIMITS } from "./limits.ts";
import type { Member } from "./member.ts";
import { inOneTurn, inTurns, whileWanted } from "./turns.ts";

interface JudgingLineOptions extends Surroundings {
  readonly isHere: (member: Member) => boolean;
  readonly hasEnded: () => boolean;
  readonly settle: (judged: Judged) => void;
  readonly sendAway: (member: Member, refusal: Refused) => void;
  /** Stops or restarts reading from the members. */
  readonly setReading: (isReading: boolean) => void;
  readonly onFailed: (error: unknown) => void;
}

interface Waiting {
  readonly member: Member;
  readonly edit: EditFrame;
  readonly message: number;
}

/** Work before which nothing of what comes after it is judged. */
interface Held {
  readonly work: () => Promise<void>;
  /** Who asked for it waits no longer. */
  readonly release: () => void;
}

/** The verdict on an edit message of a member, and the number of that message. */
export interface Judged {
  readonly member: Member;
  readonly message: number;
  readonly verdict: Judgement;
}

/**
 * Judges the edits of a room in the order in which they come. Most are judged at once. One that comes
 * before it is known where what is stored lies waits for that, and one that is large is judged in
 * turns [R16]: what comes behind it waits, and nobody's next message is read, so that it is little.
 */
export class JudgingLine {
  readonly #options: JudgingLineOptions;
  #edits: (Waiting | Held)[] = [];
  #running: Promise<void> | null = null;

  constructor(options: JudgingLineOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#running === null;
  }

  receive(member: Member, edit: EditFrame): void {
    const { clock, content, sendAway, settle } = this.#options;
    const message = member.countEdit();
    const overQuota = checkQuota(member, edit, clock.now());
    if (overQuota !== null) return sendAway(member, overQuota);
    const isAtOnce = this.isIdle && content.isJudging && edit.update.length <= LIMITS.maxTurnBytes;
    if (!isAtOnce) {
      this.#push({ member, edit, message });
    } else if (!isTooEarly(member, edit)) {
      settle({ member, message, verdict: inOneTurn(judgeEdit(member, edit, this.#options)) });
    }
  }

  /** Does something between two edits; whatever goes wrong in it ends the room. */
  hold(work: () => Promise<void>): Promise<void> {
    return new Promise((release) => {
      this.#push({ work, release });
    });
  }

  #push(next: Waiting | Held): void {
    this.#edits.push(next);
    this.#running ??= this.#run().catch(this.#options.onFailed);
  }

  async whenIdle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    const { content, setReading } = this.#options;
    setReading(false);
    try {
      await content.whenJudging;
      for (let next = this.#edits.shift(); next !== undefined; next = this.#edits.shift()) {
        await ("work" in next ? next.work().finally(next.release) : this.#judgeInTurns(next));
      }
    } finally {
      // Of a room that ends, nothing that waits is done any more.
      for (const next of this.#edits.splice(0)) if ("work" in next) next.release();
      this.#running = null;
      setReading(true);
    }
  }

  async #judgeInTurns({ member, edit, message }: Waiting): Promise<void> {
    const { isHere, hasEnded, settle } = this.#options;
    if (!isHere(member) || isTooEarly(member, edit)) return;
    const judging = judgeEdit(member, edit, this.#options);
    const verdict = await inTurns(whileWanted(judging, () => !hasEnded()));
    if (verdict !== null) settle({ member, message, verdict });
  }
}

/** Before its answer a client may build on edits that only its answer will bring (W9). */
function isTooEarly({ hasAnswered, rights }: Member, { kind }: EditFrame): boolean {
  return kind === "update" && !hasAnswered && rights.mayWrite;
}
