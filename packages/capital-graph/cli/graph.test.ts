import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { ORACLE } from "../test-data/oracle.ts";
import { jsonErrorAt } from "./json-error-at.ts";

const PACKAGE = join(import.meta.dirname, "..");
const SAMPLES = join(PACKAGE, "test-data/customers.json");
const folder = mkdtempSync(join(tmpdir(), "capital-graph-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function graph(...args: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    const command = [join(PACKAGE, "cli/graph.ts"), ...args];
    const options = { maxBuffer: 50_000_000, env: { ...process.env, INIT_CWD: PACKAGE } };
    execFile(process.execPath, command, options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

function fileWith(text: string): string {
  const file = join(folder, "customers.json");
  writeFileSync(file, text);
  return file;
}

describe("graph read", () => {
  it("[CL1] prints one line of JSON for each customer, as the oracle has it", async () => {
    const { code, stdout, stderr } = await graph("read", SAMPLES);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map((row) => row["id"])).toEqual(Object.keys(ORACLE));
    for (const row of rows) {
      const oracle = ORACLE[String(row["id"])];
      expect(row).toMatchObject({
        stageKey: `sk1|${oracle?.stageKey}`,
        patternId: oracle?.patternId,
        routeCount: oracle?.routes,
        bottlenecks: oracle?.bottlenecks,
        soleStarts: oracle?.soleStarts,
        loops: (oracle?.loops ?? []).map((loop) => loop.split(" ")[0]),
        spirals: oracle?.spirals,
        neverGrown: oracle?.neverGrown,
      });
      expect((row["goals"] as string[]).toSorted()).toEqual(oracle?.goals);
      expect(row["routes"]).toHaveLength(oracle?.routes ?? -1);
      expect(row["sentence"]).toMatchObject({
        ja: expect.stringMatching(/^まず.+を増やします。/),
        en: expect.stringMatching(/^First .+ and so grow /),
      });
      expect(row["patternKey"]).toMatch(/^mk1\|/);
      expect(row["diagnostics"]).toContainEqual(expect.objectContaining({ rule: "V24" }));
    }
  });
});

describe("graph segments", () => {
  it("[CL2] prints one object with the four segments", async () => {
    const { code, stdout } = await graph("segments", SAMPLES);
    expect(code).toBe(0);
    const printed = JSON.parse(stdout) as Record<string, unknown>;
    expect(printed).toMatchObject({
      k: 4,
      stability: [1, 1, 1, 1],
      verdict: { ja: "集約が見られます。", en: "Patterns are visible." },
      candidates: [],
      segments: [
        { medoid: "A", members: ["A", "H", "I"] },
        { medoid: "B", members: ["B", "J", "K"] },
        { medoid: "C", members: ["C", "D", "E"] },
        { medoid: "F", members: ["F", "G", "L"] },
      ],
    });
    expect(printed["silhouette"]).toBeCloseTo(0.652, 3);
    expect(printed["nullTest"]).toMatchObject({ relabellings: 200 });
  });

  it("[CL2] lists a customer that is like none as a candidate", async () => {
    const customers = JSON.parse(readFileSync(SAMPLES, "utf8")) as object[];
    const stranger = {
      id: "N",
      nodes: ["FIN.h", "PRO.s", "FIN.j"],
      links: ["FIN.h>PRO.s", "PRO.s>FIN.j"],
    };
    const { stdout } = await graph("segments", fileWith(JSON.stringify([...customers, stranger])));
    const { candidates } = JSON.parse(stdout) as { candidates: { id: string }[] };
    expect(candidates.map(({ id }) => id)).toEqual(["N"]);
  });

  it("[CL2] says that there are too few, and fails at nothing", async () => {
    const { code, stdout } = await graph("segments", fileWith("[]"));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      k: null,
      silhouette: null,
      segments: [],
      candidates: [],
    });
  });
});

describe("bad input", () => {
  it.each([
    ['[\n  {"id": "A",}\n]', "line 2, column 14: not valid JSON"],
    ["", "line 1, column 1: not valid JSON"],
    ["[", "line 1, column 2: not valid JSON"],
    ["{}", "customers: expected a list"],
    [
      '[{"id":"A","nodes":["HUM.h"],"links":["HUM.h>TEC.s"]}]',
      'customers[0].links[0]: "TEC.s" is not among the nodes',
    ],
  ])(
    "[CL3] %j is refused with its place; nothing is printed, and the code is 2",
    async (text, message) => {
      const file = fileWith(text);
      for (const command of ["read", "segments"]) {
        expect(await graph(command, file)).toEqual({
          code: 2,
          stdout: "",
          stderr: `${file}: ${message}\n`,
        });
      }
    },
  );

  it("[CL3] a missing file or a wrong call is told as well", async () => {
    const missing = await graph("read", "nowhere.json");
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toMatch(/^nowhere\.json: ENOENT/);
    for (const args of [[], ["read"], ["draw", SAMPLES], ["read", SAMPLES, SAMPLES]]) {
      expect(await graph(...args)).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringMatching(/^usage: /),
      });
    }
  });
});

describe("the place of an error in JSON", () => {
  const judgedByEngine = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it("[CL4] is none exactly for texts that the engine reads", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", ":", '"', "\\", "\u0001", "\u0085", "-", "0", "x"),
        (json, at, noise) => {
          expect(jsonErrorAt(json)).toBeNull();
          const cut = at % (json.length + 1);
          for (const text of [
            json.slice(0, cut),
            json.slice(0, cut) + noise + json.slice(cut),
            ` \n${json}\t`,
          ]) {
            expect(jsonErrorAt(text) === null).toBe(judgedByEngine(text));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["[1,]", 3],
    ['{"a" 1}', 5],
    ["[1 2]", 3],
    ["nul", 0],
    ["[]]", 2],
    ['{"a":1,}', 7],
    ["01", 1],
  ])("[CL4] of %s is %i", (text, at) => expect(jsonErrorAt(text)).toBe(at));
});
