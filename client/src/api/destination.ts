import { readReturnPath } from "@zentaikan/protocol";
import { browserStorage } from "../browser-storage.ts";

/**
 * Where somebody without a session wanted to go: the page waits for them in this browser, for the
 * link that signs them in opens at another address, and often in another tab.
 */
const key = "zentaikan.destination";
const lifetimeMs = 60 * 60 * 1000;

export function rememberDestination(path: string): void {
  browserStorage.write(key, JSON.stringify({ path, endsAt: Date.now() + lifetimeMs }));
}

/** Home where nobody wanted anything else of late. */
export function readDestination(): string {
  try {
    const kept = JSON.parse(browserStorage.read(key) ?? "null") as unknown;
    if (typeof kept !== "object" || kept === null) return "/";
    const { path, endsAt } = kept as Partial<Record<"path" | "endsAt", unknown>>;
    if (typeof path !== "string" || typeof endsAt !== "number" || endsAt < Date.now()) return "/";
    return readReturnPath(path) ?? "/";
  } catch {
    return "/";
  }
}

/** As `readDestination`, once. */
export function takeDestination(): string {
  const path = readDestination();
  browserStorage.write(key, null);
  return path;
}

/**
 * The page that this address names, or null for home, where every sign-in ends without a wish.
 * A fragment that speaks of the sign-in itself is no part of a page.
 */
export function ownDestination({ pathname, search, hash }: Location): string | null {
  const path = readReturnPath(pathname + search + (hash.startsWith("#sign-in") ? "" : hash));
  return path === "/" ? null : path;
}
