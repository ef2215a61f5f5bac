import type { DistanceMatrix } from "../distance-matrix.ts";
import { leadingEigenvectors, type Eigenpair } from "./leading-eigenvectors.ts";

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

interface Scaling {
  /** One for each row of the matrix, in units of the distances. */
  readonly points: readonly MapPoint[];
  /** A point that was not in the matrix, from its distances to those that were. */
  place(distances: ArrayLike<number>): MapPoint;
}

/**
 * Classical multidimensional scaling (Torgerson 1952, Gower 1966) into the plane, each point
 * counting by its weight; further points are placed by their distances to these (landmark scaling,
 * de Silva and Tenenbaum 2004). No chance in it: equal distances, equal map.
 */
export function classicalScaling(
  { size, values }: DistanceMatrix,
  weights: ArrayLike<number>,
): Scaling {
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const shares = Float64Array.from(weights, (weight) => weight / total);
  const squares = values.map((value) => value * value);
  const means = Float64Array.from({ length: size }, (_, i) => {
    let mean = 0;
    for (let j = 0; j < size; j++) mean += (shares[j] ?? 0) * (squares[i * size + j] ?? 0);
    return mean;
  });
  const whole = means.reduce((sum, mean, i) => sum + mean * (shares[i] ?? 0), 0);
  const centred = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const product = (means[i] ?? 0) + (means[j] ?? 0) - whole - (squares[i * size + j] ?? 0);
      const weight = Math.sqrt((shares[i] ?? 0) * (shares[j] ?? 0));
      centred[i * size + j] = (product / 2) * weight;
    }
  }
  const axes = leadingEigenvectors(centred, size)
    .filter(({ value }) => value > LEAST_AXIS)
    .slice(0, 2)
    .map((axis) => upright(coordinatesOf(axis, shares), shares, axis.value));
  const [across, along] = axes;
  return {
    points: Array.from({ length: size }, (_, i) => ({
      x: across?.coordinates[i] ?? 0,
      y: along?.coordinates[i] ?? 0,
    })),
    place: (distances) => ({ x: placeOn(across, distances), y: placeOn(along, distances) }),
  };

  function placeOn(axis: Axis | undefined, distances: ArrayLike<number>): number {
    if (axis === undefined) return 0;
    let sum = 0;
    for (let j = 0; j < size; j++) {
      const distance = distances[j] ?? 0;
      const pull = (means[j] ?? 0) - distance * distance;
      sum += (shares[j] ?? 0) * (axis.coordinates[j] ?? 0) * pull;
    }
    return sum / (2 * axis.value);
  }
}

interface Axis {
  readonly value: number;
  readonly coordinates: Float64Array;
}

/** An axis along which nothing differs but by rounding is none. */
const LEAST_AXIS = 1e-9;

function coordinatesOf({ value, vector }: Eigenpair, shares: Float64Array): Float64Array {
  const length = Math.sqrt(value);
  return vector.map((part, i) => (part * length) / Math.sqrt(shares[i] ?? 1));
}

/** An eigenvector may point either way: to where its longer tail lies, else to where its first point is. */
function upright(coordinates: Float64Array, shares: Float64Array, value: number): Axis {
  const tail = coordinates.reduce((sum, at, i) => sum + (shares[i] ?? 0) * at ** 3, 0);
  const first = coordinates.find((at) => Math.abs(at) > LEAST_AXIS) ?? 0;
  const turn = (Math.abs(tail) > LEAST_AXIS ? tail : first) < 0 ? -1 : 1;
  return { value, coordinates: coordinates.map((at) => at * turn) };
}
