import { expect, test } from "vitest";
import { newWebhookSecret, signDelivery } from "./sign-delivery.ts";

test("[WH3] signs as the Standard Webhooks' own example does", () => {
  const headers = signDelivery({
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    body: '{"test": 2432232314}',
    secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    now: 1_614_265_330_999,
  });
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("[WH3] a secret has 256 random bits, and no two are the same", () => {
  const secrets = Array.from({ length: 100 }, newWebhookSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) {
    expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32);
  }
});
