const parameter = "sign-in";

/**
 * The token of a sign-in link, `/#sign-in=<token>`. It stands in the fragment because browsers
 * send fragments to nobody: no server log and no referrer ever holds one.
 * @param fragment as `location.hash` gives it
 */
export function readSignInToken(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, "")).get(parameter)?.trim();
  return token ? token : null;
}

/** Takes the token out of the address bar, so that nobody shares it with a copied address. */
export function takeSignInToken(): string | null {
  const token = readSignInToken(location.hash);
  if (token !== null) history.replaceState(history.state, "", location.pathname + location.search);
  return token;
}
