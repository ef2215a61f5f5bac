import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../../test-data/any-drawing.ts";
import { read } from "../../../test-data/draw.ts";
import { readSample, SAMPLES } from "../../../test-data/samples.ts";
import {
  canonicalForm,
  CCPI8,
  closenessMap,
  countGrowth,
  describeFork,
  findFork,
  GREATEST_STRESS,
  otherRoads,
  overlay,
  patternDistance,
  patternFeatures,
  stageSentence,
  type CanonicalForm,
  type CountedPattern,
} from "../../index.ts";
import { collapse } from "../collapse.ts";
import { seededRandom, shuffled } from "../seeded-random.ts";
import { classicalScaling, type MapPoint } from "./classical-scaling.ts";

const formOf = (id: string) => canonicalForm(readSample(id).structure);
const counted = (members: readonly { readonly id: string; readonly form: CanonicalForm }[]) =>
  collapse(members).map(({ key, form, members: { length } }) => ({ key, form, customers: length }));
const SAMPLE_MEMBERS = SAMPLES.map(({ id }) => ({ id, form: formOf(id) }));
const PATTERNS: readonly CountedPattern[] = counted(SAMPLE_MEMBERS);

const anyForm = anyTidyDrawing.map((drawing) => canonicalForm(read(drawing).structure));
const anyPatterns = fc
  .array(anyForm, { minLength: 1, maxLength: 12 })
  .map((forms) => counted(forms.map((form, index) => ({ id: `${index}`, form }))));

/** A population with the shapes of the samples, each drawn a little differently. */
function population(
  size: number,
): readonly { readonly id: string; readonly form: CanonicalForm }[] {
  const random = seededRandom("population");
  return Array.from({ length: size }, (_, index) => {
    const { form } = SAMPLE_MEMBERS[index % SAMPLE_MEMBERS.length] ?? { form: formOf("A") };
    const gone = Math.floor(random() * form.nodes.length);
    const nodes = form.nodes.filter((__, at) => at !== gone);
    const causes = form.causes.filter((cause) =>
      cause
        .slice(0, -2)
        .split(">")
        .every((end) => nodes.includes(end)),
    );
    return { id: `c${index}`, form: { ...form, nodes, causes } };
  });
}

const widthOf = (points: readonly MapPoint[]) =>
  Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));

