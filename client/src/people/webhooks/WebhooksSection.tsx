import { useState } from "react";
import { useCreateWebhook, useWebhooks } from "../../api/webhooks.ts";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { OneTimeSecret } from "../OneTimeSecret.tsx";
import * as people from "../people.css.ts";
import { WebhookForm } from "./WebhookForm.tsx";
import { WebhookRow } from "./WebhookRow.tsx";

/** Addresses that are told what happens: made, watched, paused, deleted. */
export function WebhooksSection() {
  const t = useTranslate();
  const { data: webhooks } = useWebhooks();
  return (
    <section className={people.section} aria-label={t("people.tab.webhooks")}>
      <p className={people.quiet}>{t("webhooks.explain")}</p>
      <AddWebhook />
      {webhooks?.length === 0 && <p className={people.quiet}>{t("webhooks.none")}</p>}
      <ul className={people.list}>
        {webhooks?.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </ul>
    </section>
  );
}

function AddWebhook() {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const create = useCreateWebhook();
  if (create.data !== undefined) {
    return (
      <OneTimeSecret
        secret={create.data.secret}
        words={t("webhooks.made")}
        copyWords={t("webhooks.copy")}
        onDone={() => create.reset()}
      />
    );
  }
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setIsOpen(true)}>{t("webhooks.add")}</Button>
      </div>
    );
  }
  return (
    <WebhookForm
      before={{ url: "", events: ["comment.added", "structure.changed", "agreement.reached"] }}
      submitWords={t("webhooks.create")}
      isPending={create.isPending}
      error={create.error}
      onSubmit={(webhook) => create.mutate(webhook, { onSuccess: () => setIsOpen(false) })}
      onCancel={() => setIsOpen(false)}
    />
  );
}
