import { Ellipsis, KeyRound, Pause, Pencil, Play, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import type { WebhookBody } from "@zentaikan/protocol/webhooks";
import { useChangeWebhook, useRollSecret, useSendTest } from "../../api/webhooks.ts";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../ui/Menu.tsx";
import { useProblem } from "../../api/use-problem.ts";
import { OneTimeSecret } from "../OneTimeSecret.tsx";
import * as people from "../people.css.ts";
import { DeleteWebhook } from "./DeleteWebhook.tsx";
import { useTimeWords } from "./use-time-words.ts";
import { WebhookDeliveries } from "./WebhookDeliveries.tsx";
import { WebhookForm } from "./WebhookForm.tsx";
import * as styles from "./webhooks.css.ts";

/** One address, with what is done about it below it. */
export function WebhookRow({ webhook }: { readonly webhook: WebhookBody }) {
  const t = useTranslate();
  const time = useTimeWords();
  const historyId = useId();
  const [open, setOpen] = useState<"nothing" | "history" | "edit">("nothing");
  const [isDeleting, setIsDeleting] = useState(false);
  const { id, url, events, paused, failingSince, previousSecretUntil } = webhook;
  const host = new URL(url).host;
  const change = useChangeWebhook(id);
  const roll = useRollSecret(id);
  const test = useSendTest(id);
  const problem = useProblem();
  const details = [
    t("webhooks.count", { count: events.length }),
    failingSince === null ? null : t("webhooks.failingSince", { since: time(failingSince) }),
    previousSecretUntil === null
      ? null
      : t("webhooks.oldSecret", { until: time(previousSecretUntil) }),
  ];
  return (
    <li className={styles.webhook} data-webhook={paused ?? "running"}>
      <div className={styles.head}>
        <div className={styles.words}>
          <div className={people.rowName}>{url}</div>
          <div className={people.rowDetail}>
            {details.filter((detail) => detail !== null).join(t("app.between"))}
          </div>
        </div>
        <Chip>{paused === null ? t("webhooks.running") : t(`webhooks.paused.${paused}`)}</Chip>
        <Button
          aria-expanded={open === "history"}
          aria-controls={historyId}
          onClick={() => setOpen(open === "history" ? "nothing" : "history")}
        >
          {t("webhooks.history")}
        </Button>
        <Button
          disabled={test.isPending}
          onClick={() =>
            test.mutate(undefined, { ...problem, onSuccess: () => setOpen("history") })
          }
        >
          {t("webhooks.test")}
        </Button>
        <Menu trigger={<IconButton icon={Ellipsis} label={t("webhooks.more", { host })} />}>
          <MenuItem icon={Pencil} onSelect={() => setOpen("edit")}>
            {t("webhooks.edit")}
          </MenuItem>
          <MenuItem
            icon={paused === null ? Pause : Play}
            onSelect={() => change.mutate({ isPaused: paused === null }, problem)}
          >
            {paused === null ? t("webhooks.pause") : t("webhooks.resume")}
          </MenuItem>
          <MenuItem icon={KeyRound} onSelect={() => roll.mutate(undefined, problem)}>
            {t("webhooks.roll")}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} onSelect={() => setIsDeleting(true)}>
            {t("webhooks.delete")}
          </MenuItem>
        </Menu>
      </div>
      {paused === "failing" && (
        <div className={styles.warning}>
          <p role="status">{t("webhooks.pausedText")}</p>
          <Button
            disabled={change.isPending}
            onClick={() => change.mutate({ isPaused: false }, problem)}
          >
            {t("webhooks.resume")}
          </Button>
        </div>
      )}
      {roll.data !== undefined && (
        <OneTimeSecret
          secret={roll.data.secret}
          words={t("webhooks.rolled")}
          copyWords={t("webhooks.copy")}
          onDone={() => roll.reset()}
        />
      )}
      {open === "edit" && (
        <WebhookForm
          before={{ url, events }}
          submitWords={t("webhooks.save")}
          isPending={change.isPending}
          error={change.error}
          onSubmit={(changed) => change.mutate(changed, { onSuccess: () => setOpen("nothing") })}
          onCancel={() => setOpen("nothing")}
        />
      )}
      <div id={historyId} hidden={open !== "history"}>
        {open === "history" && <WebhookDeliveries webhook={webhook} />}
      </div>
      {isDeleting && <DeleteWebhook webhook={webhook} onClose={() => setIsDeleting(false)} />}
    </li>
  );
}
