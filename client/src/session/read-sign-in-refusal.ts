const refusals = ["expired", "failed", "emailNotVerified", "notInvited"] as const;

/** Why the company account did not sign somebody in, as the way back says it in the fragment. */
export function readSignInRefusal(fragment: string): (typeof refusals)[number] | null {
  const said = new URLSearchParams(fragment.replace(/^#/, "")).get("sign-in-refused");
  return refusals.find((refusal) => refusal === said) ?? null;
}
