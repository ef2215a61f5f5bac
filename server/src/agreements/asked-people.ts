import type { Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { AskedBody } from "@zentaikan/protocol/versions";
import { mayAgree } from "../access/policy.ts";

export interface PersonInRole {
  readonly person: PersonBody;
  readonly role: Role | null;
}

/** Whether somebody is asked: by name, or by what they are on the board at this moment. */
export function isAsked(
  asked: readonly AskedBody[],
  { personId, role }: { readonly personId: string; readonly role: Role | null },
): boolean {
  return asked.some((one) => (one.kind === "role" ? one.role === role : one.person === personId));
}

/** Those of them who may answer and have not. */
export function awaitedPeople(
  asked: readonly AskedBody[],
  {
    people,
    answered,
  }: { readonly people: readonly PersonInRole[]; readonly answered: ReadonlySet<string> },
): { id: string; name: string }[] {
  return people.flatMap(({ person: { id, name }, role }) =>
    mayAgree(role) && !answered.has(id) && isAsked(asked, { personId: id, role })
      ? [{ id, name }]
      : [],
  );
}
