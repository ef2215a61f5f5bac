const longest = 2000;
/** Any origin would do: what resolves to another one than this leads away. */
const own = "http://own.invalid";

/**
 * Where somebody who signs in wanted to go: path, query and fragment of a page of ours, or null.
 * Resolved as browsers resolve it, and judged twice, because `/.//host` becomes `//host`.
 */
export function readReturnPath(text: string): string | null {
  if (text.length > longest || !isOwn(text)) return null;
  try {
    const { origin, pathname, search, hash } = new URL(text, own);
    const path = pathname + search + hash;
    return origin === own && isOwn(path) && !pathname.startsWith("/api/") ? path : null;
  } catch {
    return null;
  }
}

/** Browsers read a backslash as a slash, and pass over tabs and line breaks. */
function isOwn(path: string): boolean {
  return /^\/(?!\/)[^\\\p{Cc}]*$/u.test(path);
}
