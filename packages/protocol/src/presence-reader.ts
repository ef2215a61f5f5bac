import { writeAwarenessEntries, type AwarenessEntry } from "./awareness-entries.ts";
import { applyPresenceMove } from "./presence-move.ts";
import { basisOf, decodePresenceNews, type PresenceChange } from "./presence-news.ts";
import { applyPresencePatch, type PresenceState } from "./presence-patch.ts";

interface Known {
  readonly clock: number;
  readonly state: PresenceState;
}

interface Expanded {
  /** The payload of an `awareness` frame, which y-protocols knows. */
  readonly states: Uint8Array;
  /** Clients of whom something else is known than what was said builds on, or nothing. */
  readonly lost: readonly number[];
  /** Something was said of a number that names nobody. */
  readonly isNameless: boolean;
}

/** Reads the `presence` frames of one connection: numbers mean what they were said to mean there. */
export class PresenceReader {
  readonly #clients = new Map<number, number>();

  /**
   * @param known what is known of a client
   * @throws MalformedFrame for what is no news of presence, or of another state
   */
  expand(news: Uint8Array, known: (client: number) => Known | undefined): Expanded {
    const { names, changes } = decodePresenceNews(news);
    for (const { number, client } of names) this.#clients.set(number, client);
    const entries: AwarenessEntry[] = [];
    const lost: number[] = [];
    let isNameless = false;
    for (const change of changes) {
      const client = this.#clients.get(change.number);
      const before = client === undefined ? undefined : known(client);
      if (client === undefined) isNameless = true;
      else if (before === undefined || basisOf(before.clock) !== change.basis) lost.push(client);
      else {
        const json = JSON.stringify(stateAfter(before.state, change));
        entries.push({ client, clock: before.clock + change.step, json });
      }
    }
    return { states: writeAwarenessEntries(entries), lost, isNameless };
  }
}

function stateAfter(before: PresenceState, change: PresenceChange): PresenceState {
  return change.kind === "move"
    ? applyPresenceMove(before, change.numbers)
    : applyPresencePatch(before, change.patch);
}
