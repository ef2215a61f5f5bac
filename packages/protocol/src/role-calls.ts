import type { Role } from "./abilities.ts";

/** How a comment calls everybody of a role, after an `@`; under no other name is a role called. */
export const ROLE_CALLS: Readonly<Record<Role, { readonly ja: string; readonly en: string }>> = {
  owner: { ja: "オーナー", en: "owners" },
  editor: { ja: "編集者", en: "editors" },
  commenter: { ja: "コメント担当", en: "commenters" },
  viewer: { ja: "閲覧者", en: "viewers" },
};
