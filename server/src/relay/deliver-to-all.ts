import { encodeFrame } from "@zentaikan/protocol";
import { Delivery } from "./delivery.ts";
import type { Batch } from "./edit-queue.ts";
import type { Member } from "./member.ts";
import type { PresenceChanges } from "./presence-changes.ts";

/** The edits that are durable now, merged as `update`; null for presence alone. */
export interface Durable {
  readonly update: Uint8Array | null;
  readonly batch: Batch | null;
}

/**
 * @param sequence number of the last stored update, which is `update` where there is one
 * @returns the number of the last update that nobody lacks who is here
 */
export function deliverToAll(
  members: Iterable<Member>,
  { update, batch }: Durable,
  { presence, sequence }: { presence: PresenceChanges | null; sequence: number },
): number {
  const edits = update === null ? null : encodeFrame({ kind: "update", update });
  const before = sequence - (edits === null ? 0 : 1);
  const forAuthor = new Delivery({ edits: null, presence, before });
  const forOthers = new Delivery({ edits, presence, before });
  let had = sequence;
  for (const member of members) {
    // Whoever wrote all of it has it already.
    const isAuthor = batch?.authors.size === 1 && batch.authors.has(member);
    member.deliver(isAuthor ? forAuthor : forOthers, batch?.settles.get(member));
    had = Math.min(had, member.lacksSince);
  }
  return had;
}
