import { expandPresence } from "@zentaikan/protocol";
import { applyAwarenessUpdate, type Awareness } from "y-protocols/awareness";

/** Takes in the payload of a `presence` frame: what changed of states that are known [W19]. */
export function applyPresencePatches(awareness: Awareness, patches: Uint8Array): void {
  const states = expandPresence(patches, (client) => awareness.getStates().get(client));
  applyAwarenessUpdate(awareness, states, "server");
}

/**
 * Before connecting again [W16]: the server said of us that we left, at our last clock, and may
 * say of the others what they said before; at clocks that are known, both would be passed over.
 */
export function renewPresence(awareness: Awareness): void {
  for (const client of awareness.meta.keys()) {
    if (client !== awareness.clientID) awareness.meta.delete(client);
  }
  awareness.setLocalState(awareness.getLocalState());
}
