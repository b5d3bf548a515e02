export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_KM = 6371;
/** Spanish trunk roads are about a quarter longer than the great circle. */
const ROAD_FACTOR = 1.24;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great circle between two places (haversine). */
export function greatCircleKm(from: Place, to: Place): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const squared =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(squared));
}

export const roadKm = (from: Place, to: Place): number => greatCircleKm(from, to) * ROAD_FACTOR;

/** Great-circle length of the round trip from `start` past the stops in their order and back. */
export function tourKm(start: Place, stops: readonly Place[]): number {
  const legs = [...stops, start];
  return legs.reduce((km, place, index) => km + greatCircleKm(legs[index - 1] ?? start, place), 0);
}

/** More stops than one vehicle makes in a night, and as many as the exact search answers at once. */
const MOST_STOPS = 12;

/**
 * The stops in the order of the shortest round trip from `start`: exact, by dynamic programming over subsets (Held and
 * Karp). Of a trip's two directions, the one whose first stop lies nearer, as goods are unloaded on the way out.
 * @throws RangeError for more stops than a night has time for
 */
export function bestOrder<T extends Place>(start: Place, stops: readonly T[]): T[] {
  const count = stops.length;
  if (count > MOST_STOPS) throw new RangeError(`${count} stops are more than the ${MOST_STOPS} of one route`);
  if (count < 2) return [...stops];
  const km = stops.map((from) => stops.map((to) => greatCircleKm(from, to)));
  const fromStart = stops.map((stop) => greatCircleKm(start, stop));
  const everyStop = (1 << count) - 1;

  // The shortest way from the start through a set of stops that ends at `last`, and the stop before `last` on it.
  const shortest = Array.from({ length: everyStop + 1 }, () => new Float64Array(count).fill(Number.POSITIVE_INFINITY));
  const previous = Array.from({ length: everyStop + 1 }, () => new Int8Array(count).fill(-1));
  for (let stop = 0; stop < count; stop++) shortest[1 << stop]![stop] = fromStart[stop]!;
  for (let visited = 1; visited <= everyStop; visited++) {
    for (let last = 0; last < count; last++) {
      const length = shortest[visited]![last]!;
      if (length === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < count; next++) {
        if (visited & (1 << next)) continue;
        const further = length + km[last]![next]!;
        if (further >= shortest[visited | (1 << next)]![next]!) continue;
        shortest[visited | (1 << next)]![next] = further;
        previous[visited | (1 << next)]![next] = last;
      }
    }
  }

  let last = indexOfLeast(fromStart.map((back, stop) => shortest[everyStop]![stop]! + back));
  const order: number[] = [];
  for (let visited = everyStop; last >= 0; ) {
    order.unshift(last);
    const before = previous[visited]![last]!;
    visited ^= 1 << last;
    last = before;
  }
  if (fromStart[order.at(-1)!]! < fromStart[order[0]!]!) order.reverse();
  return order.map((stop) => stops[stop]!);
}

const indexOfLeast = (values: readonly number[]): number => values.indexOf(Math.min(...values));

/** Whole minutes by which an arrival is expected after its plan; 0 when it is early. */
export const delayMinutes = (plannedArrival: string, expectedArrival: string): number =>
  Math.max(0, Math.round((Date.parse(expectedArrival) - Date.parse(plannedArrival)) / 60_000));
