import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { AllowedHost } from "../../allowed-hosts.ts";
import { WebhookDeliverer } from "./deliver-webhooks.ts";
import { webhookPoster } from "./post-webhook.ts";
import { tellOwners } from "./tell-owners.ts";
import { webhookRoutes } from "./webhook-routes.ts";

export function registerWebhooks(
  { database, publicUrl, sendMail, now, elapsed, log }: Ground,
  { allowedHosts }: { readonly allowedHosts: readonly AllowedHost[] },
) {
  const deliverer = new WebhookDeliverer({
    database,
    publicUrl,
    post: webhookPoster({ allowedHosts }),
    now,
    elapsed,
    random: Math.random,
    onPaused: async (url) =>
      void (sendMail && (await tellOwners(database, { url, publicUrl, sendMail }))),
    log,
  });
  return {
    routes: [webhookRoutes({ database, now, allowedHosts })],
    rounds: [{ name: "webhooks", betweenMs: 1000, run: () => deliverer.start() }],
    close: () => deliverer.close(),
    /** Sends what is due, and waits for what comes of it. */
    deliver: () => deliverer.start().then(() => deliverer.idle()),
  } satisfies Feature & Record<string, unknown>;
}
