/**
 * What the analyses of the twelve samples must come to, worked out apart from this code.
 * Stage keys here leave out the prefix `sk1|`; pattern ids are the first 16 digits of the hash.
 */
interface Oracle {
  readonly stageKey: string;
  readonly patternId: string;
  readonly goals: readonly string[];
  readonly routes: number;
  readonly bottlenecks: readonly string[];
  readonly soleStarts: readonly string[];
  readonly loops: readonly string[];
  readonly spirals: readonly string[];
  readonly neverGrown: readonly string[];
  readonly warnings: readonly string[];
}

const NONE = { soleStarts: [], loops: [], spirals: [], warnings: [] } as const;

const PEOPLE_FIRST: Oracle = {
  ...NONE,
  stageKey: "hum+org>tec>cus+fin",
  patternId: "3ed57e75f8846874",
  goals: ["fin.j"],
  routes: 2,
  bottlenecks: ["tec.s", "cus.j"],
  neverGrown: ["pro", "soc", "env"],
};

const GREEN_PRODUCTION: Oracle = {
  ...NONE,
  stageKey: "env+tec>pro>fin+soc",
  patternId: "d534465904eaa23d",
  goals: ["fin.j", "soc.j"],
  routes: 4,
  bottlenecks: ["pro.s"],
  neverGrown: ["cus", "org", "hum"],
};

export const ORACLE: Readonly<Record<string, Oracle>> = {
  A: PEOPLE_FIRST,
  B: {
    ...NONE,
    stageKey: "cus>org+tec>cus+fin",
    patternId: "eb8974fa4322f83d",
    goals: ["fin.j"],
    routes: 2,
    bottlenecks: ["cus.j"],
    soleStarts: ["cus.h"],
    spirals: ["cus>tec>cus", "cus>org>cus"],
    neverGrown: ["pro", "hum", "soc", "env"],
  },
  C: GREEN_PRODUCTION,
  D: {
    ...NONE,
    stageKey: "env+tec>hum+pro>fin+soc",
    patternId: "7834ee244938b6e8",
    goals: ["fin.j"],
    routes: 2,
    bottlenecks: ["pro.s", "soc.j"],
    neverGrown: ["cus", "org"],
    warnings: ["V16 HUM.s"],
  },
  E: GREEN_PRODUCTION,
  F: {
    ...NONE,
    stageKey: "soc>cus+hum>env+fin",
    patternId: "c9d6ba4eed22a7a0",
    goals: ["env.j", "fin.j"],
    routes: 4,
    bottlenecks: ["cus.s"],
    soleStarts: ["soc.h"],
    neverGrown: ["tec", "org", "pro"],
  },
  G: {
    ...NONE,
    stageKey: "soc>cus>env+fin",
    patternId: "a091526ea6ce6c39",
    goals: ["env.j", "fin.j"],
    routes: 2,
    bottlenecks: ["cus.s"],
    soleStarts: ["soc.h"],
    neverGrown: ["tec", "org", "pro", "hum"],
  },
  H: {
    ...NONE,
    stageKey: "hum+org>pro+tec>cus+fin",
    patternId: "147a2c66a3fee118",
    goals: ["fin.j"],
    routes: 3,
    bottlenecks: [],
    neverGrown: ["soc", "env"],
  },
  I: PEOPLE_FIRST,
  J: {
    ...NONE,
    stageKey: "cus>tec>cus+fin",
    patternId: "a4955f8f79f71116",
    goals: ["fin.j"],
    routes: 1,
    bottlenecks: ["tec.s", "cus.j"],
    soleStarts: ["cus.h"],
    spirals: ["cus>tec>cus"],
    neverGrown: ["org", "pro", "hum", "soc", "env"],
  },
  K: {
    ...NONE,
    stageKey: "cus>org+tec>cus+fin",
    patternId: "b7d3c98329ba2798",
    goals: ["fin.j"],
    routes: 2,
    bottlenecks: [],
    soleStarts: ["cus.h"],
    loops: ["tec.s>cus.j>fin.j>tec.s reinforcing"],
    spirals: ["cus>tec>cus", "fin>tec>cus>org>fin"],
    neverGrown: ["pro", "hum", "soc", "env"],
  },
  L: {
    ...NONE,
    stageKey: "hum+soc>cus+hum>fin",
    patternId: "cef84ceb375e4067",
    goals: ["fin.j"],
    routes: 3,
    bottlenecks: ["cus.s"],
    neverGrown: ["tec", "org", "pro", "env"],
  },
};
