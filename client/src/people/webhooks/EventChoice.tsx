import type { WebhookEvent } from "@zentaikan/protocol";
import { useTranslate } from "../../messages/language.ts";
import * as styles from "./webhooks.css.ts";

const groups = {
  board: ["comment.added", "thread.closed", "thread.reopened", "structure.changed"],
  agreement: ["version.proposed", "version.answered", "version.withdrawn", "agreement.reached"],
  people: [
    "member.joined",
    "member.changed",
    "member.removed",
    "role.changed",
    "invitation.redeemed",
    "invitation.revoked",
  ],
} as const satisfies Record<string, readonly WebhookEvent[]>;

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
      {(["board", "agreement", "people"] as const).map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.legend}>{t(`webhooks.group.${group}`)}</legend>
          {groups[group].map((event) => (
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
