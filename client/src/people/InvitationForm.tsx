import { useState, type SubmitEvent } from "react";
import { ROLES, WORKSPACE_ROLES, type Role, type WorkspaceRole } from "@zentaikan/protocol";
import type { CreateInvitationBody } from "@zentaikan/protocol/people";
import { useCreateInvitation } from "../api/people.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { LifetimeField } from "./LifetimeField.tsx";
import { OneTimeSecret } from "./OneTimeSecret.tsx";
import * as styles from "./people.css.ts";

const lifetimes = ["1", "7", "30", "90", "none"] as const;
const limits = ["1", "5", "20", "any"] as const;

/** Makes a link into one board, or with null into the workspace, and shows it this once. */
export function InvitationForm({ boardId }: { readonly boardId: string | null }) {
  const t = useTranslate();
  const [boardRole, setBoardRole] = useState<Role>("commenter");
  const [workspaceRole, setWorkspaceRole] = useState<WorkspaceRole>("member");
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]>("7");
  const [limit, setLimit] = useState<(typeof limits)[number]>("any");
  const [note, setNote] = useState("");
  const create = useCreateInvitation();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const terms = {
      lifetimeDays: lifetime === "none" ? null : Number(lifetime),
      maxUses: limit === "any" ? null : Number(limit),
      note,
    };
    const body: CreateInvitationBody =
      boardId === null
        ? { kind: "workspace", role: workspaceRole, ...terms }
        : { kind: "board", boardId, role: boardRole, ...terms };
    create.mutate(body, { onSuccess: () => setNote("") });
  };
  if (create.data !== undefined) {
    return (
      <OneTimeSecret
        secret={create.data.link}
        words={t("invitations.made")}
        copyWords={t("link.copy")}
        onDone={() => create.reset()}
      />
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {boardId === null ? (
        <SelectField
          label={t("invitations.role")}
          value={workspaceRole}
          choices={WORKSPACE_ROLES.map((value) => ({ value, words: t(`role.${value}.may`) }))}
          onChoose={setWorkspaceRole}
        />
      ) : (
        <SelectField
          label={t("invitations.role")}
          value={boardRole}
          choices={ROLES.map((value) => ({ value, words: t(`role.${value}.may`) }))}
          onChoose={setBoardRole}
        />
      )}
      <LifetimeField
        label={t("invitations.lifetime")}
        value={lifetime}
        lifetimes={lifetimes}
        onChoose={setLifetime}
      />
      <SelectField
        label={t("invitations.maxUses")}
        value={limit}
        choices={limits.map((value) => ({
          value,
          words:
            value === "any"
              ? t("invitations.anyNumber")
              : t("invitations.people", { count: Number(value) }),
        }))}
        onChoose={setLimit}
      />
      <div className={styles.grow}>
        <TextField
          label={t("invitations.note")}
          value={note}
          maxLength={200}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <Button look="primary" type="submit" disabled={create.isPending}>
        {t("invitations.create")}
      </Button>
      <RefusalMessage error={create.error} />
    </form>
  );
}
