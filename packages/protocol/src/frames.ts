import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MalformedFrame } from "./malformed-frame.ts";

/**
 * The frames of the socket: those of y-websocket, plus `saved`, `presence` and `standing`. SPEC.md gives their grammar.
 * Payloads stay bytes here: what a document contains is not this package's business.
 */
export type Frame =
  | { readonly kind: "syncRequest"; readonly stateVector: Uint8Array }
  | { readonly kind: "syncAnswer"; readonly update: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array }
  | { readonly kind: "awareness"; readonly states: Uint8Array }
  | { readonly kind: "awarenessRequest" }
  | { readonly kind: "saved"; readonly messages: number }
  | { readonly kind: "presence"; readonly news: Uint8Array }
  | { readonly kind: "standing" };

/** First number of a frame. 0 to 3 are y-websocket's; ours begin at 64, far from its next ones. */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  awarenessRequest: 3,
  saved: 64,
  presence: 65,
  standing: 66,
} as const;
/** Second number of a sync frame, from y-protocols. */
export const SYNC = { request: 0, answer: 1, update: 2 } as const;

export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  switch (frame.kind) {
    case "syncRequest":
      writeSync(encoder, SYNC.request, frame.stateVector);
      break;
    case "syncAnswer":
      writeSync(encoder, SYNC.answer, frame.update);
      break;
    case "update":
      writeSync(encoder, SYNC.update, frame.update);
      break;
    case "awareness":
      encoding.writeVarUint(encoder, FRAME.awareness);
      encoding.writeVarUint8Array(encoder, frame.states);
      break;
    case "awarenessRequest":
      encoding.writeVarUint(encoder, FRAME.awarenessRequest);
      break;
    case "saved":
      encoding.writeVarUint(encoder, FRAME.saved);
      encoding.writeVarUint(encoder, frame.messages);
      break;
    case "presence":
      encoding.writeVarUint(encoder, FRAME.presence);
      encoding.writeVarUint8Array(encoder, frame.news);
      break;
    case "standing":
      encoding.writeVarUint(encoder, FRAME.standing);
      break;
  }
  return encoding.toUint8Array(encoder);
}

/** What stands before the bytes of an `update` frame, for those who would not copy large ones. */
export function updateHead(length: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FRAME.sync);
  encoding.writeVarUint(encoder, SYNC.update);
  encoding.writeVarUint(encoder, length);
  return encoding.toUint8Array(encoder);
}

/**
 * One whole frame, nothing before or after it.
 * @throws MalformedFrame for every other sequence of bytes
 */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes);
  const frame = readFrame(decoder);
  if (decoding.hasContent(decoder)) throw new MalformedFrame("bytes after the end of the frame");
  return frame;
}

function readFrame(decoder: decoding.Decoder): Frame {
  try {
    const kind = decoding.readVarUint(decoder);
    switch (kind) {
      case FRAME.sync:
        return readSync(decoder);
      case FRAME.awareness:
        return { kind: "awareness", states: decoding.readVarUint8Array(decoder) };
      case FRAME.awarenessRequest:
        return { kind: "awarenessRequest" };
      case FRAME.saved:
        return { kind: "saved", messages: decoding.readVarUint(decoder) };
      case FRAME.presence:
        return { kind: "presence", news: decoding.readVarUint8Array(decoder) };
      case FRAME.standing:
        return { kind: "standing" };
      default:
        throw new MalformedFrame(`unknown frame kind ${kind}`);
    }
  } catch (error) {
    if (error instanceof MalformedFrame) throw error;
    throw new MalformedFrame("truncated frame", { cause: error });
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  switch (kind) {
    case SYNC.request:
      return { kind: "syncRequest", stateVector: payload };
    case SYNC.answer:
      return { kind: "syncAnswer", update: payload };
    case SYNC.update:
      return { kind: "update", update: payload };
    default:
      throw new MalformedFrame(`unknown sync kind ${kind}`);
  }
}

function writeSync(encoder: encoding.Encoder, kind: number, payload: Uint8Array): void {
  encoding.writeVarUint(encoder, FRAME.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
}
