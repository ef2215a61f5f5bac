import type { Party, Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { AskedBody } from "@zentaikan/protocol/versions";
import { mayAnswerVersion } from "../../policy/policy.ts";
import type { Proposal } from "./read-proposals.ts";

export interface PersonInRole {
  readonly person: PersonBody;
  readonly role: Role | null;
  readonly side: Party;
}

/** Whether somebody is asked: by name, or by what they are on the board at this moment. */
export function isAsked(
  asked: readonly AskedBody[],
  { personId, role }: { readonly personId: string; readonly role: Role | null },
): boolean {
  return asked.some((one) => (one.kind === "role" ? one.role === role : one.person === personId));
}

/** Who has not answered a version: now, or when it was closed. */
export function awaitedOf(
  { proposed, answers, concluded }: Proposal,
  people: readonly PersonInRole[],
): readonly { readonly id: string; readonly name: string }[] {
  if (concluded !== null) return concluded.awaited;
  const answered = new Set(answers.map(({ line }) => line.by.id));
  return awaitedPeople(proposed, { people, answered });
}

/** Those of them who may answer and have not. */
export function awaitedPeople(
  { asked, party }: { readonly asked: readonly AskedBody[]; readonly party: Party },
  {
    people,
    answered,
  }: { readonly people: readonly PersonInRole[]; readonly answered: ReadonlySet<string> },
): { id: string; name: string }[] {
  return people.flatMap((one) => {
    const { id, name } = one.person;
    return isAskedAndMay(one, { asked, party }) && !answered.has(id) ? [{ id, name }] : [];
  });
}

export function isAskedAndMay(
  { person, role, side }: PersonInRole,
  { asked, party }: { readonly asked: readonly AskedBody[]; readonly party: Party },
): boolean {
  const asking = { isAsked: isAsked(asked, { personId: person.id, role }), isProgram: false };
  return mayAnswerVersion(role, { ...asking, side, party });
}
