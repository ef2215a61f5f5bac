import {
  encodeFrame,
  type AccessCause,
  type CloseReason,
  type DocumentName,
} from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Connection } from "./connection.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { EVERYTHING, type Permission } from "./permission.ts";
import { PersonQuota } from "./person-quota.ts";
import type { Rooms } from "./rooms.ts";

/**
 * `noDocument`: there is none of this name. `notSaved`: the room could not keep the edit; nothing
 * of it was relayed. `locked`: it touches what is locked for this person. Where nobody can judge what is added to the document, what kept it from being
 * read is thrown.
 */
export type WriteOutcome = "saved" | "noDocument" | "notSaved" | "locked";

/** What the server writes on behalf of a person. */
interface ServerEdit {
  readonly name: DocumentName;
  readonly person: PersonBody;
  /** The edit, made when everything received before is stored; null when there is nothing to do. */
  readonly makeUpdate: () => Promise<Uint8Array | null>;
}

/** Who writes what nobody asked for. */
export const SERVER_ITSELF: PersonBody = { id: "server", name: "server", color: "#000000" };

export type WriteToDocument = (edit: ServerEdit) => Promise<WriteOutcome>;

/**
 * Edits of the server take the way of everybody's: admitted, committed, then relayed. For a moment
 * the server is a member of the room, in the name of the person who asked. One edit of a document
 * after another, so that each sees what the one before did.
 */
export function documentWriter(rooms: Rooms): WriteToDocument {
  const inTurn = oneAfterAnother();
  return (edit) => inTurn(edit.name, () => write(rooms, edit));
}

/** Takes what lies hidden in a document away, for everybody who has it open and whoever comes [BD20]. */
export function leftoversDropper(write: WriteToDocument) {
  return async (name: DocumentName, leftovers: Uint8Array): Promise<boolean> =>
    (await write({ name, person: SERVER_ITSELF, makeUpdate: async () => leftovers })) === "saved";
}

async function write(
  rooms: Rooms,
  { name, person, makeUpdate }: ServerEdit,
): Promise<WriteOutcome> {
  const room = await rooms.open(name);
  if (room === null) return "noDocument";
  const connection = new InnerConnection(person);
  const member = room.join(connection);
  if (member === null) return "notSaved";
  try {
    await room.content.whenJudging;
    await room.drain();
    const update = await makeUpdate();
    if (update === null) return "saved";
    room.receive(member, encodeFrame({ kind: "syncAnswer", update }));
    await room.drain();
    if (connection.closedWith === null) return "saved";
    return connection.closedFor === "locked" ? "locked" : "notSaved";
  } finally {
    room.leave(member);
  }
}

/** Hears nothing, and remembers whether it was sent away. */
class InnerConnection implements Connection {
  readonly person: PersonBody;
  readonly isServer = true;
  readonly permission = EVERYTHING;
  readonly hangsOn = [];
  readonly understandsNews = false;
  readonly bufferedBytes = 0;
  /** It writes what commands let through, and commands have their own rates. */
  readonly quota = new PersonQuota({ factor: 1000 }, 0);
  closedWith: CloseReason | null = null;
  closedFor: AccessCause | null = null;

  constructor(person: PersonBody) {
    this.person = person;
  }

  askPermission = async (): Promise<Permission> => EVERYTHING;

  write(): void {}

  setReading(): void {}

  close(reason: CloseReason, cause: AccessCause | null = null): void {
    this.closedWith ??= reason;
    this.closedFor ??= cause;
  }
}
