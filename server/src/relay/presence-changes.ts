import {
  encodeFrame,
  presencePatch,
  writeAwarenessEntries,
  type AwarenessEntry,
} from "@zentaikan/protocol";
import { writeMessages } from "./websocket-frames.ts";

export type Shown = Readonly<Record<string, unknown>>;

export interface Change {
  readonly client: number;
  readonly clock: number;
  /** Null for somebody who left, or has nothing to show. */
  readonly state: Shown | null;
  /** What everybody knows of them; null when nobody knows anything. */
  readonly told: Shown | null;
}

/** News of who is in the room, in the two forms in which clients take it; each is made once. */
export class PresenceChanges {
  readonly #changes: readonly Change[];
  #whole: readonly Uint8Array[] | null = null;
  #message: Uint8Array | null = null;
  #patched: readonly Uint8Array[] | null = null;

  constructor(changes: readonly Change[]) {
    this.#changes = changes;
  }

  /** Frames for any client of y-websocket: whole states. */
  asStates(): readonly Uint8Array[] {
    this.#whole ??= [framed(this.#changes.map(wholeEntry))];
    return this.#whole;
  }

  /** The same as a message, of which all who get it share the bytes. */
  asMessage(): Uint8Array {
    this.#message ??= writeMessages(this.asStates());
    return this.#message;
  }

  /** Frames for clients that understand patches: what changed of states that they know. */
  asPatches(): readonly Uint8Array[] {
    this.#patched ??= this.#patchedFrames();
    return this.#patched;
  }

  #patchedFrames(): Uint8Array[] {
    const whole: AwarenessEntry[] = [];
    const patches: AwarenessEntry[] = [];
    for (const change of this.#changes) {
      const { client, clock, state, told } = change;
      const patch = state === null || told === null ? null : presencePatch(told, state);
      if (patch === null) whole.push(wholeEntry(change));
      else patches.push({ client, clock, json: JSON.stringify(patch) });
    }
    const frames = whole.length === 0 ? [] : [framed(whole)];
    if (patches.length > 0) {
      frames.push(encodeFrame({ kind: "presence", patches: writeAwarenessEntries(patches) }));
    }
    return frames;
  }
}

function wholeEntry({ client, clock, state }: Change): AwarenessEntry {
  return { client, clock, json: JSON.stringify(state) };
}

function framed(entries: readonly AwarenessEntry[]): Uint8Array {
  return encodeFrame({ kind: "awareness", states: writeAwarenessEntries(entries) });
}
