import { readReturnPath } from "@zentaikan/protocol";
import { rememberDestination } from "./destination.ts";

const parameter = "sign-in";

/**
 * The token of a sign-in link, `/#sign-in=<token>`. It stands in the fragment because browsers
 * send fragments to nobody: no server log and no referrer ever holds one.
 * @param fragment as `location.hash` gives it
 */
export function readSignInToken(fragment: string): string | null {
  const token = fieldsOf(fragment).get(parameter)?.trim();
  return token ? token : null;
}

/** The page to which the way in leads, `#sign-in…&to=<page>`; null without one of ours. */
export function readSignInDestination(fragment: string): string | null {
  return readReturnPath(fieldsOf(fragment).get("to") ?? "");
}

/** Takes the token out of the address bar, so that nobody shares it with a copied address. */
export function takeSignInToken(): string | null {
  const token = readSignInToken(location.hash);
  if (token === null) return null;
  const destination = readSignInDestination(location.hash);
  if (destination !== null) rememberDestination(destination);
  history.replaceState(history.state, "", location.pathname + location.search);
  return token;
}

function fieldsOf(fragment: string): URLSearchParams {
  return new URLSearchParams(fragment.replace(/^#/, ""));
}
