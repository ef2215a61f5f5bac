import { InstancePresenceRecordType } from "@tldraw/tlschema";
import type { TLInstancePresence, TLStore } from "@tldraw/tlschema";
import type { Awareness } from "y-protocols/awareness";
import { Pace, type Schedule } from "./pace.ts";
import { packPresence, unpackPresence } from "./presence-state.ts";
import { isSameContent } from "../same-content.ts";

interface BindPresenceOptions {
  readonly store: TLStore;
  readonly awareness: Awareness;
  /** This tab's own presence, as `createPresenceStateDerivation` of tldraw derives it. */
  readonly presence: { get(): TLInstancePresence | null };
  /** Calls back at the next frame. */
  readonly schedule: Schedule;
  /** Whether so many people are in that they are shown 20 times a second. Few, unless told. */
  readonly isCrowded?: () => boolean;
  /** Least time between two words of this tab, in milliseconds. */
  readonly sendEveryMs?: () => number;
  /** Whether one sees where this peer points and what they selected; what they do so that all see it, one does. */
  readonly isPointerShown?: (clientId: number) => boolean;
  /** Milliseconds by the wall clock: tldraw compares times of activity with it. */
  readonly now?: () => number;
}

/** 15 a second: cursors stay smooth to the eye, and fifty of them affordable. */
const SEND_INTERVAL_MS = 66;
/** No cursor comes more often, and each time the page is painted anew. */
const CROWDED_SHOW_INTERVAL_MS = 50;

const HIDDEN = { cursor: null, brush: null, selectedShapeIds: [] };

/**
 * Shows this tab to the room and the room in this store, until disposed. It writes the field `p`
 * of the awareness state; who a peer is it takes from `user`, which only the server writes.
 */
export class PresenceBinding {
  readonly #options: Required<BindPresenceOptions>;
  readonly #pace: Pace;
  readonly #stopListening: () => void;
  /** Peers to look at in the next frame. */
  readonly #changed = new Set<number>();
  readonly #activity = new Map<number, { readonly mark: unknown; readonly atMs: number }>();
  #cancelShow: (() => void) | null = null;
  #shownAt = Number.NEGATIVE_INFINITY;
  #sent: unknown = null;

  constructor(options: BindPresenceOptions) {
    const usual = { isCrowded: () => false, isPointerShown: () => true };
    this.#options = { now: Date.now, sendEveryMs: () => SEND_INTERVAL_MS, ...usual, ...options };
    const { store, awareness, schedule, now, sendEveryMs } = this.#options;
    this.#pace = new Pace({
      schedule,
      now,
      intervalMs: sendEveryMs,
      run: () => this.#send(),
    });
    // Whatever presence is derived from changes with the session: pointer, camera, selection.
    this.#stopListening = store.listen(() => this.#pace.request(), {
      source: "user",
      scope: "session",
    });
    awareness.on("change", this.#onChange);
    this.#onChange({ added: [...awareness.getStates().keys()], updated: [], removed: [] });
    this.#pace.request();
  }

  /** Takes this tab out of the room's sight, and the room's people out of the store. */
  dispose(): void {
    const { store, awareness } = this.#options;
    this.#stopListening();
    this.#pace.dispose();
    this.#cancelShow?.();
    awareness.off("change", this.#onChange);
    awareness.setLocalStateField("p", null);
    const peers = [...awareness.getStates().keys(), ...this.#activity.keys()].map(recordIdOf);
    store.mergeRemoteChanges(() => store.remove(peers));
  }

  #send(): void {
    const { awareness, presence } = this.#options;
    const own = presence.get();
    const state = own && packPresence(own);
    if (isSameContent(state, this.#sent)) return;
    this.#sent = state;
    awareness.setLocalStateField("p", state);
  }

  readonly #onChange = ({ added, updated, removed }: AwarenessChange): void => {
    this.look([...added, ...updated, ...removed]);
  };

  /** Shows these peers anew: they changed, or one sees of them now what one did not before. */
  look(clients: Iterable<number>): void {
    for (const clientId of clients) this.#changed.add(clientId);
    this.#changed.delete(this.#options.awareness.clientID);
    if (this.#changed.size === 0 || this.#cancelShow !== null) return;
    this.#showSoon();
  }

  #showSoon(): void {
    const { schedule, isCrowded, now } = this.#options;
    this.#cancelShow = schedule(() => {
      const sinceMs = now() - this.#shownAt;
      if (isCrowded() && sinceMs >= 0 && sinceMs < CROWDED_SHOW_INTERVAL_MS)
        return this.#showSoon();
      this.#cancelShow = null;
      this.#shownAt = now();
      this.#show();
    });
  }

  /** All peers that changed since the last frame, in one merge. */
  #show(): void {
    const { store, awareness, now, isPointerShown } = this.#options;
    const puts: TLInstancePresence[] = [];
    const removals: TLInstancePresence["id"][] = [];
    for (const clientId of this.#changed) {
      const state = awareness.getStates().get(clientId);
      const peer = unpackPresence(clientId, state, this.#activeAt(clientId, state, now()));
      const record = peer === null || isPointerShown(clientId) ? peer : { ...peer, ...HIDDEN };
      if (record === null) removals.push(recordIdOf(clientId));
      else puts.push(record);
      if (state === undefined) this.#activity.delete(clientId);
    }
    this.#changed.clear();
    store.mergeRemoteChanges(() => {
      store.remove(removals);
      store.put(puts);
    });
  }

  /** Peers' clocks differ from ours, so activity counts from when its mark was seen to change. */
  #activeAt(clientId: number, state: AwarenessState | undefined, nowMs: number): number {
    const mark: unknown = state?.["p"]?.t;
    const seen = this.#activity.get(clientId);
    if (seen !== undefined && seen.mark === mark) return seen.atMs;
    this.#activity.set(clientId, { mark, atMs: nowMs });
    return nowMs;
  }
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

type AwarenessState =
  ReturnType<Awareness["getStates"]> extends Map<number, infer State> ? State : never;

export function bindPresence(options: BindPresenceOptions): PresenceBinding {
  return new PresenceBinding(options);
}

function recordIdOf(clientId: number): TLInstancePresence["id"] {
  return InstancePresenceRecordType.createId(String(clientId));
}
