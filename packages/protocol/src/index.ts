export {
  BOARD_ABILITIES,
  ROLES,
  WORKSPACE_ABILITIES,
  WORKSPACE_ROLES,
  type BoardAbility,
  type Role,
  type WorkspaceAbility,
  type WorkspaceRole,
} from "./abilities.ts";
export {
  readAwarenessEntries,
  writeAwarenessEntries,
  type AwarenessEntry,
} from "./awareness-entries.ts";
export { CLOSE_CODES, closeReason, isFinal, type CloseReason } from "./close-codes.ts";
export {
  documentName,
  isBoardId,
  parseDocumentName,
  type BoardId,
  type DocumentKind,
  type DocumentName,
} from "./document-name.ts";
export {
  decodeFrame,
  encodeFrame,
  FRAME,
  MalformedFrame,
  SYNC,
  updateHead,
  type Frame,
} from "./frames.ts";
export { MAX_AWARENESS_CHARS, MAX_FRAME_BYTES, MAX_UPDATE_BYTES } from "./limits.ts";
export { applyPresencePatch, expandPresence, presencePatch } from "./presence-patch.ts";
export {
  offersPresencePatches,
  SYNC_SUBPROTOCOL,
  subprotocolsWithTicket,
  ticketOfSubprotocols,
} from "./ticket-protocol.ts";
