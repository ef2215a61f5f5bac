import { MalformedFrame, PresenceReader } from "@zentaikan/protocol";
import { applyAwarenessUpdate, removeAwarenessStates, type Awareness } from "y-protocols/awareness";

interface RoomPresenceOptions {
  readonly awareness: Awareness;
  /** Asks the server for the whole states of everybody. */
  readonly askForEverybody: () => void;
  /** Milliseconds, by any clock. */
  readonly now?: () => number;
}

/** A server that says nonsense is not asked in a circle. */
const ASK_INTERVAL_MS = 5000;

/** Who is in the room, as the server's `presence` frames say it [W19]. */
export class RoomPresence {
  readonly #options: Required<RoomPresenceOptions>;
  #reader = new PresenceReader();
  #askedAtMs = -Infinity;

  constructor(options: RoomPresenceOptions) {
    this.#options = { now: () => performance.now(), ...options };
  }

  /** Takes in the payload of a `presence` frame. */
  hear(news: Uint8Array): void {
    const { awareness } = this.#options;
    try {
      const { states, lost, isNameless } = this.#reader.expand(news, this.#known);
      applyAwarenessUpdate(awareness, states, "server");
      // What this tab says of itself comes back to it.
      const others = lost.filter((client) => client !== awareness.clientID);
      this.#forget(others);
      if (isNameless || others.length > 0) this.#ask();
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      this.#ask();
    }
  }

  /**
   * Before connecting again [W16]: the server said of us that we left, at our last clock, and may
   * say of the others what they said before; at clocks that are known, both would be passed over.
   */
  renew(): void {
    const { awareness } = this.#options;
    this.#reader = new PresenceReader();
    this.#askedAtMs = -Infinity;
    for (const client of awareness.meta.keys()) {
      if (client !== awareness.clientID) awareness.meta.delete(client);
    }
    awareness.setLocalState(awareness.getLocalState());
  }

  readonly #known = (client: number) => {
    const { awareness } = this.#options;
    const state = awareness.getStates().get(client);
    const clock = awareness.meta.get(client)?.clock;
    const isKnown = client !== awareness.clientID && state !== undefined && clock !== undefined;
    return isKnown ? { clock, state } : undefined;
  };

  /** At the clock that is known of them, what the server says would be passed over. */
  #forget(clients: readonly number[]): void {
    const { awareness } = this.#options;
    removeAwarenessStates(awareness, [...clients], "server");
    for (const client of clients) awareness.meta.delete(client);
  }

  #ask(): void {
    const { now, askForEverybody } = this.#options;
    if (now() - this.#askedAtMs < ASK_INTERVAL_MS) return;
    this.#askedAtMs = now();
    askForEverybody();
  }
}
