/** Of a board's page: opens who may come to it, and what may be seen of it. */
export const SHARE_ADDRESS = "#share";
