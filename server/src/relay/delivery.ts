import type { PresenceChanges } from "./presence-changes.ts";
import { writeMessages } from "./websocket-frames.ts";

interface DeliveryParts {
  readonly edits: Uint8Array | null;
  readonly presence: PresenceChanges | null;
  /** The last stored update before `edits`. */
  readonly before: number;
}

/**
 * What a tick brings to everybody: edits and news of presence, put into bytes once for each form
 * in which somebody takes them.
 */
export class Delivery {
  readonly #parts: DeliveryParts;
  #withStates: Uint8Array | null = null;
  #withNews: Uint8Array | null = null;
  #editsAlone: Uint8Array | null = null;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  get before(): number {
    return this.#parts.before;
  }

  get hasEdits(): boolean {
    return this.#parts.edits !== null;
  }

  get hasPresence(): boolean {
    return this.#parts.presence !== null;
  }

  /** Null when there is nothing. */
  everything(reader: { readonly understandsNews: boolean }): Uint8Array | null {
    const { edits, presence } = this.#parts;
    if (presence === null) return this.editsAlone();
    const frames = edits === null ? [] : [edits];
    const message = () => writeMessages([...frames, ...presence.frames(reader)]);
    return reader.understandsNews
      ? (this.#withNews ??= message())
      : (this.#withStates ??= message());
  }

  /** For somebody who reads too slowly for presence. Null when there is nothing. */
  editsAlone(): Uint8Array | null {
    const { edits } = this.#parts;
    if (edits !== null) this.#editsAlone ??= writeMessages([edits]);
    return this.#editsAlone;
  }
}
