import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { digestRoutes } from "./digest-routes.ts";
import type { DigestSources } from "./gather-digest.ts";
import { sendDueDigests } from "./send-due-digests.ts";

export function registerDigest(
  { database, publicUrl, timeZone, sendMail, now, log }: Ground,
  sources: Omit<DigestSources, "database">,
) {
  const sendDue = async () =>
    void (
      sendMail &&
      (await sendDueDigests({ database, publicUrl, timeZone, sendMail, now, log, ...sources }))
    );
  const isOffered = sendMail !== null;
  return {
    routes: [digestRoutes({ database, now, isOffered })],
    rounds: isOffered ? [{ name: "digests", betweenMs: 60_000, run: sendDue }] : [],
    sendDue,
  } satisfies Feature & Record<string, unknown>;
}
