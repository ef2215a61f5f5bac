/**
 * Whether people may be led to this address from a board: a page or a letter, and nothing that
 * runs. It has to begin with its scheme: browsers pass over blanks and control characters before
 * and inside a scheme, so an address with one there is not what it seems.
 */
export function isAllowedLink(url: string): boolean {
  return url.length <= MAX_LINK_LENGTH && /^(https?:\/\/|mailto:)/i.test(url);
}

/** What browsers and mail programs take; a document needs no longer ones. */
const MAX_LINK_LENGTH = 2000;
