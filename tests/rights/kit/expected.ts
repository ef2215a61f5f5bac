import type { MessageKind } from "./messages.ts";

/** Who sends: what somebody is on the board, or a program whose token may read or write. */
export const ACTORS = [
  "owner",
  "editor",
  "commenter",
  "viewer",
  "none",
  "exMember",
  "readToken",
  "writeToken",
] as const;
export type ActorKind = (typeof ACTORS)[number];

export const DOCUMENTS = ["board", "comments", "absent"] as const;
type DocumentKind = (typeof DOCUMENTS)[number];

/** Before and after the answer to the server's first question; after the role went down or up. */
export const PHASES = ["before", "after", "lowered", "raised"] as const;
type Phase = (typeof PHASES)[number];

export interface Cell {
  readonly actor: ActorKind;
  readonly document: DocumentKind;
  readonly message: MessageKind;
  readonly phase: Phase;
}

/** What somebody was before the role that the cell is about; null where there is no such step. */
export function roleBefore({ actor, phase }: Pick<Cell, "actor" | "phase">): string | null {
  const steps: Partial<Record<ActorKind, { lowered?: string; raised?: string }>> = {
    owner: { raised: "editor" },
    editor: { lowered: "owner", raised: "commenter" },
    commenter: { lowered: "editor", raised: "viewer" },
    viewer: { lowered: "commenter" },
    none: { lowered: "viewer" },
    exMember: { lowered: "editor" },
  };
  return phase === "lowered" || phase === "raised" ? (steps[actor]?.[phase] ?? null) : null;
}

export type Outcome =
  /** No ticket is to be had, with this status. */
  | { readonly kind: "noTicket"; readonly status: number }
  /** Sent away before the message, or because of it. */
  | { readonly kind: "closed"; readonly code: number; readonly text: string }
  | {
      readonly kind: "open";
      readonly stored: boolean;
      /** What others see of the sender afterwards. */
      readonly shown: "everything" | "cursor" | "nothing";
    };

/** The table of reliability 5.5, written down a second time and apart from the server's policy. */
export function expected({ actor, document, message, phase }: Cell): Outcome {
  if (phase === "before" || phase === "after") {
    if (actor === "exMember") return { kind: "noTicket", status: 401 };
    if (actor === "none" || document === "absent") return { kind: "noTicket", status: 404 };
  } else {
    if (actor === "none" || actor === "exMember") return closed(4404, "noSuchDocument removed");
    if (actor === "commenter" && document === "board" && phase === "lowered") {
      return closed(4403, "forbidden roleLowered");
    }
  }
  const writes = document === "board" && ["owner", "editor", "writeToken"].includes(actor);
  const readOnly = closed(4403, "forbidden readOnly");
  switch (message) {
    case "syncRequest":
    case "answerNothing":
    case "answerKnown":
    case "updateKnown":
    case "awarenessForeign":
    case "awarenessRequest":
      return open(false);
    case "answerNew":
      return writes ? open(true) : readOnly;
    case "answerDeletes":
      return open(writes);
    case "updateNew":
    case "updateDeletes":
      return writes ? open(phase !== "before") : readOnly;
    case "awarenessOwn":
      if (document === "comments") return open(false);
      return { ...open(false), shown: isViewer(actor) ? "cursor" : "everything" };
    case "saved":
    case "presence":
    case "auth":
    case "unknown":
    case "text":
      return closed(4400, "malformed");
  }
}

function isViewer(actor: ActorKind): boolean {
  return actor === "viewer" || actor === "readToken";
}

function open(stored: boolean): Outcome & { readonly kind: "open" } {
  return { kind: "open", stored, shown: "nothing" };
}

function closed(code: number, text: string): Outcome {
  return { kind: "closed", code, text };
}
