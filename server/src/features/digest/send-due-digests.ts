import type { Log } from "../../log.ts";
import type { SendMail } from "../../mail/mailer.ts";
import {
  claimDuePeriods,
  pendingClaims,
  postponeClaim,
  settleClaim,
  type Claim,
} from "./digest-claims.ts";
import { createDigestLink } from "./digest-links.ts";
import { readDigest } from "./digest-settings.ts";
import { gatherDigest, type DigestSources } from "./gather-digest.ts";
import { writeDigest } from "./write-digest.ts";

interface DigestOptions extends DigestSources {
  readonly publicUrl: string;
  readonly timeZone: string;
  readonly sendMail: SendMail;
  readonly now: () => number;
  readonly log: Log;
}

/** One round: claims what is due and sends what is pending, one mail after another. */
export async function sendDueDigests(options: DigestOptions): Promise<void> {
  const { database, now, log } = options;
  await claimDuePeriods(database, now());
  for (const claim of await pendingClaims(database, now())) {
    // What is said from here on is for the next one.
    const toldUntil = now();
    try {
      await sendDigest(claim, options);
    } catch (error) {
      const isGivenUp = await postponeClaim(database, claim, now());
      log.warn({ err: error, isGivenUp }, "a digest could not be sent");
      continue;
    }
    await settleClaim(database, claim, toldUntil);
  }
}

async function sendDigest(claim: Claim, options: DigestOptions): Promise<void> {
  const { database, publicUrl, timeZone, sendMail, now } = options;
  const { personId, toldUntil, claimedAt } = claim;
  const { email, language } = await readDigest(database, personId);
  if (email === null) return;
  const digest = await gatherDigest(options, { personId, toldUntil });
  if (digest === null) return;
  const unsubscribeUrl = await createDigestLink(database, { personId, publicUrl }, now());
  const letter = writeDigest(digest, { language, publicUrl, unsubscribeUrl, timeZone });
  // A process that ends after the mail was taken sends it again: then by the same name.
  const messageId = `<digest-${personId}-${claimedAt}@${new URL(publicUrl).hostname}>`;
  await sendMail({ to: email, ...letter, automatic: { messageId, unsubscribeUrl } });
}
