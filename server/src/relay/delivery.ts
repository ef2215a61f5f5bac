import { writeMessages } from "./websocket-frames.ts";

export interface DeliveryParts {
  readonly edits: Uint8Array | null;
  readonly presence: Uint8Array | null;
  /** The last stored update before `edits`. */
  readonly before: number;
}

/**
 * What a tick brings to everybody: at most one frame of edits and one of presence, put into
 * bytes once, when somebody first asks for them.
 */
export class Delivery {
  readonly before: number;
  readonly #edits: Uint8Array | null;
  readonly #presence: Uint8Array | null;
  #everything: Uint8Array | null = null;
  #editsAlone: Uint8Array | null = null;

  constructor({ edits, presence, before }: DeliveryParts) {
    this.before = before;
    this.#edits = edits;
    this.#presence = presence;
  }

  get hasEdits(): boolean {
    return this.#edits !== null;
  }

  get hasPresence(): boolean {
    return this.#presence !== null;
  }

  /** Null when there is nothing. */
  everything(): Uint8Array | null {
    this.#everything ??= messagesOf([this.#edits, this.#presence]);
    return this.#everything;
  }

  /** For somebody who reads too slowly for presence. Null when there is nothing. */
  editsAlone(): Uint8Array | null {
    this.#editsAlone ??= messagesOf([this.#edits]);
    return this.#editsAlone;
  }
}

function messagesOf(frames: readonly (Uint8Array | null)[]): Uint8Array | null {
  const present = frames.filter((frame) => frame !== null);
  return present.length === 0 ? null : writeMessages(present);
}
