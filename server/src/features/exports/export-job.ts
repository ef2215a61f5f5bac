import type { BoardId, Party } from "@zentaikan/protocol";
import type { AskExportBody, ExportBody } from "@zentaikan/protocol/exports";
import type { RefusalCode } from "../../errors.ts";

/** What somebody asked to be made, with what it takes; bytes are gathered when its turn comes. */
export interface ExportJob {
  readonly id: string;
  readonly boardId: BoardId;
  readonly personId: string;
  /** Whose quota it counts against. */
  readonly chargedTo: string;
  readonly ask: AskExportBody;
  readonly readers: Party;
  readonly fileName: string;
}

export type Step = Extract<ExportBody["state"], { kind: "making" }>["step"];

/**
 *   waiting ──▶ making ──▶ ready ──▶ gone, an hour later or when there is no room
 *      │           └─────▶ failed ───▶ gone
 *      └── cancelled: gone at once
 */
type Standing =
  | { readonly kind: "waiting" }
  | { readonly kind: "making"; readonly step: Step }
  | { readonly kind: "ready"; readonly bytes: number; readonly endsAt: number }
  | { readonly kind: "failed"; readonly code: RefusalCode; readonly endsAt: number };

/** A job and what it has come to. */
export interface Entry<Job extends ExportJob = ExportJob> {
  readonly job: Job;
  standing: Standing;
  /** Ready, failed or taken back. */
  readonly finished: PromiseWithResolvers<void>;
}
