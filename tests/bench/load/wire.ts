import { FRAME, SYNC } from "@zentaikan/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What a server's message begins with, and so what it is. */
type MessageKind = "syncRequest" | "syncAnswer" | "update" | "presence" | "ack" | "other";

/** How a server speaks: y-websocket's frames, maybe with an address before each. */
export interface Wire {
  /** What a client says before anything else. */
  readonly opening: readonly Uint8Array[];
  frame(
    kind: "syncRequest" | "syncAnswer" | "update" | "awareness",
    payload: Uint8Array,
  ): Uint8Array;
  kindOf(message: Uint8Array): MessageKind;
  /** How many of a connection's edit messages are acknowledged, once this ack has arrived. */
  acknowledged(ack: Uint8Array, before: number): number;
}

/** The frames of y-websocket as they are, and of whoever adds only acknowledgements that count. */
export function plainWire(): Wire {
  return wireWith({
    address: new Uint8Array(0),
    opening: [],
    ackKind: FRAME.saved,
    acknowledged: (body) => decoding.readVarUint(decoding.createDecoder(body)),
  });
}

interface WireOptions {
  /** Stands before each frame. */
  readonly address: Uint8Array;
  readonly opening: readonly Uint8Array[];
  readonly ackKind: number;
  readonly acknowledged: (body: Uint8Array, before: number) => number;
}

/** Hocuspocus calls a sync message so that asks for no sync in return. */
const SYNC_REPLY = 4;

export function wireWith({ address, opening, ackKind, acknowledged }: WireOptions): Wire {
  const kindAt = address.length;
  return {
    opening,
    frame(kind, payload) {
      const encoder = encoding.createEncoder();
      encoding.writeUint8Array(encoder, address);
      if (kind === "awareness") encoding.writeVarUint(encoder, FRAME.awareness);
      else {
        encoding.writeVarUint(encoder, FRAME.sync);
        encoding.writeVarUint(encoder, SYNC[syncNames[kind]]);
      }
      encoding.writeVarUint8Array(encoder, payload);
      return encoding.toUint8Array(encoder);
    },
    kindOf(message) {
      const kind = message[kindAt];
      if (kind === FRAME.awareness || kind === FRAME.presence) return "presence";
      if (kind === ackKind) return "ack";
      if (kind !== FRAME.sync && kind !== SYNC_REPLY) return "other";
      return syncKinds[message[kindAt + 1] ?? -1] ?? "other";
    },
    acknowledged: (ack, before) => acknowledged(ack.subarray(kindAt + 1), before),
  };
}

const syncNames = { syncRequest: "request", syncAnswer: "answer", update: "update" } as const;
const syncKinds: readonly MessageKind[] = ["syncRequest", "syncAnswer", "update"];
