/** An eigenvector of length 1 and its value. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}

/** Two are wanted; a few more let them settle sooner, and negative ones be told from them. */
const BLOCK = 8;
const MOST_ROUNDS = 120;
const SETTLED = 1e-10;

/**
 * Eigenvectors of a symmetric matrix with the values farthest from 0, greatest value first, by
 * subspace iteration with a Rayleigh-Ritz step at its end.
 */
export function leadingEigenvectors(matrix: Float64Array, size: number): readonly Eigenpair[] {
  const count = Math.min(BLOCK, size);
  let basis = orthonormal(
    Array.from({ length: count }, (_, column) =>
      // Any start that is the same every time and orthogonal to nothing.
      Float64Array.from({ length: size }, (__, row) => Math.cos((row + 1) * (column + 1) * 1.7)),
    ),
  );
  let before: readonly number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const image = basis.map((vector) => times(matrix, vector));
    const lengths = image.map((vector) => Math.sqrt(dot(vector, vector)));
    basis = orthonormal(image);
    const moved = Math.max(
      ...lengths.map((length, at) => Math.abs(length - (before[at] ?? Infinity))),
    );
    if (moved < SETTLED) break;
    before = lengths;
  }
  return withinBasis(matrix, basis).toSorted((left, right) => right.value - left.value);
}

/** The eigenvectors of the matrix as far as this basis reaches: Jacobi's rotations on a small one. */
function withinBasis(matrix: Float64Array, basis: readonly Float64Array[]): readonly Eigenpair[] {
  const image = basis.map((vector) => times(matrix, vector));
  const small = basis.map((vector) => image.map((other) => dot(vector, other)));
  const turned = small.map((_, row) => small.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    let rest = 0;
    for (let p = 0; p < small.length; p++) {
      for (let q = p + 1; q < small.length; q++) {
        rest += Math.abs(at(small, p, q));
        rotate(small, turned, [p, q]);
      }
    }
    if (rest < 1e-14) break;
  }
  return small.map((_, column) => ({
    value: at(small, column, column),
    vector: combined(
      basis,
      turned.map((row) => row[column] ?? 0),
    ),
  }));
}

type Rows = number[][];

function rotate(small: Rows, turned: Rows, [p, q]: readonly [number, number]): void {
  const apq = at(small, p, q);
  if (Math.abs(apq) < 1e-18) return;
  const theta = (at(small, q, q) - at(small, p, p)) / (2 * apq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const rows of [small, turned]) {
    for (const row of rows) {
      const [left, right] = [row[p] ?? 0, row[q] ?? 0];
      row[p] = cosine * left - sine * right;
      row[q] = sine * left + cosine * right;
    }
  }
  const [upper = [], lower = []] = [small[p], small[q]];
  for (let column = 0; column < small.length; column++) {
    const [above, below] = [upper[column] ?? 0, lower[column] ?? 0];
    upper[column] = cosine * above - sine * below;
    lower[column] = sine * above + cosine * below;
  }
}

function at(rows: Rows, row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}

function combined(basis: readonly Float64Array[], parts: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  for (const [place, vector] of basis.entries()) {
    const part = parts[place] ?? 0;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + part * (vector[i] ?? 0);
  }
  return sum;
}

/** Gram and Schmidt, twice, since once loses what is nearly parallel. */
function orthonormal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (const other of [...done, ...done]) {
      const shared = dot(rest, other);
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) - shared * (other[i] ?? 0);
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-150) done.push(rest.map((part) => part / length));
  }
  return done;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (matrix[i * size + j] ?? 0) * (vector[j] ?? 0);
    return sum;
  });
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}
