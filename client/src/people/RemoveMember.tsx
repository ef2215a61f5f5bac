import type { MemberBody } from "@zentaikan/protocol/people";
import { useRemoveMember } from "../api/people.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { useProblem } from "../api/use-problem.ts";

export function RemoveMember({
  member: { person },
  onClose,
}: {
  readonly member: MemberBody;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const remove = useRemoveMember();
  const problem = useProblem();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("members.removeTitle", { name: person.name })}
      description={t("members.removeText")}
    >
      <DialogActions>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={remove.isPending}
          onClick={() => remove.mutate(person.id, { ...problem, onSettled: onClose })}
        >
          {t("members.remove")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
