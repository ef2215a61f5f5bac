import type { PersonBody } from "@zentaikan/protocol/http";
import { avatar, avatarLetter, avatarMore, avatarStack } from "./avatar.css.ts";
import { personInitial } from "./person-initial.ts";

/** A person as a ring with one letter; whoever shows it alone gives it a name in words. */
export function Avatar({ person }: { readonly person: PersonBody }) {
  return (
    <span className={avatar} style={{ borderColor: person.color }} title={person.name} aria-hidden>
      <span className={avatarLetter}>{personInitial(person.name)}</span>
    </span>
  );
}

interface AvatarStackProps {
  readonly people: readonly PersonBody[];
  /** Names everybody, for those who do not see the rings. */
  readonly label: string;
  readonly most?: number;
}

export function AvatarStack({ people, label, most = 4 }: AvatarStackProps) {
  const more = people.length - most;
  return (
    <span className={avatarStack} role="img" aria-label={label}>
      {people.slice(0, most).map((person) => (
        <Avatar key={person.id} person={person} />
      ))}
      {more > 0 && <span className={avatarMore}>+{more}</span>}
    </span>
  );
}
