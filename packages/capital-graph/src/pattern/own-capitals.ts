import type { CapitalLineup, Text } from "../lineup.ts";
import { namesOfLabel } from "../lineups/names-of-label.ts";
import { isSameText } from "../text.ts";
import { conceptName } from "./canonical-form.ts";

/** A capital that compares to no other lineup's, by how canonical forms name it. */
export interface OwnCapital {
  readonly name: string;
  readonly label: Text;
  /** One character that stands for it. */
  readonly initial: string;
}

/** A lineup that names, too, what other lineups have all their own. */
export interface NamingLineup extends CapitalLineup {
  readonly own?: readonly OwnCapital[];
}

/** More names of one capital and nobody reads them. */
const MOST_LABELS = 3;

/**
 * What people call capitals that are all their own, over all boards. Boards stay on the version that
 * they were drawn with: a capital that versions call differently has the names of all, the newest
 * first. Where two capitals share a name, each says of which lineup it is.
 * @param versions of all lineups, of each the oldest first
 */
export function nameOwnCapitals(versions: readonly CapitalLineup[]): readonly OwnCapital[] {
  const known = new Map<string, { labels: Text[]; initial: string; lineup: Text }>();
  const compared: Text[] = [];
  for (const { id: lineup, name: lineupName, capitals } of versions) {
    for (const { id: capital, conceptId, label, initial } of capitals) {
      if (conceptId !== null) {
        compared.push(label);
        continue;
      }
      const name = conceptName({ conceptId, capital }, lineup);
      const before = known.get(name)?.labels.filter((one) => !isSameText(one, label)) ?? [];
      known.set(name, { labels: [label, ...before], initial, lineup: lineupName });
    }
  }
  const bearers = new Map<string, number>();
  const count = (label: Text) => {
    for (const name of new Set(namesOfLabel(label)))
      bearers.set(name, (bearers.get(name) ?? 0) + 1);
  };
  const own = Array.from(known, ([name, { labels, initial, lineup }]) => ({
    name,
    initial,
    lineup,
    label: {
      ja: joined(labels.map(({ ja }) => ja)),
      en: joined(labels.map(({ en }) => en)),
    },
  }));
  for (const { label } of own) count(label);
  // Versions of one lineup say the same again: that is no second bearer.
  const others = new Set(compared.flatMap(namesOfLabel));
  return own.map(({ name, initial, label, lineup }) => {
    const isShared = namesOfLabel(label).some(
      (one) => others.has(one) || (bearers.get(one) ?? 0) > 1,
    );
    return { name, initial, label: isShared ? ofLineup(label, lineup) : label };
  });
}

function joined(names: readonly string[]): string {
  return [...new Set(names)].slice(0, MOST_LABELS).join("/");
}

function ofLineup(label: Text, lineup: Text): Text {
  return { ja: `${label.ja}(${lineup.ja})`, en: `${label.en} (${lineup.en})` };
}
