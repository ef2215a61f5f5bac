/** Writing is not possible at the moment, whatever is written. The cause says why. */
export class StorageUnavailable extends Error {}
