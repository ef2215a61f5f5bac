import { findBoardRoot } from "@zentaikan/board-model/board-roots";
import * as Y from "yjs";
import { buildSegment } from "../../src/interpretation/build-segment.ts";
import { admit, learn, type Verdict } from "../../src/relay/admission.ts";
import type { LookAtEdit } from "../../src/relay/edit-lock.ts";
import type { Knowledge } from "../../src/relay/knowledge.ts";
import { DeleteRanges } from "../../src/relay/delete-ranges.ts";
import { ReservedClients } from "../../src/relay/reserved-clients.ts";
import { placesIn } from "../../src/relay/learn-places.ts";
import { inOneTurn } from "../../src/relay/turns.ts";

export { buildSegment } from "../../src/interpretation/build-segment.ts";
export { restoreDocument } from "../../src/interpretation/restore-document.ts";

interface Judging {
  readonly isServer?: boolean;
  readonly look?: LookAtEdit | null;
}

/** The admission of one board, over what was admitted so far: no socket, no disk, no time. */
export class Judge {
  /** What is stored: a segment, or nothing, and the updates since. */
  stored: Uint8Array[] = [];
  #owners = new Map<number, string>();
  #knowledge = knowledgeOf([], this.#owners);

  /** The clocks of everything admitted. */
  get clocks(): ReadonlyMap<number, number> {
    return this.#knowledge.clocks;
  }

  judge(
    update: Uint8Array,
    personId: string,
    { isServer = false, look = null }: Judging = {},
  ): Verdict {
    const verdict = admit(
      update,
      { personId, may: "write", isServer, clientsLeft: () => 1000, takeSteps: () => true, look },
      this.#knowledge,
    );
    if (verdict.kind === "admitted") this.stored.push(verdict.update);
    return verdict;
  }

  /**
   * Takes out what lies hidden, as every compaction does, by an edit of the server's.
   * @returns the edit, for who has the board open; null where there was nothing
   */
  dropLeftovers(): Uint8Array | null {
    const { leftovers } = buildSegment(this.stored);
    if (leftovers === null) return null;
    const verdict = this.judge(leftovers, "server", { isServer: true });
    if (verdict.kind !== "admitted") throw new Error(`what is left over is ${verdict.kind}`);
    return leftovers;
  }

  /** As a room that is opened anew, after a compaction or without one. */
  reopen({ compacts }: { readonly compacts: boolean }): void {
    if (compacts) this.stored = [buildSegment(this.stored).state];
    this.#knowledge = knowledgeOf(this.stored, this.#owners);
  }
}

function knowledgeOf(stored: readonly Uint8Array[], owners: Map<number, string>): Knowledge {
  const knowledge = {
    clocks: new Map<number, number>(),
    owners,
    reserved: new ReservedClients([]),
    deleted: new DeleteRanges(),
    places: placesIn(stored, findBoardRoot),
  };
  for (const update of stored) inOneTurn(learn(update, knowledge));
  return knowledge;
}

/** A replica to which these updates came, in this order. */
export function replicaOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
