import {
  basisOf,
  encodeFrame,
  encodePresenceNews,
  presenceMove,
  presencePatch,
  writeAwarenessEntries,
  type PresenceChange,
} from "@zentaikan/protocol";
import { writeMessages } from "./websocket-frames.ts";

export type Shown = Readonly<Record<string, unknown>>;

/** What everybody was told of somebody. */
export interface Told {
  readonly clock: number;
  /** Null for somebody who has nothing to show. */
  readonly state: Shown | null;
}

export interface Change {
  readonly client: number;
  /** Under which clients that understand news hear of them [W27]; null for who left. */
  readonly number: number | null;
  readonly clock: number;
  /** Null for somebody who left, or has nothing to show. */
  readonly state: Shown | null;
  /** What everybody knows of them; null when nobody knows anything. */
  readonly told: Told | null;
}

/** Whole states are for any client of y-websocket. */
interface Reader {
  readonly understandsNews: boolean;
}

/** News of who is in the room, in the two forms in which clients take it; each is made once. */
export class PresenceChanges {
  readonly #changes: readonly Change[];
  #states: readonly Uint8Array[] | null = null;
  #news: readonly Uint8Array[] | null = null;
  #statesMessage: Uint8Array | null = null;
  #newsMessage: Uint8Array | null = null;

  constructor(changes: readonly Change[]) {
    this.#changes = changes;
  }

  frames({ understandsNews }: Reader): readonly Uint8Array[] {
    if (understandsNews) return (this.#news ??= this.#newsFrames());
    return (this.#states ??= [framed(this.#changes)]);
  }

  /** The same as a message, of which all who get it share the bytes. */
  message(to: Reader): Uint8Array {
    if (to.understandsNews) return (this.#newsMessage ??= writeMessages(this.frames(to)));
    return (this.#statesMessage ??= writeMessages(this.frames(to)));
  }

  /** What changed of states that are known; others whole, and the numbers under which they change. */
  #newsFrames(): Uint8Array[] {
    const whole: Change[] = [];
    const names: { number: number; client: number }[] = [];
    const changes: PresenceChange[] = [];
    for (const change of this.#changes) {
      const { client, number, state } = change;
      const news = newsOf(change);
      if (news !== null) {
        changes.push(news);
        continue;
      }
      whole.push(change);
      if (number !== null && state !== null) names.push({ number, client });
    }
    const isAll = names.length + changes.length === 0;
    const frames = whole.length > 0 || isAll ? [framed(whole)] : [];
    if (!isAll) {
      frames.push(encodeFrame({ kind: "presence", news: encodePresenceNews({ names, changes }) }));
    }
    return frames;
  }
}

/** Null when the state has to be told whole. */
function newsOf({ number, clock, state, told }: Change): PresenceChange | null {
  if (number === null || state === null || told === null || told.state === null) return null;
  const from = { number, basis: basisOf(told.clock), step: clock - told.clock };
  const numbers = presenceMove(told.state, state);
  if (numbers !== null) return { kind: "move", ...from, numbers };
  const patch = presencePatch(told.state, state);
  return patch && { kind: "patch", ...from, patch };
}

function framed(changes: readonly Change[]): Uint8Array {
  const entries = changes.map(({ client, clock, state }) => ({
    client,
    clock,
    json: JSON.stringify(state),
  }));
  return encodeFrame({ kind: "awareness", states: writeAwarenessEntries(entries) });
}
