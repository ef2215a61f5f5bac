import type { Party, Role } from "@zentaikan/protocol";

/** Somebody to be asked: everybody in a role, or one person. */
export type Asked =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "person"; readonly person: string };

/** Roles that may agree. */
export const ABLE_ROLES: readonly Role[] = ["commenter", "editor", "owner"];

/** Customers come as commenters, and the team draws; where nobody does, those who came otherwise. */
export function askedAtFirst(
  party: Party,
  people: readonly { readonly role: Role }[] | undefined,
): readonly Asked[] {
  const usual: readonly Role[] = party === "customer" ? ["commenter"] : ["owner", "editor"];
  const isThere = (role: Role) => people?.some((one) => one.role === role) === true;
  const others = usual.some(isThere) ? undefined : ABLE_ROLES.find(isThere);
  const roles = others === undefined ? usual : [others];
  return roles.map((role) => ({ kind: "role", role }));
}

export function isSameAsked(one: Asked, other: Asked): boolean {
  return one.kind === "role"
    ? other.kind === "role" && one.role === other.role
    : other.kind === "person" && one.person === other.person;
}
