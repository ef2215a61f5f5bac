import { WEBHOOK_EVENT_GROUPS, type WebhookEvent } from "@zentaikan/protocol";
import { useTranslate } from "../../messages/language.ts";
import * as styles from "./webhooks.css.ts";

/** Which events an address is told of. */
export function EventChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly WebhookEvent[];
  readonly onChange: (events: readonly WebhookEvent[]) => void;
}) {
  const t = useTranslate();
  const toggle = (event: WebhookEvent) =>
    onChange(
      chosen.includes(event) ? chosen.filter((other) => other !== event) : [...chosen, event],
    );
  return (
    <div className={styles.groups} role="group" aria-label={t("webhooks.events")}>
      {(["board", "agreement", "meeting", "people"] as const).map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.legend}>{t(`webhooks.group.${group}`)}</legend>
          {WEBHOOK_EVENT_GROUPS[group].map((event) => (
            <label key={event} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(event)}
                onChange={() => toggle(event)}
              />
              {t(`webhooks.event.${event}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
