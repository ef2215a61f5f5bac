import { describe, expect, it } from "vitest";
import { ORACLE } from "../test-data/oracle.ts";
import { readSample, sample, RAW_VARIANTS } from "../test-data/samples.ts";
import { canonicalForm, interpret, patternId, patternKey, stageKey, CCPI8 } from "./index.ts";

/** `1.hum+` as the tables write it: `hum.h`. */
function short(key: string): string {
  return `${key.slice(2, -1)}.${["h", "s", "j"][Number(key[0]) - 1]}`;
}

/** A circuit as the tables write it, closed. */
function round(members: readonly string[]): string {
  return [...members, members[0]].join(">");
}

describe.each(Object.entries(ORACLE))("[OR1] sample %s", (id, oracle) => {
  const { structure, analysis, diagnostics } = readSample(id);
  const form = canonicalForm(structure);

  it("[OR1] has the keys of the table", () => {
    expect(stageKey(form)).toBe(`sk1|${oracle.stageKey}`);
    expect(patternId(patternKey(form))).toBe(oracle.patternId);
    expect(form.incomplete).toBe(false);
    expect(form.local).toBe(false);
  });

  it("[OR2] has the goals, routes, bottlenecks and sole starts of the table", () => {
    expect(structure.goals.map(short).toSorted()).toEqual(oracle.goals);
    expect(analysis.routes.total).toBe(oracle.routes);
    expect(analysis.routes.listed).toHaveLength(oracle.routes);
    expect(analysis.routes.more).toBe(false);
    expect(analysis.bottlenecks.map(({ node }) => short(node))).toEqual(oracle.bottlenecks);
    expect(analysis.soleStarts.map(({ node }) => short(node))).toEqual(oracle.soleStarts);
  });

  it("[OR3] has the loops, spirals and ungrown capitals of the table", () => {
    expect(analysis.loops.map((loop) => `${round(loop.nodes.map(short))} ${loop.kind}`)).toEqual(
      oracle.loops,
    );
    expect(analysis.spirals.map((spiral) => round(spiral.capitals))).toEqual(oracle.spirals);
    expect(analysis.neverGrown).toEqual(oracle.neverGrown);
  });

  it("[OR4] raises the warnings of the table and no other", () => {
    const warnings = diagnostics
      .filter((found) => found.severity === "warning")
      .map((found) => `${found.rule} ${found.subjects.cards.join(" ")}`);
    expect(warnings).toEqual(oracle.warnings);
    expect(diagnostics.filter((found) => found.rule === "V24")).toHaveLength(1);
  });
});

describe("[OR5] the raw variants", () => {
  it.each(RAW_VARIANTS.map((customer) => customer.id))(
    "[OR5] %s has the key of its clean drawing",
    (id) => {
      const raw = interpret(sample(id).drawing, CCPI8);
      const clean = readSample(id.slice(0, 1));
      expect(patternKey(canonicalForm(raw.structure))).toBe(
        patternKey(canonicalForm(clean.structure)),
      );
    },
  );
});

it("[OR2] both goals of C and of F hang on one bottleneck", () => {
  expect(readSample("C").analysis.bottlenecks[0]?.cuts.map(short)).toEqual(["fin.j", "soc.j"]);
  expect(readSample("F").analysis.bottlenecks[0]?.cuts.map(short)).toEqual(["fin.j", "env.j"]);
});
