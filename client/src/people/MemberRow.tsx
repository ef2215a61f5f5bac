import { WORKSPACE_ROLES } from "@zentaikan/protocol";
import type { MemberBody } from "@zentaikan/protocol/people";
import { useChangeMember } from "../api/people.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import * as styles from "./people.css.ts";
import { useProblem } from "../api/use-problem.ts";
import { useSinceWords } from "./use-since-words.ts";

export function MemberRow({
  member: { person, role, email, seenAt },
  mayManage,
  onLink,
  onRemove,
}: {
  readonly member: MemberBody;
  readonly mayManage: boolean;
  readonly onLink: () => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslate();
  const since = useSinceWords();
  const me = useSession().person;
  const change = useChangeMember();
  const problem = useProblem();
  const isMe = person.id === me.id;
  const seen =
    seenAt === null ? t("members.neverSeen") : t("members.seen", { since: since(seenAt) });
  return (
    <li className={styles.row}>
      <Avatar person={person} />
      <div className={styles.rowWords}>
        <div className={styles.rowName}>
          {person.name}
          {isMe && <span className={styles.rowDetail}> {t("members.you")}</span>}
        </div>
        <div className={styles.rowDetail}>
          {email === null ? seen : email + t("app.between") + seen}
        </div>
      </div>
      <div className={styles.buttons}>
        {mayManage ? (
          <SelectField
            label={t("members.roleOf", { name: person.name })}
            labelHidden
            value={role}
            choices={WORKSPACE_ROLES.map((value) => ({ value, words: t(`role.${value}`) }))}
            onChoose={(chosen) => change.mutate({ id: person.id, role: chosen }, problem)}
          />
        ) : (
          t(`role.${role}`)
        )}
        {mayManage && <Button onClick={onLink}>{t("members.link")}</Button>}
        {mayManage && !isMe && (
          <Button look="quiet" onClick={onRemove}>
            {t("members.remove")}
          </Button>
        )}
      </div>
    </li>
  );
}
