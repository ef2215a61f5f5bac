import { useState, type SubmitEvent } from "react";
import type { WebhookEvent } from "@zentaikan/protocol";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import * as people from "../people.css.ts";
import { EventChoice } from "./EventChoice.tsx";
import * as styles from "./webhooks.css.ts";

interface WebhookWords {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}

/** The address and what it is told, of a webhook to be made or of one that is there. */
export function WebhookForm({
  before,
  submitWords,
  isPending,
  error,
  onSubmit,
  onCancel,
}: {
  readonly before: WebhookWords;
  readonly submitWords: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (webhook: { url: string; events: WebhookEvent[] }) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const [url, setUrl] = useState(before.url);
  const [events, setEvents] = useState(before.events);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit({ url: url.trim(), events: [...events] });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("webhooks.url")}
        type="url"
        inputMode="url"
        placeholder="https://"
        autoFocus
        value={url}
        maxLength={2000}
        onChange={({ target }) => setUrl(target.value)}
      />
      <EventChoice chosen={events} onChange={setEvents} />
      <RefusalMessage error={error} />
      <div className={people.buttons}>
        <Button look="quiet" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
        <Button
          type="submit"
          look="primary"
          disabled={url.trim() === "" || events.length === 0 || isPending}
        >
          {submitWords}
        </Button>
      </div>
    </form>
  );
}
