/**
 * Grows by one whenever an older client could no longer edit a board safely: a changed layout of
 * the document, a new migration, a record type that it would skip, a node
 * of notes that it does not know.
 */
export const BOARD_SCHEMA_VERSION = 10;
