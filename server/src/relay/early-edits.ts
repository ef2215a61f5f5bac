import type { EditFrame } from "./check-edit.ts";
import type { Member } from "./member.ts";

interface EarlyEditsOptions {
  /** Resolves when edits can be judged. */
  readonly whenJudging: Promise<void>;
  readonly judge: (member: Member, edit: EditFrame) => void;
  /** Stops or restarts reading from the members. */
  readonly setReading: (isReading: boolean) => void;
  readonly onFailed: (error: unknown) => void;
}

/**
 * Edits that came before it was known where what is stored lies. They are judged in their order as
 * soon as it is; until then nobody's next message is read, so that they are few.
 */
export class EarlyEdits {
  readonly #options: EarlyEditsOptions;
  #edits: (readonly [Member, EditFrame])[] = [];

  constructor(options: EarlyEditsOptions) {
    this.#options = options;
  }

  add(member: Member, edit: EditFrame): void {
    const { whenJudging, judge, setReading, onFailed } = this.#options;
    this.#edits.push([member, edit]);
    if (this.#edits.length > 1) return;
    setReading(false);
    whenJudging
      .then(() => {
        setReading(true);
        for (const early of this.#edits.splice(0)) judge(...early);
      })
      .catch(onFailed);
  }
}
