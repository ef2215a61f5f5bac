import type { OidcConfig } from "../../config.ts";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { sessionRoutes } from "./session-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";

export function registerSignIn(
  { signingIn, renamed, publicUrl, sendMail, log }: Ground,
  { oidc }: { readonly oidc: OidcConfig | null },
): Feature {
  return {
    routes: [
      sessionRoutes({ ...signingIn, onRenamed: renamed }),
      signInRoutes({ ...signingIn, publicUrl, sendMail, oidc, log }),
    ],
  };
}
