import type { CommentMention, CommentRole } from "@zentaikan/board-model";
import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import { NAMING_CALL } from "../../ground/writing/naming-call.ts";

/** A call that somebody is writing: where its `@` stands, and what they have written of the name. */
interface MentionQuery {
  readonly start: number;
  readonly written: string;
}

const longestName = 40;

/**
 * The call in which the caret may stand; null where there is none.
 */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - longestName - 1), caret);
  const match = NAMING_CALL.exec(before);
  const written = match?.[1];
  return written === undefined ? null : { start: caret - written.length - 1, written };
}

interface MentionChoicesInput {
  readonly people: readonly BoardPersonBody[];
  readonly me: string;
  readonly roleName: (role: CommentRole) => string;
}

const mostChoices = 8;

/** Whom the written letters may mean: people first, then roles that somebody has. */
export function mentionChoices(
  written: string,
  { people, me, roleName }: MentionChoicesInput,
): readonly CommentMention[] {
  const wanted = written.normalize("NFKC").toLowerCase();
  const fits = ({ name }: CommentMention) => name.normalize("NFKC").toLowerCase().includes(wanted);
  const persons = people
    .filter(({ person }) => person.id !== me)
    .map(({ person }): CommentMention => ({
      kind: "person",
      person: person.id,
      name: person.name,
    }));
  const roles = [...new Set(people.map(({ role }) => role))].map((role): CommentMention => ({
    kind: "role",
    role,
    name: roleName(role),
  }));
  return [...persons, ...roles].filter(fits).slice(0, mostChoices);
}
