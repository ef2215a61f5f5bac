import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MalformedFrame } from "./malformed-frame.ts";
import type { NumberChange } from "./presence-move.ts";
import { isPlain, type PresenceState } from "./presence-patch.ts";

/** The payload of a `presence` frame [W19]. */
export interface PresenceNews {
  /** Under which number later changes speak of a client. */
  readonly names: readonly { readonly number: number; readonly client: number }[];
  readonly changes: readonly PresenceChange[];
}

export type PresenceChange = {
  readonly number: number;
  /** Of the clock that the change builds on, what `basisOf` keeps. */
  readonly basis: number;
  /** From that clock to the new one. */
  readonly step: number;
} & (
  | { readonly kind: "patch"; readonly patch: PresenceState }
  | { readonly kind: "move"; readonly numbers: readonly NumberChange[] }
);

/** More than the people of a full room have, and more changes than a frame is read with. */
export const MAX_PRESENCE_NUMBER = 2047;

/** Of a clock that the receiver knows, as much as fits into a byte: enough to see that it is that one. */
export function basisOf(clock: number): number {
  return clock % BASES;
}

const BASES = 128;
const MAX_CLOCK = 2 ** 31;

export function encodePresenceNews({ names, changes }: PresenceNews): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, names.length);
    for (const { number, client } of names) {
      encoding.writeVarUint(encoder, number);
      encoding.writeVarUint(encoder, client);
    }
    for (const change of changes) writeChange(encoder, change);
  });
}

/** @throws MalformedFrame for anything else */
export function decodePresenceNews(bytes: Uint8Array): PresenceNews {
  try {
    const decoder = decoding.createDecoder(bytes);
    const names: { number: number; client: number }[] = [];
    const changes: PresenceChange[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      names.push({
        number: within(MAX_PRESENCE_NUMBER, decoding.readVarUint(decoder)),
        client: decoding.readVarUint(decoder),
      });
    }
    while (decoding.hasContent(decoder)) {
      within(MAX_PRESENCE_NUMBER, changes.length);
      changes.push(readChange(decoder));
    }
    return { names, changes };
  } catch (error) {
    if (error instanceof MalformedFrame) throw error;
    throw new MalformedFrame("truncated news of presence", { cause: error });
  }
}

function writeChange(encoder: encoding.Encoder, change: PresenceChange): void {
  const { number, basis, step } = change;
  encoding.writeVarUint(encoder, 2 * number + (change.kind === "move" ? 1 : 0));
  encoding.writeVarUint(encoder, basis);
  encoding.writeVarUint(encoder, step);
  if (change.kind === "patch") {
    encoding.writeVarString(encoder, JSON.stringify(change.patch));
    return;
  }
  encoding.writeVarUint(encoder, change.numbers.length);
  for (const { skipped, inHundredths, difference } of change.numbers) {
    encoding.writeVarUint(encoder, 2 * skipped + (inHundredths ? 1 : 0));
    encoding.writeVarInt(encoder, difference);
  }
}

function readChange(decoder: decoding.Decoder): PresenceChange {
  const head = decoding.readVarUint(decoder);
  const number = within(MAX_PRESENCE_NUMBER, Math.floor(head / 2));
  const basis = within(BASES - 1, decoding.readVarUint(decoder));
  const step = within(MAX_CLOCK, decoding.readVarUint(decoder));
  if (head % 2 === 0) {
    const patch: unknown = JSON.parse(decoding.readVarString(decoder));
    if (!isPlain(patch)) throw new MalformedFrame("a patch that is no object");
    return { kind: "patch", number, basis, step, patch };
  }
  const numbers: NumberChange[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const place = decoding.readVarUint(decoder);
    numbers.push({
      skipped: Math.floor(place / 2),
      inHundredths: place % 2 === 1,
      difference: decoding.readVarInt(decoder),
    });
  }
  return { kind: "move", number, basis, step, numbers };
}

function within(most: number, value: number): number {
  if (value > most) throw new MalformedFrame(`${value} in news of presence`);
  return value;
}
