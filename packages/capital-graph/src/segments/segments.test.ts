import * as fc from "fast-check";
import { agnes } from "ml-hclust";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read } from "../../test-data/draw.ts";
import { readSample, SAMPLES } from "../../test-data/samples.ts";
import {
  assignPattern,
  canonicalForm,
  CCPI8,
  comparePatterns,
  describeFeature,
  patternDistance,
  patternFeatures,
  patternKey,
  segmentCustomers,
  type FoundSegments,
  type Member,
} from "../index.ts";
import { capitalsOf, relabel } from "../pattern/relabel.ts";
import { clusterAround } from "./clustering.ts";
import { distanceMatrix } from "./distance-matrix.ts";
import { choices, exhaustiveMedoids } from "./exhaustive-medoids.ts";
import { kMedoids } from "./k-medoids.ts";
import { buildMedoids, swapMedoids } from "./pam.ts";
import { distanceBand } from "./pattern-distance.ts";
import { samplePatterns } from "./sampling.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";
import { meanSilhouette } from "./silhouette.ts";
import { judge } from "./verdict.ts";
import { collapse } from "./collapse.ts";

const MEMBERS: readonly Member[] = SAMPLES.map(({ id }) => ({
  id,
  form: canonicalForm(readSample(id).structure),
}));
const formOf = (index: number) => {
  const member = MEMBERS[index];
  if (member === undefined) throw new Error(`no member ${index}`);
  return member.form;
};
const featuresOf = (id: string) => patternFeatures(canonicalForm(readSample(id).structure));
const anyFeatures = anyTidyDrawing.map((drawing) =>
  patternFeatures(canonicalForm(read(drawing).structure)),
);

function found(members: readonly Member[] = MEMBERS): FoundSegments {
  const { found: segments } = segmentCustomers(members, CCPI8);
  if (segments === null) throw new Error("no segments");
  return segments;
}

const SEGMENTS = found();

