import type { Party, Role } from "@zentaikan/protocol";

/** Somebody to be asked: everybody in a role, or one person. */
export type Asked =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "person"; readonly person: string };

/** Customers come as commenters; the team draws. */
export function askedAtFirst(party: Party): readonly Asked[] {
  const roles: readonly Role[] = party === "customer" ? ["commenter"] : ["owner", "editor"];
  return roles.map((role) => ({ kind: "role", role }));
}

export function isSameAsked(one: Asked, other: Asked): boolean {
  return one.kind === "role"
    ? other.kind === "role" && one.role === other.role
    : other.kind === "person" && one.person === other.person;
}
