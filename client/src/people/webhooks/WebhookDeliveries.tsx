import type { WebhookBody, WebhookDeliveryBody } from "@zentaikan/protocol/webhooks";
import { useDeliverAgain, useDeliveries } from "../../api/webhooks.ts";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { useProblem } from "../../api/use-problem.ts";
import * as people from "../people.css.ts";
import { useTimeWords } from "./use-time-words.ts";
import * as styles from "./webhooks.css.ts";

/** What was sent in the last days, and how it went. */
export function WebhookDeliveries({ webhook }: { readonly webhook: WebhookBody }) {
  const t = useTranslate();
  const { data: deliveries } = useDeliveries(webhook.id);
  if (deliveries === undefined) return null;
  if (deliveries.length === 0) return <p className={people.quiet}>{t("webhooks.noDeliveries")}</p>;
  return (
    <table className={styles.table} aria-label={t("webhooks.history")}>
      <thead>
        <tr>
          <th className={people.cell}>{t("webhooks.when")}</th>
          <th className={people.cell}>{t("webhooks.what")}</th>
          <th className={people.cell}>{t("webhooks.result")}</th>
          <th className={people.cell}>{t("webhooks.action")}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.eventId} webhook={webhook} delivery={delivery} />
        ))}
      </tbody>
    </table>
  );
}

function DeliveryRow({
  webhook: { id, paused },
  delivery,
}: {
  readonly webhook: WebhookBody;
  readonly delivery: WebhookDeliveryBody;
}) {
  const t = useTranslate();
  const time = useTimeWords();
  const again = useDeliverAgain(id);
  const problem = useProblem();
  const { eventId, type, at, state, tries, nextTryAt, last } = delivery;
  const details = [
    last?.failure ? t(`webhooks.failure.${last.failure}`) : null,
    last !== null && last.status !== null ? t("webhooks.status", { status: last.status }) : null,
    last === null ? null : t("webhooks.duration", { ms: last.durationMs }),
    tries === 0 ? null : t("webhooks.tries", { tries }),
    tries === 0 || nextTryAt === null || paused !== null
      ? null
      : t("webhooks.next", { time: time(nextTryAt) }),
  ];
  return (
    <tr data-delivery={state}>
      <td className={styles.time}>{time(at)}</td>
      <td className={people.cell}>{t(`webhooks.event.${type}`)}</td>
      <td className={people.cell}>
        <span {...(state === "dead" && { className: styles.bad })}>
          {t(`webhooks.state.${state}`)}
        </span>
        <div className={people.rowDetail}>
          {details.filter((detail) => detail !== null).join(t("app.between"))}
        </div>
      </td>
      <td className={people.cell}>
        <Button
          look="quiet"
          className={styles.action}
          disabled={again.isPending || (paused !== null && type !== "webhook.test")}
          onClick={() => again.mutate(eventId, problem)}
        >
          {t("webhooks.again")}
        </Button>
      </td>
    </tr>
  );
}
