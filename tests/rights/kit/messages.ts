import { encodeFrame, writeAwarenessEntries } from "@zentaikan/protocol";
import * as Y from "yjs";

/** What a hand-written client knows when it makes a message. */
interface Knowledge {
  /** The document as the server gave it to somebody who may read it. */
  readonly doc: Y.Doc;
  /** The client for which the socket speaks. */
  readonly client: number;
  /** A client that belongs to somebody else who is present. */
  readonly foreignClient: number;
  /** A number that no other message used. */
  readonly number: number;
}

type Message = (knowledge: Knowledge) => Uint8Array | string;

const NOTHING = Uint8Array.of(0, 0);

/** Every kind of message of the protocol, and what is none, each as a client would forge it. */
export const MESSAGES = {
  syncRequest: () => encodeFrame({ kind: "syncRequest", stateVector: Uint8Array.of(0) }),
  answerNothing: () => encodeFrame({ kind: "syncAnswer", update: NOTHING }),
  answerKnown: ({ doc }) => encodeFrame({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) }),
  answerNew: (known) => encodeFrame({ kind: "syncAnswer", update: addition(known) }),
  answerDeletes: (known) => encodeFrame({ kind: "syncAnswer", update: deletion(known) }),
  updateKnown: ({ doc }) => encodeFrame({ kind: "update", update: Y.encodeStateAsUpdate(doc) }),
  updateNew: (known) => encodeFrame({ kind: "update", update: addition(known) }),
  updateDeletes: (known) => encodeFrame({ kind: "update", update: deletion(known) }),
  awarenessOwn: ({ client }) => awareness(client),
  awarenessForeign: ({ foreignClient }) => awareness(foreignClient),
  awarenessRequest: () => encodeFrame({ kind: "awarenessRequest" }),
  saved: () => encodeFrame({ kind: "saved", messages: 1 }),
  presence: () => encodeFrame({ kind: "presence", news: Uint8Array.of(0) }),
  auth: () => Uint8Array.of(2, 0),
  unknown: () => Uint8Array.of(77, 1, 0),
  text: () => "owner",
} as const satisfies Record<string, Message>;

export type MessageKind = keyof typeof MESSAGES;
export const MESSAGE_KINDS = Object.keys(MESSAGES) as readonly MessageKind[];

/** What a client shows of itself, with a lie about who it is. */
function awareness(client: number): Uint8Array {
  const json = JSON.stringify({
    p: { x: 1 },
    said: "hello",
    user: { id: "somebody", name: "オーナー", color: "#000000" },
  });
  const states = writeAwarenessEntries([{ client, clock: 1_000_000, json }]);
  return encodeFrame({ kind: "awareness", states });
}

/** A record more, in the name of this socket's client. */
function addition({ doc, client, number }: Knowledge): Uint8Array {
  const root = doc.share.has("records") ? "records" : "threads";
  return editOf(doc, client, (copy) => copy.getMap(root).set(`shape:m${number}`, number));
}

/** The first thing that is not deleted yet, deleted. */
function deletion({ doc, client }: Knowledge): Uint8Array {
  return editOf(doc, client, (copy) => {
    for (const name of ["records", "threads", "entries", "meta"]) {
      const map = copy.getMap(name);
      const [key] = map.keys();
      if (key !== undefined) return map.delete(key);
    }
    throw new Error("there is nothing to delete");
  });
}

function editOf(doc: Y.Doc, client: number, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = client;
  const before = Y.encodeStateVector(copy);
  edit(copy);
  return Y.encodeStateAsUpdate(copy, before);
}
