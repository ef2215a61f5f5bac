import type * as OpenIdClient from "openid-client";
import { isLoopback, type OidcConfig } from "../../config.ts";

/** What one attempt to sign in has to find again when the browser comes back. */
export interface OpenIdAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who somebody is, in the provider's word. */
export interface OpenIdPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Null unless the provider has made sure of it. */
  readonly verifiedEmail: string | null;
}

interface OpenIdProvider {
  /** Where to send the browser. */
  begin(): Promise<{ readonly address: URL; readonly attempt: OpenIdAttempt }>;
  /**
   * @param returned the whole address at which the browser came back
   * @throws Error when anything of it is not what was asked for
   */
  finish(returned: URL, attempt: OpenIdAttempt): Promise<OpenIdPerson>;
}

interface Discovered {
  readonly client: typeof OpenIdClient;
  readonly known: OpenIdClient.Configuration;
}

/** The only file that knows the OpenID library: code flow with PKCE, state and nonce. */
export function openIdProvider(config: OidcConfig, redirectUri: string): OpenIdProvider {
  let discovered: Promise<Discovered> | null = null;
  const provider = async (): Promise<Discovered> => {
    discovered ??= discover(config);
    try {
      return await discovered;
    } catch (error) {
      // The provider may be back by the next attempt.
      discovered = null;
      throw error;
    }
  };

  return {
    async begin() {
      const { client, known } = await provider();
      const codeVerifier = client.randomPKCECodeVerifier();
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), codeVerifier };
      const address = client.buildAuthorizationUrl(known, {
        redirect_uri: redirectUri,
        scope: "openid email profile",
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
      });
      return { address, attempt };
    },

    async finish(returned, { state, nonce, codeVerifier }) {
      const { client, known } = await provider();
      const tokens = await client.authorizationCodeGrant(known, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error("the provider sent no id token");
      const info = await client.fetchUserInfo(known, tokens.access_token, claims.sub);
      const isVerified = info.email_verified === true && info.email !== undefined;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: info.name ?? null,
        verifiedEmail: isVerified ? (info.email ?? "").toLowerCase() : null,
      };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<Discovered> {
  // A server without a provider never loads it [S4].
  const client = await import("openid-client");
  const address = new URL(issuer);
  const known = await client.discovery(address, clientId, clientSecret, undefined, {
    execute: isLoopback(address) ? [client.allowInsecureRequests] : [],
  });
  return { client, known };
}
