import type { BoardAbility } from "@zentaikan/protocol";

/** Whether somebody with these abilities has a tab or a key of a feature. */
export function isOfferedTo(abilities: readonly BoardAbility[]) {
  return ({ needs }: { readonly needs?: BoardAbility }): boolean =>
    needs === undefined || abilities.includes(needs);
}
