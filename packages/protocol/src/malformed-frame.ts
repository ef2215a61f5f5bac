/** Bytes that are no frame, or not what its kind holds. */
export class MalformedFrame extends Error {}
