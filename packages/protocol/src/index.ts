export { afterRoadStep } from "./after-road-step.ts";
export {
  BOARD_ABILITIES,
  ROLES,
  SIGN_IN_WAYS,
  TOKEN_SCOPES,
  WORKSPACE_ABILITIES,
  WORKSPACE_ROLES,
  type BoardAbility,
  type Role,
  type SignInWay,
  type TokenScope,
  type WorkspaceAbility,
  type WorkspaceRole,
} from "./abilities.ts";
export { INTERNAL_AUDIT_KINDS, type AuditKind } from "./audit-kinds.ts";
export {
  readAwarenessEntries,
  writeAwarenessEntries,
  type AwarenessEntry,
} from "./awareness-entries.ts";
export {
  causeOfClose,
  CLOSE_CODES,
  closeReason,
  closeText,
  isFinal,
  type AccessCause,
  type CloseReason,
} from "./close-codes.ts";
export {
  commentsDocument,
  documentName,
  parseDocumentName,
  type BoardId,
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentName,
} from "./document-name.ts";
export { BOARD_KINDS, type BoardKind } from "./board-kinds.ts";
export { EXPORT_FORMATS, FORMATS_OF_KIND, type ExportFormat } from "./export-formats.ts";
export { customerNameKey } from "./customer-name-key.ts";
export { readPeopleBand, readSalesBand } from "./read-bands.ts";
export {
  bandBounds,
  bandOf,
  PEOPLE_BANDS,
  SALES_BANDS,
  type PeopleBand,
  type SalesBand,
} from "./firmographics.ts";
export { LONGEST_IN_SHEET, MOST_TAGS } from "./sheet-bounds.ts";
export { decodeFrame, encodeFrame, FRAME, SYNC, updateHead, type Frame } from "./frames.ts";
export { harmlessName, NAME_SHOWS_NOTHING } from "./harmless-name.ts";
export {
  MARK_HEADER,
  MAX_ASKED_CLIENTS,
  MAX_AWARENESS_CHARS,
  MAX_FRAME_BYTES,
  MAX_UPDATE_BYTES,
} from "./limits.ts";
export { MalformedFrame } from "./malformed-frame.ts";
export { presenceMove } from "./presence-move.ts";
export {
  basisOf,
  encodePresenceNews,
  MAX_PRESENCE_NUMBER,
  type PresenceChange,
} from "./presence-news.ts";
export { presencePatch } from "./presence-patch.ts";
export { PresenceReader } from "./presence-reader.ts";
export { readReturnPath } from "./return-path.ts";
export {
  offersPresenceNews,
  SYNC_SUBPROTOCOL,
  subprotocolsWithTicket,
  ticketOfSubprotocols,
} from "./ticket-protocol.ts";

export {
  AGREED_SUBJECTS,
  ANSWERS,
  otherParty,
  PARTIES,
  type AgreedSubject,
  type AnswerKind,
  type Party,
  LATEST_AUDIENCES,
  LATEST_PEOPLE,
  type LatestAudience,
  type LatestPeople,
} from "./agreement-words.ts";
export {
  WEBHOOK_EVENT_GROUPS,
  WEBHOOK_EVENTS,
  type WebhookEvent,
  type WebhookFailure,
  type WebhookPause,
} from "./webhook-events.ts";
export {
  isoInZone,
  isTimeZone,
  writeSince,
  writeTime,
  writeTimeWithZone,
  type Moment,
  type TimeDetail,
} from "./written-time.ts";
export {
  EXPECTATIONS,
  LOCKED_PARTS,
  MOST_SUBJECTS,
  ROUND_KINDS,
  TEMPERATURES,
  type Expectation,
  type LockedPart,
  type RoundKind,
  type Temperature,
} from "./meeting-words.ts";
export { ROLE_CALLS } from "./role-calls.ts";
export { retryDelayMs } from "./retry-delay.ts";