describe("distance", () => {
  it("[OR7] between the samples is that of the table", () => {
    const table = {
      AI: 0,
      CE: 0,
      AH: 0.27,
      BK: 0.18,
      BJ: 0.31,
      CD: 0.33,
      FG: 0.31,
      FL: 0.37,
      GL: 0.58,
      AB: 0.67,
      AC: 0.94,
    };
    for (const [pair, expected] of Object.entries(table)) {
      const [one = "", other = ""] = pair;
      expect(patternDistance(featuresOf(one), featuresOf(other)).toFixed(2)).toBe(
        expected.toFixed(2),
      );
    }
  });

  it("[PK7] is a metric, and 0 exactly for equal features", () => {
    fc.assert(
      fc.property(anyFeatures, anyFeatures, anyFeatures, (a, b, c) => {
        const ab = patternDistance(a, b);
        expect(ab).toBe(patternDistance(b, a));
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(1);
        expect(ab === 0).toBe([...a.keys()].toSorted().join() === [...b.keys()].toSorted().join());
        expect(patternDistance(a, c)).toBeLessThanOrEqual(ab + patternDistance(b, c) + 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it("[PK7] is 0 only for one pattern key, but for where a reinvestment leads", () => {
    fc.assert(
      fc.property(anyTidyDrawing, anyTidyDrawing, (one, other) => {
        const [left, right] = [one, other].map((drawing) => {
          const form = canonicalForm(read(drawing).structure);
          return { ...form, reinvests: [] };
        });
        if (left === undefined || right === undefined) return;
        const apart = patternDistance(patternFeatures(left), patternFeatures(right));
        expect(apart === 0).toBe(patternKey(left) === patternKey(right));
      }),
      { numRuns: 300 },
    );
  });

  it("[DI1] for many at once is the same as for two", () => {
    fc.assert(
      fc.property(fc.array(anyFeatures, { maxLength: 6 }), (patterns) => {
        const { size, values } = distanceMatrix(patterns);
        for (const [i, one] of patterns.entries()) {
          for (const [j, other] of patterns.entries()) {
            expect(values[i * size + j]).toBeCloseTo(patternDistance(one, other), 12);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("[DI2] is explained whole by shared and differing features", () => {
    const { shared, onlyLeft, onlyRight, distance, band } = comparePatterns(
      featuresOf("A"),
      featuresOf("H"),
    );
    const weigh = (features: readonly string[]) =>
      features.reduce(
        (sum, feature) => sum + (featuresOf("A").get(feature) ?? featuresOf("H").get(feature) ?? 0),
        0,
      );
    const all = weigh([...shared, ...onlyLeft, ...onlyRight]);
    expect(distance).toBeCloseTo(1 - weigh(shared) / all);
    expect(band).toBe("ratherNear");
    expect(onlyLeft).toEqual([]);
    expect(onlyRight[0]).toBe("cell:2.pro+");
    expect([0, 0.2, 0.45, 0.46].map(distanceBand)).toEqual(["same", "near", "ratherNear", "far"]);
  });

  it("[DI3] says every feature as a sentence", () => {
    const sentences = [
      ["cell:1.hum+", "ホップで人的資本を増やす", "Human capital grows in Hop"],
      ["cell:3.fin-", "ジャンプで財務資本を使う", "Financial capital is spent in Jump"],
      [
        "prec:hum<tec",
        "人的資本は技術資本より先に増える",
        "Human capital grows before technology capital",
      ],
      [
        "coarse:hum+>tec+:-",
        "人的資本が技術資本を減らす",
        "Human capital reduces technology capital",
      ],
      [
        "exact:1.hum+>2.tec+:+",
        "ホップの人的資本がステップの技術資本を増やす",
        "Human capital in Hop makes technology capital in Step grow",
      ],
      [
        "fb:fin+>tec+:+",
        "財務資本を次の周回の技術資本へ再投資する",
        "Financial capital is reinvested in technology capital for the next round",
      ],
    ];
    for (const [feature = "", ja, en] of sentences)
      expect(describeFeature(feature, CCPI8)).toEqual({ ja, en });
  });
});

describe("k-medoids", () => {
  const points = {
    distances: distanceMatrix(MEMBERS.map((member) => patternFeatures(member.form))),
    weights: new Float64Array(MEMBERS.length).fill(1),
  };
  const costOf = (medoids: readonly number[], { distances: { size, values }, weights } = points) =>
    [...weights].reduce(
      (sum, weight, i) => sum + weight * Math.min(...medoids.map((m) => values[i * size + m] ?? 0)),
      0,
    );

  it("[SG1] by swaps comes near the best there is", () => {
    const random = seededRandom("pam");
    for (let round = 0; round < 20; round++) {
      const weights = points.weights.map(() => 1 + Math.floor(random() * 5));
      const weighted = { ...points, weights };
      for (const k of [2, 3, 4, 5]) {
        const best = costOf(exhaustiveMedoids(weighted, k), weighted);
        const swapped = costOf(swapMedoids(weighted, buildMedoids(weighted, k)), weighted);
        expect(swapped).toBeGreaterThanOrEqual(best - 1e-9);
        expect(swapped).toBeLessThanOrEqual(best * 1.1 + 1e-9);
      }
    }
  });

  it("[SG1] finds exact groups by swaps too, from a bad start", () => {
    const start = [0, 7, 8, 9];
    expect(costOf(swapMedoids(points, start))).toBeCloseTo(costOf(exhaustiveMedoids(points, 4)));
  });

  it("[SG2] leaves points of weight 0 out", () => {
    const weights = points.weights.with(0, 0);
    const { medoids } = kMedoids({ ...points, weights }, { mostGroups: 4 })(4);
    expect(medoids).not.toContain(0);
    expect(medoids).toHaveLength(4);
    expect(choices(12, 4)).toBe(495);
  });

  it("[SG3] agrees with hierarchical clustering, made by others, on the four groups", () => {
    const rows = MEMBERS.map((_, i) =>
      MEMBERS.map((__, j) => points.distances.values[i * MEMBERS.length + j] ?? 0),
    );
    const tree = agnes(rows, { isDistanceMatrix: true, method: "average" });
    const groups = tree.group(4).children.map((group) =>
      group
        .indices()
        .map((index) => MEMBERS[index]?.id ?? "")
        .toSorted()
        .join(""),
    );
    expect(groups.toSorted()).toEqual(
      SEGMENTS.segments.map(({ members }) => members.join("")).toSorted(),
    );
  });

  it("[SG4] scores by the silhouette of the customers one by one", () => {
    const patterns = collapse(MEMBERS);
    const weighted = {
      distances: distanceMatrix(patterns.map((pattern) => patternFeatures(pattern.form))),
      weights: Float64Array.from(patterns, (pattern) => pattern.members.length),
    };
    for (const medoids of [
      [0, 3],
      [0, 3, 5],
      [1, 2, 4, 6],
    ]) {
      const collapsed = clusterAround(weighted, medoids);
      const label = new Map(
        patterns.flatMap(({ members }, i) => members.map((id) => [id, collapsed.labels[i] ?? 0])),
      );
      const plain = { medoids, labels: MEMBERS.map(({ id }) => label.get(id) ?? 0) };
      expect(meanSilhouette(weighted, collapsed)).toBeCloseTo(
        naiveSilhouette(points, plain.labels),
        12,
      );
    }
  });
});

describe("segments of the samples", () => {
  it("[OR8] are four, with the members, medoids and silhouettes of the table", () => {
    expect(SEGMENTS.k).toBe(4);
    expect(SEGMENTS.segments.map(({ medoid, members }) => `${medoid}: ${members.join()}`)).toEqual([
      "A: A,H,I",
      "B: B,J,K",
      "C: C,D,E",
      "F: F,G,L",
    ]);
    const table = [0.387, 0.539, 0.652, 0.574, 0.552, 0.501];
    const measured = SEGMENTS.silhouettes
      .slice(0, 6)
      .map(({ silhouette }) => Number(silhouette.toFixed(3)));
    expect(measured).toEqual(table);
  });

  it("[OR8] are stable, and far sharper than without meaning", () => {
    for (const { stability } of SEGMENTS.segments) expect(stability).toBe(1);
    expect(SEGMENTS.nullTest.observed).toBeCloseTo(0.652, 3);
    expect(SEGMENTS.nullTest.p95).toBeGreaterThan(0.1);
    expect(SEGMENTS.nullTest.p95).toBeLessThan(0.2);
    expect(SEGMENTS.nullTest.p95).toBeLessThanOrEqual(SEGMENTS.nullTest.greatest);
    expect(segmentCustomers(MEMBERS, CCPI8).verdict.kind).toBe("visible");
  });

  it("[SG5] are named after what most members grow in each beat", () => {
    expect(SEGMENTS.segments.map(({ autoName }) => autoName.ja)).toEqual([
      "人的・組織起点→技術→顧客関係性・財務型",
      "顧客関係性起点→技術・組織→顧客関係性深耕型",
      "環境・技術起点→生産→社会関係性・財務型",
      "社会関係性起点→顧客関係性・人的→財務・環境型",
    ]);
    expect(SEGMENTS.segments[0]?.autoName.en).toBe(
      "Human & organisational first → technology → customer-relationship & financial",
    );
  });

  it("[SG6] are signed by what their members share and others do not", () => {
    const table = [
      [
        "cell:1.hum+",
        "cell:1.org+",
        "coarse:hum+>tec+:+",
        "coarse:org+>tec+:+",
        "coarse:tec+>cus+:+",
      ],
      ["cell:1.cus+", "coarse:cus+>tec+:+", "coarse:tec+>cus+:+", "cell:3.cus+"],
      [
        "cell:1.env+",
        "cell:1.tec+",
        "coarse:env+>pro+:+",
        "coarse:tec+>pro+:+",
        "coarse:pro+>soc+:+",
      ],
      ["cell:1.soc+", "cell:2.cus+", "coarse:soc+>cus+:+"],
    ];
    for (const [i, { signature }] of SEGMENTS.segments.entries()) {
      const features = signature.map(({ feature }) => feature);
      for (const feature of table[i] ?? []) expect(features).toContain(feature);
      for (const { inside, outside } of signature) {
        expect(inside).toBeGreaterThanOrEqual(2 / 3);
        expect(inside).toBeGreaterThan(outside);
      }
    }
  });

  it("[SG7] show A, B and C in three, though industry and size are the same", () => {
    const nearest = (id: string) =>
      SEGMENTS.customers.find((customer) => customer.id === id)?.assignment.nearest.medoid;
    expect(new Set(["A", "B", "C"].map(nearest)).size).toBe(3);
  });
});

describe("assignment", () => {
  const assign = (nodes: readonly string[], links: readonly string[]) =>
    assignPattern(
      patternFeatures(canonicalForm(read(draw(nodes, links)).structure)),
      SEGMENTS.segments,
    );

  it("[OR9] of M, O and N: a member, a borderline case, a candidate for a new pattern", () => {
    const m = assign(
      ["HUM.h", "TEC.s", "CUS.j", "FIN.j"],
      ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
    );
    expect(m?.kind).toBe("member");
    expect(m?.nearest.medoid).toBe("A");
    expect([m?.nearest.distance.toFixed(2), m?.next?.distance.toFixed(2)]).toEqual([
      "0.25",
      "0.63",
    ]);

    const o = assign(
      ["HUM.h", "CUS.h", "TEC.s", "CUS.j", "FIN.j"],
      ["HUM.h>TEC.s", "CUS.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
    );
    expect(o?.kind).toBe("borderline");
    expect([o?.nearest.medoid, o?.next?.medoid]).toEqual(["A", "B"]);
    expect([o?.nearest.distance.toFixed(2), o?.next?.distance.toFixed(2)]).toEqual([
      "0.43",
      "0.44",
    ]);

    const n = assign(["FIN.h", "PRO.s", "FIN.j"], ["FIN.h>PRO.s", "PRO.s>FIN.j"]);
    expect(n?.kind).toBe("candidate");
    expect(n?.nearest.distance.toFixed(2)).toBe("0.77");
  });

  it("[PK8] of a medoid is to its own segment", () => {
    for (const segment of SEGMENTS.segments) {
      const assignment = assignPattern(segment.medoidFeatures, SEGMENTS.segments);
      expect(assignment).toMatchObject({
        kind: "member",
        nearest: { medoid: segment.medoid, distance: 0 },
      });
    }
  });

  it("[SG8] does not depend on the order of segments, and without segments is none", () => {
    fc.assert(
      fc.property(
        anyFeatures,
        fc.shuffledSubarray([...SEGMENTS.segments], { minLength: 4 }),
        (features, order) => {
          expect(assignPattern(features, order)).toEqual(
            assignPattern(features, SEGMENTS.segments),
          );
        },
      ),
    );
    expect(assignPattern(featuresOf("A"), [])).toBeNull();
    expect(assignPattern(featuresOf("A"), SEGMENTS.segments.slice(0, 1))?.next).toBeNull();
  });
});

describe("the method itself", () => {
  it("[PK9] does not depend on the order of customers", () => {
    for (const seed of ["1", "2"]) {
      const turned = shuffled(seededRandom(seed), MEMBERS);
      expect(segmentCustomers(turned, CCPI8).found).toEqual(SEGMENTS);
    }
  });

  it("[SG9] on customers that share shapes but no meaning sees no patterns", () => {
    const verdicts = Array.from({ length: 5 }, (_, seed) => {
      const random = seededRandom(`no meaning ${seed}`);
      const members = MEMBERS.map(({ id, form }) => {
        const names = capitalsOf(form);
        const all = CCPI8.capitals.map((capital) => capital.id);
        const other = shuffled(random, all);
        return { id, form: relabel(form, (name) => other[all.indexOf(name)] ?? names[0] ?? name) };
      });
      return segmentCustomers(members, CCPI8).verdict;
    });
    const none = verdicts.filter(({ kind }) => kind === "none");
    expect(none.length).toBeGreaterThanOrEqual(4);
    expect(none[0]?.text.ja).toContain("集約は見られません");
  });

  it("[SG10] says that there are too few, and shows exact groups all the same", () => {
    const few = segmentCustomers(MEMBERS.slice(0, 9), CCPI8);
    expect(few.found).toBeNull();
    expect(few.verdict.kind).toBe("tooFew");
    expect(few.groups.map(({ members }) => members.join("")).toSorted()).toEqual([
      "AI",
      "B",
      "CE",
      "D",
      "F",
      "G",
      "H",
    ]);
    const alike = Array.from({ length: 30 }, (_, i) => ({
      id: `c${i}`,
      form: formOf(i % 5),
    }));
    expect(segmentCustomers(alike, CCPI8).found).toBeNull();
    expect(segmentCustomers([], CCPI8).groups).toEqual([]);
  });

  it("[SG14] makes no segment of one customer: it is a candidate for a new pattern", () => {
    const stranger = draw(["FIN.h", "PRO.s", "FIN.j"], ["FIN.h>PRO.s", "PRO.s>FIN.j"]);
    const { k, segments, customers } = found([
      ...MEMBERS,
      { id: "N", form: canonicalForm(read(stranger).structure) },
    ]);
    expect(k).toBe(segments.length);
    expect(segments.map(({ medoid }) => medoid)).not.toContain("N");
    const candidates = customers.filter(({ assignment }) => assignment.kind === "candidate");
    expect(candidates.map(({ id }) => id)).toEqual(["N"]);
  });

  it("[SG15] tells of a newcomer that took part in the search where it stands in what was found with it", () => {
    const newcomers = {
      M: [
        ["HUM.h", "TEC.s", "CUS.j", "FIN.j"],
        ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
      ],
      O: [
        ["HUM.h", "CUS.h", "TEC.s", "CUS.j", "FIN.j"],
        ["HUM.h>TEC.s", "CUS.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
      ],
      N: [
        ["FIN.h", "PRO.s", "FIN.j"],
        ["FIN.h>PRO.s", "PRO.s>FIN.j"],
      ],
    } as const;
    const { segments, customers } = found([
      ...MEMBERS,
      ...Object.entries(newcomers).map(([id, [nodes, links]]) => ({
        id,
        form: canonicalForm(read(draw(nodes, links)).structure),
      })),
    ]);
    const kindOf = (id: string) => customers.find((one) => one.id === id)?.assignment.kind;
    // J stands for the customer-first now, and O, which was on the border of B's, is near to it.
    expect(segments.map(({ medoid }) => medoid).toSorted()).toEqual(["A", "C", "F", "J"]);
    expect([kindOf("M"), kindOf("O"), kindOf("N")]).toEqual(["member", "member", "candidate"]);
  });

  it("[SG11] judges by sharpness first, then by stability", () => {
    expect(judge({ observed: 0.5, p95: 0.2, stable: true }).kind).toBe("visible");
    expect(judge({ observed: 0.5, p95: 0.2, stable: false }).kind).toBe("weak");
    expect(judge({ observed: 0.2, p95: 0.2, stable: true }).kind).toBe("none");
    expect(judge(null).kind).toBe("tooFew");
  });

  it("[SG12] samples large populations by how many customers have a pattern", () => {
    const patterns = Array.from({ length: 900 }, (_, i) => ({
      key: `k${String(i).padStart(3, "0")}`,
      form: formOf(0),
      members: i < 100 ? ["a", "b", "c", "d", "e", "f", "g", "h"] : ["z"],
    }));
    const drawn = samplePatterns(patterns, seededRandom("sample"));
    expect(drawn).toHaveLength(600);
    expect(drawn.map(({ key }) => key)).toEqual(drawn.map(({ key }) => key).toSorted());
    expect(drawn.filter(({ members }) => members.length > 1).length).toBeGreaterThan(90);
    expect(samplePatterns(patterns.slice(0, 600), seededRandom("x"))).toHaveLength(600);
  });

  it("[SG13] takes its chance from the data: the same seed, the same numbers", () => {
    const draws = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 2000 }, random);
    };
    expect(draws("a")).toEqual(draws("a"));
    expect(
      draws("a")
        .slice(0, 3)
        .map((value) => Math.floor(value * 1e6)),
    ).toEqual([427536, 856168, 894132]);
    expect(draws("a")).not.toEqual(draws("b"));
    const values = draws("c");
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
  });
});

function naiveSilhouette(
  { distances: { size, values } }: { distances: { size: number; values: Float64Array } },
  labels: readonly number[],
): number {
  const scores = labels.map((own, i) => {
    const meanTo = (label: number) => {
      const others = [...labels.keys()].filter((j) => j !== i && labels[j] === label);
      return others.reduce((sum, j) => sum + (values[i * size + j] ?? 0), 0) / others.length;
    };
    if (labels.filter((label) => label === own).length === 1) return 0;
    const within = meanTo(own);
    const between = Math.min(...[...new Set(labels)].filter((label) => label !== own).map(meanTo));
    return (between - within) / Math.max(between, within);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
