import { useState } from "react";
import type { MemberBody } from "@zentaikan/protocol/people";
import { useChangeWorkspace, useMemberLink, useMembers, useWorkspace } from "../api/people.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { AddMember } from "./AddMember.tsx";
import { MemberRow } from "./MemberRow.tsx";
import { OneTimeSecret } from "./OneTimeSecret.tsx";
import * as styles from "./people.css.ts";
import { RemoveMember } from "./RemoveMember.tsx";
import { memberRoleChoices } from "./role-choices.ts";
import { useProblem } from "../api/use-problem.ts";
import { WorkspaceName } from "./WorkspaceName.tsx";

/** Who belongs to the workspace, and what members are where nothing else is said. */
export function MembersSection() {
  const t = useTranslate();
  const { abilities } = useSession();
  const mayManage = abilities.includes("managePeople");
  const members = useMembers();
  const workspace = useWorkspace();
  const change = useChangeWorkspace();
  const problem = useProblem();
  const makeLink = useMemberLink();
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const [removing, setRemoving] = useState<MemberBody | null>(null);
  const linkFor = ({ id, name }: MemberBody["person"]) =>
    makeLink.mutate(id, { ...problem, onSuccess: ({ link }) => setMade({ name, link }) });
  return (
    <section className={styles.section} aria-label={t("people.tab.members")}>
      {mayManage && workspace.data && (
        <>
          <WorkspaceName key={workspace.data.name} name={workspace.data.name} />
          <SelectField
            label={t("members.memberRole")}
            value={workspace.data.memberRole}
            choices={memberRoleChoices(t)}
            onChoose={(memberRole) => change.mutate({ memberRole }, problem)}
          />
        </>
      )}
      {made !== null && (
        <OneTimeSecret
          key={made.link}
          secret={made.link}
          words={t("members.linkMade", { name: made.name })}
          copyWords={t("link.copy")}
          onDone={() => setMade(null)}
        />
      )}
      <ul className={styles.list}>
        {members.data?.map((member) => (
          <MemberRow
            key={member.person.id}
            member={member}
            mayManage={mayManage}
            onLink={() => linkFor(member.person)}
            onRemove={() => setRemoving(member)}
          />
        ))}
      </ul>
      {mayManage && <AddMember />}
      {removing !== null && <RemoveMember member={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}
