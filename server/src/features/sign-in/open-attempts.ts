import type { OpenIdAttempt } from "./open-id.ts";
import { newSecret } from "../../identity/secret.ts";

const lifetimeMs = 10 * 60 * 1000;
const mostOpen = 1000;

/** An attempt, and the page of ours at which it ends. */
interface OpenAttempt extends OpenIdAttempt {
  readonly to: string | null;
}

/**
 * Attempts to sign in that are under way at the provider, each known to the browser that began it
 * by a secret. In memory alone: after a restart one begins again.
 */
export class OpenAttempts {
  readonly #now: () => number;
  /** In order of their end, because all live equally long. */
  readonly #open = new Map<string, { readonly attempt: OpenAttempt; readonly endsAt: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns the secret for the browser's cookie */
  begin(attempt: OpenAttempt): string {
    for (const [secret, { endsAt }] of this.#open) {
      if (endsAt > this.#now() && this.#open.size < mostOpen) break;
      this.#open.delete(secret);
    }
    const secret = newSecret();
    this.#open.set(secret, { attempt, endsAt: this.#now() + lifetimeMs });
    return secret;
  }

  /** Each attempt ends once. */
  take(secret: string): OpenAttempt | null {
    const open = this.#open.get(secret);
    this.#open.delete(secret);
    return open !== undefined && open.endsAt > this.#now() ? open.attempt : null;
  }
}
