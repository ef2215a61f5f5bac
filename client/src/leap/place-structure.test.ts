import { CCPI8, interpret, parseCompactCustomer } from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { PICTURE, placeStructure } from "./place-structure.ts";

test("[VT3] a picture of a structure has every node in its beat, none over another, and every link", () => {
  const parsed = parseCompactCustomer({
    id: "x",
    star: "星",
    nodes: ["HUM.h", "ORG.h", "SOC.h", "TEC.s", "CUS.j", "FIN.j"],
    links: ["HUM.h>TEC.s", "ORG.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j", "FIN.j>TEC.s"],
  });
  if (parsed.kind === "refused") throw new Error("a sample is read");
  const { structure } = interpret(parsed.value.drawing, CCPI8);
  const { nodes, links, height } = placeStructure(structure);
  expect(nodes.map(({ key }) => key)).toEqual(structure.nodes.map(({ key }) => key));
  expect(links.map(({ key }) => key)).toEqual(structure.links.map(({ key }) => key));
  const columns = new Set(nodes.map(({ x }) => x));
  expect(columns.size).toBe(3);
  for (const [at, one] of nodes.entries()) {
    expect(one.y).toBeGreaterThanOrEqual(PICTURE.headHeight);
    expect(one.y + PICTURE.nodeHeight).toBeLessThan(height);
    for (const other of nodes.slice(at + 1)) {
      expect(one.x !== other.x || Math.abs(one.y - other.y) > PICTURE.nodeHeight).toBe(true);
    }
  }
});