describe("the map of closeness", () => {
  it("[SV1] lays the samples so that the plane belies their distances little", () => {
    const { points, stress, left } = closenessMap(PATTERNS);
    expect(points).toHaveLength(10);
    expect(left).toBe(0);
    expect(stress).toBeLessThan(GREATEST_STRESS);
    const place = (id: string) =>
      points.find(({ pattern }) => pattern.form.nodes.join() === formOf(id).nodes.join());
    const between = (one: string, other: string) => {
      const [a, b] = [place(one), place(other)];
      if (a === undefined || b === undefined) throw new Error("no place");
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    expect(between("C", "D")).toBeLessThan(between("A", "C"));
    expect(between("F", "G")).toBeLessThan(between("F", "B"));
  });

  it("[SV1] is exact where distances lie in a plane", () => {
    const corners = [
      [0, 0],
      [3, 0],
      [0, 4],
      [3, 4],
      [1, 2],
    ] as const;
    const size = corners.length;
    const distance = (i: number, j: number) => {
      const [[a, b], [c, d]] = [corners[i] ?? [0, 0], corners[j] ?? [0, 0]];
      return Math.hypot(a - c, b - d);
    };
    const values = Float64Array.from({ length: size * size }, (_, at) =>
      distance(Math.floor(at / size), at % size),
    );
    const scaling = classicalScaling({ size, values }, [1, 2, 1, 1, 3]);
    const { points } = scaling;
    for (const [i, one] of points.entries()) {
      for (const [j, other] of points.entries()) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeCloseTo(distance(i, j), 6);
      }
    }
    const again = scaling.place(corners.map((_, j) => distance(3, j)));
    expect(again.x).toBeCloseTo(points[3]?.x ?? 0, 6);
    expect(again.y).toBeCloseTo(points[3]?.y ?? 0, 6);
  });

  it("[SV2] is the same for the same patterns in any order", () => {
    const random = seededRandom("order");
    const places = (patterns: readonly CountedPattern[]) =>
      new Map(closenessMap(patterns).points.map(({ pattern, x, y }) => [pattern.key, `${x} ${y}`]));
    expect(places(shuffled(random, PATTERNS))).toEqual(places(PATTERNS));
    fc.assert(
      fc.property(anyPatterns, (patterns) => {
        expect(places(patterns.toReversed())).toEqual(places(patterns));
        for (const { x, y } of closenessMap(patterns).points) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([12, 40, 300])(
    "[SV3] moves the others' median by less than 5 % of its width when a customer joins %i",
    (size) => {
      const members = size === 12 ? SAMPLE_MEMBERS : population(size);
      const before = closenessMap(counted(members));
      const earlier = new Map(before.points.map(({ pattern, x, y }) => [pattern.key, { x, y }]));
      const form: CanonicalForm = {
        nodes: ["1.fin+", "2.pro+", "3.fin+"],
        causes: ["1.fin+>2.pro+:+", "2.pro+>3.fin+:+"],
        reinvests: [],
        local: false,
        incomplete: false,
      };
      const after = closenessMap(counted([...members, { id: "N", form }]), earlier);
      const moves = after.points
        .flatMap(({ pattern: { key }, x, y }) => {
          const was = earlier.get(key);
          return was === undefined ? [] : [Math.hypot(x - was.x, y - was.y)];
        })
        .toSorted((left, right) => left - right);
      const median = moves[Math.floor(moves.length / 2)] ?? Infinity;
      expect(median / widthOf(before.points)).toBeLessThan(0.05);
    },
  );

  it("[SV4] draws a bounded number of patterns and says how many it leaves out", () => {
    const many = Array.from({ length: 900 }, (_, index) => ({
      key: `k${index}`,
      form: { ...formOf("A"), nodes: [`1.~x/${index}+`, `2.~x/${index % 30}+`, "3.fin+"] },
      customers: 1 + (index % 3),
    }));
    const { points, left } = closenessMap(many);
    expect(points.length + left).toBe(900);
    expect(points.length).toBeLessThanOrEqual(160);
    expect(points.every(({ pattern }) => pattern.customers === 3)).toBe(true);
  });
});

describe("counts of growth", () => {
  it("[SV5] are those of customers, cell by cell and cause by cause", () => {
    const { customers, cells, flows, capitals } = countGrowth(PATTERNS, CCPI8);
    expect(customers).toBe(12);
    for (const { stage, capital, customers: count } of cells) {
      const grown = SAMPLE_MEMBERS.filter(({ form }) =>
        form.nodes.includes(`${stage}.${capital}+`),
      );
      expect(count, `${stage}.${capital}`).toBe(grown.length);
    }
    expect(cells.find(({ stage, capital }) => stage === 3 && capital === "fin")?.customers).toBe(
      12,
    );
    for (const { from, to, customers: count } of flows) {
      const cause = `${from.stage}.${from.capital}+>${to.stage}.${to.capital}+:+`;
      const caused = SAMPLE_MEMBERS.filter(({ form }) => form.causes.includes(cause));
      expect(count, cause).toBe(caused.length);
    }
    const all = SAMPLE_MEMBERS.reduce((sum, { form }) => sum + form.causes.length, 0);
    expect(flows.reduce((sum, flow) => sum + flow.customers, 0)).toBe(all);
    expect(capitals).toEqual(["fin", "cus", "tec", "org", "pro", "hum", "soc", "env"]);
  });

  it("[SV5] leave out what is kept or spent, and what only that causes", () => {
    const form: CanonicalForm = {
      nodes: ["1.hum+", "2.fin-", "2.tec=", "3.cus+"],
      causes: ["1.hum+>2.fin-:+", "1.hum+>3.cus+:+", "1.hum+>3.cus+:-"],
      reinvests: [],
      local: false,
      incomplete: false,
    };
    const { cells, flows } = countGrowth([{ key: "k", form, customers: 3 }], CCPI8);
    expect(cells.map(({ stage, capital }) => `${stage}.${capital}`)).toEqual(["1.hum", "3.cus"]);
    expect(flows).toEqual([
      {
        from: { stage: 1, capital: "hum" },
        to: { stage: 3, capital: "cus" },
        customers: 3,
      },
    ]);
  });
});

describe("in words", () => {
  it("[SV6] a pattern is told beat by beat, in the order of the lineup", () => {
    expect(stageSentence(formOf("A"), CCPI8)).toEqual({
      ja: "まず組織・人的、次に技術、そうして財務・顧客関係性を増やす。",
      en: "First organisational & human, next technology, and so financial & customer-relationship.",
    });
  });

  it("[SV7] A, B and C are named with the place where their roads part", () => {
    const taker = (id: string) => ({ name: { ja: id, en: id }, form: formOf(id) });
    expect(describeFork(taker("A"), taker("B"), CCPI8)).toEqual({
      ja: "最初のホップで道が分かれます。Aは組織資本、人的資本から、Bは顧客関係性資本から始めます。",
      en: "Their roads part at once, in Hop. A starts from organisational capital, human capital, B from customer-relationship capital.",
    });
    expect(describeFork(taker("A"), taker("C"), CCPI8).ja).toBe(
      "最初のホップで道が分かれます。Aは組織資本、人的資本から、Cは技術資本、環境資本から始めます。",
    );
    expect(describeFork(taker("A"), taker("H"), CCPI8).ja).toBe(
      "そこまでは同じで、ステップで道が分かれます。どちらも技術資本を増やし、Hだけが生産資本を増やします。",
    );
    expect(describeFork(taker("B"), taker("K"), CCPI8).ja).toContain("道筋が分かれます。B: ");
    expect(describeFork(taker("A"), taker("I"), CCPI8).ja).toBe("同じ道を行きます。");
  });

  it("[SV7] a fork is the first beat in which the two differ, from either side", () => {
    fc.assert(
      fc.property(anyForm, anyForm, (left, right) => {
        const [fork, back] = [findFork(left, right, CCPI8), findFork(right, left, CCPI8)];
        expect(back?.stage).toBe(fork?.stage);
        expect(back?.onlyLeft).toEqual(fork?.onlyRight);
        const grown = (form: CanonicalForm, stage: number) =>
          form.nodes.filter((node) => node.startsWith(`${stage}.`) && node.endsWith("+")).join();
        const parted = [1, 2, 3].find((stage) => grown(left, stage) !== grown(right, stage));
        expect(fork?.stage).toBe(parted);
      }),
    );
  });
});

describe("the same industry and size", () => {
  it("[SV8] gathers who takes other roads, the nearest of each road first", () => {
    const found = otherRoads([
      { company: "auto", road: 0, distance: 0.2 },
      { company: "auto", road: 0, distance: 0 },
      { company: "auto", road: 1, distance: 0 },
      { company: "bank", road: 0, distance: 0 },
      { company: "bank", road: 0, distance: 0 },
      { company: null, road: 0, distance: 0 },
      { company: null, road: 1, distance: 0 },
    ]);
    expect(found).toEqual([
      {
        company: "auto",
        roads: [
          { road: 0, customers: [1, 0] },
          { road: 1, customers: [2] },
        ],
      },
    ]);
  });

  it("[SV8] looks at no more roads of one kind than can be compared", () => {
    const [same] = otherRoads(
      Array.from({ length: 4000 }, (_, index) => ({
        company: "auto",
        road: index % 2000,
        distance: 0,
      })),
    );
    expect(same?.roads.length).toBeLessThanOrEqual(6);
  });
});

describe("one structure over another", () => {
  it("[SV9] tells what both have, and what each has alone", () => {
    const { nodes, links } = overlay(formOf("H"), formOf("A"));
    expect(nodes.filter(({ side }) => side === "own").map(({ node }) => node)).toEqual(["2.pro+"]);
    expect(nodes.some(({ side }) => side === "other")).toBe(false);
    expect(links.filter(({ side }) => side === "own").map(({ link }) => link)).toEqual([
      "1.hum+>2.pro+:+",
      "2.pro+>3.fin+:+",
    ]);
  });

  it("[SV9] is of one side alone exactly where the distance says so", () => {
    fc.assert(
      fc.property(anyForm, anyForm, (own, other) => {
        const { nodes, links } = overlay(own, other);
        expect(nodes.length).toBe(new Set([...own.nodes, ...other.nodes]).size);
        const isSame = [...nodes, ...links].every(({ side }) => side === "both");
        if (isSame) {
          expect(patternDistance(patternFeatures(own), patternFeatures(other))).toBe(0);
        }
      }),
    );
  });
});
