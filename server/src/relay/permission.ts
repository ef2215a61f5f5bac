import type { AccessCause, Role } from "@zentaikan/protocol";

/** What a member may do with the document of a room; the room asks at every message. */
export interface DocumentRights {
  readonly mayWrite: boolean;
  /** Why it may not write; null where it may. */
  readonly whyNot: AccessCause | null;
  /**
   * What a member shows of itself: everything, who and where it is, or nothing at all. What is
   * too much is passed over, since clients of y-websocket always say something.
   */
  readonly presence: "all" | "cursor" | "none";
}

export type Permission =
  | {
      readonly kind: "granted";
      readonly role: Role;
      readonly rights: DocumentRights;
      /** When it has to be asked for again; null when time alone does not end it. */
      readonly endsInMs: number | null;
    }
  | {
      readonly kind: "denied";
      readonly reason: "forbidden" | "noSuchDocument";
      readonly cause: AccessCause | null;
    };

/** For what the server itself does in a room. */
export const EVERYTHING: Permission & { readonly kind: "granted" } = {
  kind: "granted",
  role: "owner",
  rights: { mayWrite: true, whyNot: null, presence: "all" },
  endsInMs: null,
};
