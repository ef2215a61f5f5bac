import { readFileSync } from "node:fs";
import * as graph from "@zentaikan/capital-graph";

const parsed = graph.parseCompactCustomers(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
if (parsed.kind === "refused")
  throw new Error(`${parsed.refusal.place}: ${parsed.refusal.message}`);
for (const { drawing } of parsed.value) {
  const reading = graph.interpret(drawing, graph.CCPI8);
  const sentence = graph.sentenceText(graph.readSentence(reading, "en"));
  const routes = reading.analysis.routes.listed.map((route) => route.nodes.join(" → "));
  const key = graph.patternKey(graph.canonicalForm(reading.structure));
  process.stdout.write([sentence, ...routes, key, ""].join("\n"));
}
