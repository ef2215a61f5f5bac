import { isFinal, type AccessCause, type CloseReason } from "@zentaikan/protocol";

/**
 * The life of a board's connection, as a pure machine; board-connection.ts is its shell.
 *
 *               ┌──────────── retry ◄───────────┐
 *               ▼                               │
 *   ──► connecting ── opened ──► syncing ── synced ──► live
 *               │                  │                    │
 *               └──────────────────┴── closed ──────────┴──► waiting, or ended when final
 *
 * Edits are counted, not compared: the server says how many of this connection's edit messages
 * are on disk, and all is saved when that is as many as were sent. Deletions count like the rest,
 * which a state vector would not show.
 */
export interface ConnectionState {
  readonly phase: Phase;
  /** Edit messages that this connection has sent, and how many of them are on the server's disk. */
  readonly sent: number;
  readonly saved: number;
  /** Somebody here edited, and no open connection has carried it yet. */
  readonly unsent: boolean;
  /** As `unsent`, but known: a copy that was opened without a server may hold nothing new. */
  readonly drawn: boolean;
  /** Every edit made here lies in this browser's own store. */
  readonly cached: boolean;
  /** The document was whole at least once, so that it may be drawn on. */
  readonly everSynced: boolean;
  /** Why the last attempt came to nothing, where the server said so; null once one worked. */
  readonly waitsFor: CloseReason | null;
  /**
   * The server keeps this tab's client for its person, or does not, as for somebody who may only
   * read: nothing is drawn as it then [CS9]. Null before it said so.
   */
  readonly clientKept: boolean | null;
}

type Phase =
  | { readonly kind: "connecting" }
  | { readonly kind: "syncing" }
  | { readonly kind: "live" }
  | { readonly kind: "waiting" }
  | EndedPhase;

export interface EndedPhase {
  readonly kind: "ended";
  readonly reason: EndReason;
  /** Why somebody may not, or may not any more, where that is the reason. */
  readonly cause: AccessCause | null;
}

/** `unreadable`: what came does not fit together, and this document stands for nothing. */
export type EndReason = CloseReason | "signedOut" | "outdatedClient" | "notMigrated" | "unreadable";

export type ConnectionEvent =
  | { readonly kind: "prepared"; readonly clientKept: boolean }
  | { readonly kind: "opened" }
  | { readonly kind: "synced" }
  | { readonly kind: "restored" }
  | { readonly kind: "edited" }
  | { readonly kind: "cached" }
  | { readonly kind: "sent"; readonly whole: boolean }
  | { readonly kind: "saved"; readonly messages: number }
  | {
      readonly kind: "closed";
      readonly reason: EndReason | null;
      readonly cause: AccessCause | null;
    }
  | { readonly kind: "retry" };

export const INITIAL_CONNECTION: ConnectionState = {
  phase: { kind: "connecting" },
  sent: 0,
  saved: 0,
  unsent: false,
  drawn: false,
  cached: true,
  everSynced: false,
  waitsFor: null,
  clientKept: null,
};

export function nextConnectionState(
  state: ConnectionState,
  event: ConnectionEvent,
): ConnectionState {
  switch (event.kind) {
    case "prepared":
      // An answer that was long on its way takes nothing back.
      return { ...state, clientKept: state.clientKept === true || event.clientKept };
    case "opened":
      return { ...state, phase: { kind: "syncing" }, sent: 0, saved: 0 };
    case "synced":
      return { ...state, phase: { kind: "live" }, everSynced: true, waitsFor: null };
    case "restored":
      // What the copy holds beyond the server's document nobody knows before the next sync.
      return state.everSynced ? state : { ...state, everSynced: true, unsent: true };
    case "edited":
      return {
        ...state,
        cached: false,
        unsent: state.unsent || !isOpen(state),
        drawn: state.drawn || !isOpen(state),
      };
    case "cached":
      return { ...state, cached: true };
    case "sent":
      // A whole answer carries everything that was missing on the server.
      return {
        ...state,
        sent: state.sent + 1,
        unsent: state.unsent && !event.whole,
        drawn: state.drawn && !event.whole,
      };
    case "saved":
      return { ...state, saved: Math.max(state.saved, event.messages) };
    case "closed":
      return {
        ...state,
        phase: isLast(event.reason)
          ? { kind: "ended", reason: event.reason, cause: event.cause }
          : { kind: "waiting" },
        waitsFor: event.reason === null || isLast(event.reason) ? null : event.reason,
        unsent: state.unsent || state.sent > state.saved,
        drawn: state.drawn || state.sent > state.saved,
        sent: 0,
        saved: 0,
      };
    case "retry":
      return state.phase.kind === "waiting" ? { ...state, phase: { kind: "connecting" } } : state;
  }
}

const LIGHTS = ["saved", "saving", "inBrowser", "notSaved"] as const;
type Light = (typeof LIGHTS)[number];

/**
 * What the light beside the people says; it never says more than is certain. Before the first
 * sync there is nothing of ours to lose, and the page shows that it is loading instead.
 */
export function savedLight(state: ConnectionState): Light {
  if (!state.unsent && state.saved >= state.sent) return "saved";
  if (isOpen(state)) return "saving";
  return state.cached ? "inBrowser" : "notSaved";
}

/** What one light says of several documents: of each no more than is certain. */
export function worstLight(states: readonly ConnectionState[]): Light {
  const lights = states.map(savedLight);
  return LIGHTS.findLast((light) => lights.includes(light)) ?? "saved";
}

/** Whether people draw here without seeing, or being seen by, those elsewhere. */
export function isApart(state: ConnectionState): boolean {
  return state.everSynced && (state.phase.kind === "waiting" || state.phase.kind === "connecting");
}

/** Whether the document has all of a board, as it was when the server last said so or later. */
export function hasWholeDocument(state: ConnectionState): boolean {
  return state.everSynced && state.phase.kind !== "ended";
}

function isOpen(state: ConnectionState): boolean {
  return state.phase.kind === "syncing" || state.phase.kind === "live";
}

function isLast(reason: EndReason | null): reason is EndReason {
  if (reason === null) return false;
  if (reason === "unreadable" || reason === "notMigrated") return true;
  return reason === "signedOut" || reason === "outdatedClient" || isFinal(reason);
}
