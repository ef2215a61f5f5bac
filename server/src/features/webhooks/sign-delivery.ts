import { createHmac, randomBytes } from "node:crypto";

/** Of the Standard Webhooks, by which receivers' libraries know how to read it. */
const prefix = "whsec_";

export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString("base64");
}

interface SignedDelivery {
  readonly id: string;
  readonly body: string;
  /** One, or two while the one before still counts. */
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The headers by which a receiver knows that a body is ours and not from long ago: HMAC-SHA256 over
 * id, time in seconds and body with points between (github.com/standard-webhooks).
 */
export function signDelivery({ id, body, secrets, now }: SignedDelivery): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
    return `v1,${mac.digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
