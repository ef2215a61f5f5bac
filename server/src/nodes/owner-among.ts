import { createHash } from "node:crypto";

/**
 * To which of the nodes a thing belongs, by rendezvous hashing (Thaler and Ravishankar, 1998): the
 * one with the highest score for it. Whoever comes takes its share of all, whoever goes leaves its
 * own to all, and nothing else moves.
 */
export function ownerAmong(nodes: Iterable<string>, thing: string): string | null {
  let best: string | null = null;
  let highest = -1;
  for (const node of nodes) {
    const score = createHash("sha256").update(`${node} ${thing}`).digest().readUIntBE(0, 6);
    if (score < highest || (score === highest && best !== null && node < best)) continue;
    best = node;
    highest = score;
  }
  return best;
}
