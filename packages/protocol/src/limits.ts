const MiB = 1024 * 1024;

/** Sizes that both ends must know: a client that stays below them is never refused for size. */
export const MAX_FRAME_BYTES = 8 * MiB;
/** Payload of one `update`. A sync answer may fill a frame. */
export const MAX_UPDATE_BYTES = 2 * MiB;
/** The header of a list over all customers that says when it was read: what changed since is asked for by it. */
export const MARK_HEADER = "zentaikan-mark";
/** Clients for which a ticket asks: this tab, and those of its person that never reached the server. */
export const MAX_ASKED_CLIENTS = 64;
/** JSON text of one person's awareness state. */
export const MAX_AWARENESS_CHARS = 8 * 1024;
