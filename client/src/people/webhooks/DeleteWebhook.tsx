import type { WebhookBody } from "@zentaikan/protocol/webhooks";
import { useDeleteWebhook } from "../../api/webhooks.ts";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { useProblem } from "../../api/use-problem.ts";

export function DeleteWebhook({
  webhook: { id, url },
  onClose,
}: {
  readonly webhook: WebhookBody;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const remove = useDeleteWebhook(id);
  const problem = useProblem();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("webhooks.deleteTitle")}
      description={t("webhooks.deleteText", { host: new URL(url).host })}
    >
      <DialogActions>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={remove.isPending}
          onClick={() => remove.mutate(undefined, { ...problem, onSettled: onClose })}
        >
          {t("webhooks.delete")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
