import { diffSubjects, type AgreedBoard, type MacroStructure } from "@zentaikan/capital-graph";
import type { AgreedSubject, Party } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import { subjectOf, type CarriedAnswer, type Renewal } from "./agreement-line.ts";
import type { Proposal } from "./read-proposals.ts";

interface Renewing {
  readonly proposals: readonly Proposal[];
  readonly id: string;
  readonly party: Party;
  readonly subject: AgreedSubject;
  readonly before: AgreedBoard;
  readonly after: AgreedBoard;
}

/** More changes than anybody answers to one by one; the picture shows the rest. */
const mostChanges = 50;

/**
 * What a version that is taken up again asks for: what changed since, and of whom. An answer that
 * hangs on parts of the subject holds on while nothing of that changed; one about the whole
 * is asked for anew when anything did.
 */
export function renewVersion({ proposals, id, party, subject, before, after }: Renewing): Renewal {
  const { concluded, answers } = agreedVersion(proposals, { id, party, subject });
  const touched = touchedBy(subject, before, after);
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
  { id, party, subject }: Pick<Renewing, "id" | "party" | "subject">,
): Pick<Proposal, "answers"> & { readonly concluded: NonNullable<Proposal["concluded"]> } {
  const found = proposals.find(({ proposed }) => proposed.proposalId === id);
  if (found?.withdrawn !== null || found.concluded === null) throw new Refusal("noSuchVersion");
  const { proposed } = found;
  const isOfSame = proposed.party === party && subjectOf(proposed) === subject;
  if (!isOfSame) throw new Refusal("noSuchVersion");
  return { concluded: found.concluded, answers: found.answers };
}

/** Records that the changes are of, on either side; an arrow's change is one of its two ends, too. */
function touchedBy(subject: AgreedSubject, before: AgreedBoard, after: AgreedBoard) {
  const changes = diffSubjects(subject, before, after);
  const records = new Set<string>();
  for (const change of changes) {
    for (const [{ structure }, drawn] of [
      [before, change.before],
      [after, change.after],
    ] as const) {
      const { cards, arrows, doResults, capitals } = drawn;
      for (const record of [...cards, ...arrows, ...doResults, ...capitals]) records.add(record);
      for (const end of endsOf(structure, drawn.arrows)) records.add(end);
    }
    if (change.kind !== "star") continue;
    for (const { star } of [before.structure, after.structure])
      if (star !== null) records.add(star.id);
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
