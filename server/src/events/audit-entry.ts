import type { AuditKind } from "@zentaikan/protocol";

/** One line of the audit log, before it is written. */
export interface AuditEntry {
  readonly kind: AuditKind;
  /** Who did it; the name stays as it is now. */
  readonly actor: { readonly id: string | null; readonly name: string };
  /** The customer of a board is found here. */
  readonly boardId?: string | null;
  readonly customerId?: string | null;
  /** What a reader needs besides, such as the name of who it was done to; never a secret. */
  readonly details?: Readonly<Record<string, string | number | null>>;
}
