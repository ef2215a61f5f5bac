import type { BoardRoleBody, BoardRolesBody } from "@zentaikan/protocol/people";
import { useBoardRoles, useChangeBoardRoles, useGiveRole, type MemberRole } from "../api/people.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import * as styles from "./people.css.ts";
import { memberRoleChoices } from "./role-choices.ts";
import { useProblem } from "../api/use-problem.ts";

/** Who is what on one board, and why; each can be changed here. */
export function BoardPeople({ boardId }: { readonly boardId: string }) {
  const { data: roles } = useBoardRoles(boardId);
  if (roles === undefined) return null;
  return (
    <>
      <MembersHere boardId={boardId} roles={roles} />
      <ul className={styles.list}>
        {roles.people.map((one) => (
          <PersonHere key={one.person.id} boardId={boardId} one={one} />
        ))}
      </ul>
    </>
  );
}

function MembersHere({
  boardId,
  roles: { memberRole, workspaceMemberRole },
}: {
  readonly boardId: string;
  readonly roles: BoardRolesBody;
}) {
  const t = useTranslate();
  const change = useChangeBoardRoles(boardId);
  const problem = useProblem();
  const elsewhere = {
    value: "elsewhere" as const,
    words: t("share.asElsewhere", { role: t(`role.${workspaceMemberRole}`) }),
  };
  return (
    <SelectField<MemberRole | "elsewhere">
      label={t("share.membersAre")}
      value={memberRole ?? "elsewhere"}
      choices={[elsewhere, ...memberRoleChoices(t)]}
      onChoose={(role) => change.mutate(role === "elsewhere" ? null : role, problem)}
    />
  );
}

function PersonHere({
  boardId,
  one: { person, role, by },
}: {
  readonly boardId: string;
  readonly one: BoardRoleBody;
}) {
  const t = useTranslate();
  const me = useSession().person;
  const give = useGiveRole(boardId);
  const problem = useProblem();
  // Owners of the workspace are owners everywhere, and nobody shuts themselves out by a slip.
  const isFixed = by === "workspace" || person.id === me.id;
  return (
    <li className={styles.row} data-person={person.name}>
      <Avatar person={person} />
      <div className={styles.rowWords}>
        <div className={styles.rowName}>{person.name}</div>
        <div className={styles.rowDetail}>{t(`share.by.${by}`)}</div>
      </div>
      <div className={styles.buttons}>
        {isFixed ? (
          t(`role.${role}`)
        ) : (
          <SelectField
            label={t("members.roleOf", { name: person.name })}
            labelHidden
            value={role}
            choices={memberRoleChoices(t)}
            onChoose={(chosen) => give.mutate({ personId: person.id, role: chosen }, problem)}
          />
        )}
        {!isFixed && by !== "membership" && (
          <Button
            look="quiet"
            onClick={() => give.mutate({ personId: person.id, role: null }, problem)}
          >
            {t("share.takeBack")}
          </Button>
        )}
      </div>
    </li>
  );
}
