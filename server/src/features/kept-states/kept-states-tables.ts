import type { Party } from "@zentaikan/protocol";
import type { KeptStateBody } from "@zentaikan/protocol/versions";

export interface KeptStatesTables {
  /** Earlier states of boards. `asked`: somebody wanted it kept; the others keep themselves. */
  snapshots: {
    id: string;
    boardId: string;
    /** Whom the version that it was kept for is for; whatever else is kept is everybody's. */
    party: Party;
    at: number;
    personId: string;
    personName: string;
    /** Whose quota it counts against: a program's states are those of whoever made its token. */
    chargedTo: string;
    occasion: KeptStateBody["occasion"];
    name: string;
    /** SHA-256 of the state. */
    hash: Uint8Array;
    state: Uint8Array;
    /** What it says. Derived: null, or of an earlier form, it is read again. */
    wordsBody: string | null;
    /** Of one that was kept because the meaning turned: who drew, and what changed; else null. */
    turnBody: string | null;
    /** Our Dos of the board when it was kept; for our team alone. Null where nothing is known of them. */
    ourDosBody: string | null;
  };
}
