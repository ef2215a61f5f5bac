import { ROLES } from "@zentaikan/protocol";
import type { MemberRole } from "../api/people.ts";
import type { Translate } from "../messages/translate.ts";

/** What members may be on a board, the most rights first. */
export function memberRoleChoices(t: Translate) {
  const roles: readonly MemberRole[] = [...ROLES, "none"];
  return roles.map((value) => ({ value, words: t(`role.${value}`) }));
}
