import type { SeededRandom } from "../../support/seeded-random.ts";

/** Numbers at which readers of variable lengths have broken before. */
const extremes: readonly (readonly number[])[] = [
  [0],
  [0x7f],
  [0x80, 0x01],
  [0xff, 0xff, 0x03],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
];

/** A frame of somebody honest after one to four accidents. */
export function mutateFrame(corpus: readonly Uint8Array[], random: SeededRandom): Uint8Array {
  let bytes = [...random.pick(corpus)];
  for (let accident = random.below(4); accident >= 0; accident -= 1) {
    bytes = hurt(bytes, corpus, random);
  }
  return Uint8Array.from(bytes);
}

function hurt(bytes: number[], corpus: readonly Uint8Array[], random: SeededRandom): number[] {
  const at = random.below(bytes.length + 1);
  const length = random.below(Math.min(40, bytes.length - at + 1));
  switch (random.below(8)) {
    case 0:
      return bytes.toSpliced(at, 1, random.below(256));
    case 1:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte));
    case 2:
      return bytes.slice(0, Math.max(1, at));
    case 3:
      return bytes.toSpliced(at, length);
    case 4:
      return bytes.toSpliced(at, 0, ...bytes.slice(at, at + length));
    case 5:
      return bytes.toSpliced(at, 1, ...random.pick(extremes));
    case 6:
      return bytes.toSpliced(at, 0, ...Array.from({ length }, () => random.below(256)));
    default: {
      const other = random.pick(corpus);
      return [...bytes.slice(0, Math.max(1, at)), ...other.slice(random.below(other.length))];
    }
  }
}
