const MiB = 1024 * 1024;

/** Sizes that both ends must know: a client that stays below them is never refused for size. */
export const MAX_FRAME_BYTES = 8 * MiB;
/** Payload of one `update`. A sync answer may fill a frame. */
export const MAX_UPDATE_BYTES = 2 * MiB;
/** JSON text of one person's awareness state. */
export const MAX_AWARENESS_CHARS = 8 * 1024;
