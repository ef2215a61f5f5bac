/** Strangers choose how large a file is; whatever is larger is refused before it is read. */
export const MAX_FILE_BYTES = 24 * 1024 * 1024;
/** Of everything that one file unpacks into, together. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 2000;
export const MAX_XML_DEPTH = 200;
/** More than people draw on one board. */
export const MAX_NODES = 2000;
export const MAX_LINKS = 6000;
/** Of a table of customers: as many as a workspace may have, and its head. */
export const MAX_TABLE_ROWS = 10_001;
/** Letters of one name; what is longer names no capital. */
export const MAX_NAME_LENGTH = 200;
/** Of one kind of remark; of the others, how many. */
export const MAX_REMARKS = 30;
