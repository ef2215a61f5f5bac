import { randomBelow, type Random } from "../src/segments/seeded-random.ts";
import type { CanonicalForm } from "../src/index.ts";
import { SAMPLES } from "../test-data/samples.ts";
import { canonicalForm, CCPI8, interpret } from "../src/index.ts";

/**
 * Structures of made-up customers: the twelve samples, each changed a few times at random by
 * dropping or adding a node or a link. More changes, fewer customers alike.
 */
export function madeUpForms(count: number, changes: number, random: Random): CanonicalForm[] {
  const templates = SAMPLES.map(({ drawing }) =>
    canonicalForm(interpret(drawing, CCPI8).structure),
  );
  return Array.from({ length: count }, () => {
    let form = pick(templates, random);
    for (let i = randomBelow(random, changes + 1); i > 0; i--) form = changed(form, random);
    return form;
  });
}

function changed(form: CanonicalForm, random: Random): CanonicalForm {
  const { nodes, causes } = form;
  switch (randomBelow(random, 4)) {
    case 0: {
      const stage = 1 + randomBelow(random, 3);
      const node = `${stage}.${pick(CCPI8.capitals, random).id}+`;
      return { ...form, nodes: [...new Set([...nodes, node])].toSorted() };
    }
    case 1:
      return { ...form, causes: causes.toSpliced(randomBelow(random, causes.length), 1) };
    default: {
      const [from, to] = [pick(nodes, random), pick(nodes, random)].toSorted();
      if (from === undefined || to === undefined || from === to) return form;
      return { ...form, causes: [...new Set([...causes, `${from}>${to}:+`])].toSorted() };
    }
  }
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[randomBelow(random, items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
