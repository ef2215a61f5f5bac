import {
  MAX_AWARENESS_CHARS,
  MAX_PRESENCE_NUMBER,
  readAwarenessEntries,
  type AwarenessEntry,
} from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { isSmallState } from "./is-small-state.ts";
import type { DocumentRights } from "./permission.ts";
import { PresenceChanges, type Change, type Shown, type Told } from "./presence-changes.ts";

/** Whoever can have a presence: one socket. */
export interface PresenceHolder {
  readonly person: PersonBody;
  readonly rights: DocumentRights;
}

type PresenceVerdict = "taken" | "ignored" | "malformed" | "tooBig";

const maxClock = 2 ** 31;
/** Where boards keep pointer, selection and view. Viewers show this and nothing they could say. */
const CURSOR_FIELD = "p";

type Present = Told & {
  readonly holder: PresenceHolder;
  /** Its own among those present; null when there are too many of them. */
  readonly number: number | null;
  /** What everybody was told last; null when nobody was told anything. */
  told: Told | null;
};

/**
 * Who is in the room and what they say of themselves: one state for each socket, never more.
 *
 * Not y-protocols' `Awareness`: that one believes every sender, and remembers every client id for
 * ever. Here a socket speaks for the first free client id that it names, and for no other one;
 * its `user` is written by the server; and when it closes, its state is gone.
 */
export class Presence {
  readonly #personOf: (client: number) => string | undefined;
  readonly #byClient = new Map<number, Present>();
  readonly #clientOf = new Map<PresenceHolder, number>();
  readonly #numbers = new Set<number>();
  /** Clients with news; of those who left, the clock of their last word. */
  #changed = new Map<number, number>();
  /** As `everybody` says it, until that changes. */
  #everybody: PresenceChanges | null = null;

  /** @param personOf whose client this is; nobody else is shown under it */
  constructor(personOf: (client: number) => string | undefined) {
    this.#personOf = personOf;
  }

  /**
   * Reads a message of a socket. Other people's states in it are passed over: y-websocket sends
   * back everything that it hears.
   */
  receive(holder: PresenceHolder, bytes: Uint8Array): PresenceVerdict {
    // Whoever shows nothing is not read.
    if (holder.rights.presence === "none") return "ignored";
    let entries: AwarenessEntry[];
    try {
      entries = readAwarenessEntries(bytes);
    } catch {
      return "malformed";
    }
    const own = this.#ownEntry(holder, entries);
    if (own === null) return "ignored";
    if (own.json.length > MAX_AWARENESS_CHARS) return "tooBig";
    const previous = this.#byClient.get(own.client);
    const isNews = previous === undefined || own.clock > previous.clock;
    if (!isNews || own.clock > maxClock) return "ignored";
    const state = stamped(own.json, holder);
    if (state === undefined) return "malformed";
    if (!isSmallState(state)) return "tooBig";
    const told = previous?.told ?? null;
    const number = previous?.number ?? this.#freeNumber();
    this.#release(own.client, holder);
    this.#clientOf.set(holder, own.client);
    this.#byClient.set(own.client, { holder, number, clock: own.clock, state, told });
    this.#changed.set(own.client, own.clock);
    return "taken";
  }

  /** Takes the socket's state away. Others hear of it with the next changes. */
  leave(holder: PresenceHolder): void {
    const client = this.#clientOf.get(holder);
    if (client === undefined) return;
    this.#clientOf.delete(holder);
    const present = this.#byClient.get(client);
    if (present === undefined) return;
    this.#byClient.delete(client);
    if (present.number !== null) this.#numbers.delete(present.number);
    this.#everybody = null;
    // The same clock: receivers take a removal at it, and the client's next word needs no leap.
    this.#changed.set(client, present.clock);
  }

  /** The client for which the socket speaks. */
  clientOf(holder: PresenceHolder): number | undefined {
    return this.#clientOf.get(holder);
  }

  hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** What changed since the last call. */
  takeChanges(): PresenceChanges {
    const changes: Change[] = [];
    for (const [client, clock] of this.#changed) {
      const present = this.#byClient.get(client);
      const { number = null, state = null, told = null } = present ?? {};
      changes.push({ client, number, clock, state, told });
      // y-protocols passes over a state at clock 0, which is the first of every client.
      if (present !== undefined) present.told = clock === 0 ? null : { clock, state };
    }
    this.#changed = new Map();
    this.#everybody = null;
    return new PresenceChanges(changes);
  }

  /**
   * Everybody, as everybody else was told last: the next changes build on that, and so will they
   * for whoever hears of everybody now.
   */
  everybody(): PresenceChanges {
    this.#everybody ??= this.#asTold();
    return this.#everybody;
  }

  #asTold(): PresenceChanges {
    const changes: Change[] = [];
    for (const [client, { number, told }] of this.#byClient) {
      if (told !== null) changes.push({ client, number, ...told, told: null });
    }
    return new PresenceChanges(changes);
  }

  /**
   * The entry that a socket speaks for: that of its own client or, as long as it has none, the
   * first living one that is free. A person's own older socket gives way to a newer word, so that
   * a client which reconnects need not wait for its dead socket to be noticed.
   */
  #ownEntry(holder: PresenceHolder, entries: readonly AwarenessEntry[]): AwarenessEntry | null {
    const bound = this.#clientOf.get(holder);
    if (bound !== undefined) return entries.find(({ client }) => client === bound) ?? null;
    const isFree = ({ client, clock, json }: AwarenessEntry): boolean => {
      if (json === "null") return false;
      const personId = holder.person.id;
      if ((this.#personOf(client) ?? personId) !== personId) return false;
      const present = this.#byClient.get(client);
      if (present === undefined) return true;
      return present.holder.person.id === personId && clock > present.clock;
    };
    return entries.find(isFree) ?? null;
  }

  /** The smallest, since small ones are short on the wire. */
  #freeNumber(): number | null {
    let number = 0;
    while (this.#numbers.has(number)) number += 1;
    if (number > MAX_PRESENCE_NUMBER) return null;
    this.#numbers.add(number);
    return number;
  }

  #release(client: number, holder: PresenceHolder): void {
    const before = this.#byClient.get(client)?.holder;
    if (before !== undefined && before !== holder) this.#clientOf.delete(before);
  }
}

/**
 * The state with the server's word on who this is. A state may be null: the client has a presence
 * of its own but nothing to show. Undefined for what is no state.
 */
function stamped(json: string, { person, rights }: PresenceHolder): Shown | null | undefined {
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (state === null) return null;
  if (typeof state !== "object" || Array.isArray(state)) return undefined;
  const { id, name, color } = person;
  const user = { id, name, color };
  if (rights.presence === "all") return { ...state, user };
  return CURSOR_FIELD in state ? { [CURSOR_FIELD]: state[CURSOR_FIELD], user } : { user };
}
