import { diffStructures, type MacroStructure } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import type { CarriedAnswer, Renewal } from "./agreement-line.ts";
import type { Proposal } from "./read-proposals.ts";

interface Renewing {
  readonly proposals: readonly Proposal[];
  readonly id: string;
  readonly party: Party;
  readonly before: MacroStructure;
  readonly after: MacroStructure;
}

/** More changes than anybody answers to one by one; the picture shows the rest. */
const mostChanges = 50;

/**
 * What a version that is taken up again asks for: what changed since, and of whom. An answer that
 * hangs on cards, arrows or the star holds on while nothing of that changed; one about the whole
 * is asked for anew when anything did.
 */
export function renewVersion({ proposals, id, party, before, after }: Renewing): Renewal {
  const { concluded, answers } = agreedVersion(proposals, { id, party });
  const touched = touchedBy(before, after);
  const carried = answers.flatMap(({ line, carriedFrom }): CarriedAnswer[] => {
    const { id: answerId, by, at, answer, reason, contentHash, subjects = [] } = line;
    const isUntouched =
      subjects.length === 0
        ? touched.changes.length === 0
        : !touched.isWhole && !subjects.some((subject) => touched.records.has(subject));
    const version = carriedFrom ?? concluded.version;
    return isUntouched
      ? [{ id: answerId, by, at, answer, reason, contentHash, subjects, version }]
      : [];
  });
  const changes = touched.changes.slice(0, mostChanges);
  return { proposalId: id, version: concluded.version, changes, carried };
}

/** @throws Refusal noSuchVersion */
export function agreedVersion(
  proposals: readonly Proposal[],
  { id, party }: { readonly id: string; readonly party: Party },
): Pick<Proposal, "answers"> & { readonly concluded: NonNullable<Proposal["concluded"]> } {
  const found = proposals.find(({ proposed }) => proposed.proposalId === id);
  const isAgreed = found?.withdrawn === null && found.proposed.party === party;
  if (!isAgreed || found.concluded === null) throw new Refusal("noSuchVersion");
  return { concluded: found.concluded, answers: found.answers };
}

/** Records that the changes are of, on either side; an arrow's change is one of its two ends, too. */
function touchedBy(before: MacroStructure, after: MacroStructure) {
  const changes = diffStructures(before, after);
  const records = new Set<string>();
  for (const change of changes) {
    for (const [structure, drawn] of [
      [before, change.before],
      [after, change.after],
    ] as const) {
      for (const record of [...drawn.cards, ...drawn.arrows]) records.add(record);
      for (const end of endsOf(structure, drawn.arrows)) records.add(end);
    }
    if (change.kind !== "star") continue;
    for (const { star } of [before, after]) if (star !== null) records.add(star.id);
  }
  return {
    changes: changes.map(({ text }) => text),
    records,
    isWhole: changes.some(({ kind }) => ["lineup", "baseline", "horizon"].includes(kind)),
  };
}

function endsOf(
  { nodes, links, starLinks, star }: MacroStructure,
  arrows: readonly string[],
): readonly string[] {
  const isDrawn = (link: { readonly arrows: readonly string[] }) =>
    link.arrows.some((arrow) => arrows.includes(arrow));
  const between = links.filter(isDrawn).flatMap(({ from, to }) => [from, to]);
  const toStar = starLinks.filter(isDrawn).map(({ from }) => from);
  const keys = new Set([...between, ...toStar]);
  const cards = nodes.filter(({ key }) => keys.has(key)).flatMap((node) => node.cards);
  return toStar.length > 0 && star !== null ? [...cards, star.id] : cards;
}
