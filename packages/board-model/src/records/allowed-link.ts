import { T } from "@tldraw/validate";

/**
 * Whether people may be led to this address from a board: a page or a letter, and nothing that
 * runs. It has to begin with its scheme, and to be an address that tldraw takes for one: browsers
 * pass over blanks and control characters before and inside a scheme, so what has one there is not
 * what it seems.
 */
export function isAllowedLink(url: string): boolean {
  const isShort = url.length <= MAX_LINK_LENGTH;
  return isShort && /^(https?:\/\/|mailto:)/i.test(url) && T.linkUrl.isValid(url);
}

/** What browsers and mail programs take; a document needs no longer ones. */
const MAX_LINK_LENGTH = 2000;
