/**
 * The map of Spain for the web, projected once: `web/ui/spain.ts`. Outlines of the IGN through es-atlas (CC BY 4.0,
 * attribution on the map). Arcs are simplified before regions are made of them, so that borders still meet.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { writeGenerated } from "./write-generated.ts";

type Point = [number, number];
type Spain = Topology<{ autonomous_regions: GeometryCollection<{ name: string }> }>;

const SOURCE = join(import.meta.dirname, "..", "node_modules", "es-atlas", "es", "autonomous_regions.json");
const WIDTH = 640;
const HEIGHT = 560;
/** Where the Canaries are drawn: below the Gulf of Cádiz, at the scale of the rest. */
const INSET = { x: 16, y: 452, width: 270, height: 96, margin: 12 };
/** Pixels by which a simplified line may differ. */
const TOLERANCE = 1;
const CANARIES = "05";
/** Too small to be seen as they are: drawn as dots. */
const CITIES: Readonly<Record<string, string>> = { "18": "Ceuta", "19": "Melilla" };
const ELSEWHERE = "20";

const spain = JSON.parse(readFileSync(SOURCE, "utf8")) as Spain;
const mainland = geoMercator().fitExtent(
  [
    [16, 12],
    [WIDTH - 12, 430],
  ],
  feature(
    spain,
    only((id) => id !== CANARIES && id !== ELSEWHERE && !(id in CITIES)),
  ),
);
const { x, y, width, height, margin } = INSET;
const islands = geoMercator().fitExtent(
  [
    [x + margin, y + margin],
    [x + width - margin, y + height - margin],
  ],
  feature(
    spain,
    only((id) => id === CANARIES),
  ),
);

const drawn = simplified(spain);
const path = (projection: GeoProjection) => geoPath(projection).digits(0);
const land = [
  path(mainland)(
    feature(
      drawn,
      only((id) => id !== CANARIES && id !== ELSEWHERE && !(id in CITIES)),
    ),
  ),
  path(islands)(
    feature(
      drawn,
      only((id) => id === CANARIES),
    ),
  ),
]
  .join("")
  // Rocks that a whole pixel swallows.
  .replace(/M[\d.,-]+(?:L[\d.,-]+){0,2}Z/g, "");
const borders = path(mainland)(mesh(drawn, drawn.objects.autonomous_regions as never, (left, right) => left !== right));
const cities = spain.objects.autonomous_regions.geometries
  .filter(({ id }) => String(id) in CITIES)
  .map((geometry) => {
    const [cx, cy] = path(mainland)
      .centroid(feature(spain, geometry as never))
      .map(Math.round);
    return { name: CITIES[String(geometry.id)], x: cx, y: cy };
  });

const scaleOf = (projection: GeoProjection) => {
  const [tx, ty] = projection([0, 0]) as Point;
  return { scale: round(projection.scale()), x: round(tx), y: round(ty) };
};

await writeGenerated(
  "web/ui/spain.ts",
  `// Made by scripts/generate-map.ts from es-atlas; do not edit. © Instituto Geográfico Nacional, CC BY 4.0.
export const SPAIN = ${JSON.stringify(
    {
      width: WIDTH,
      height: HEIGHT,
      land,
      borders,
      cities,
      inset: { x, y, width, height },
      mainland: scaleOf(mainland),
      canaries: scaleOf(islands),
    },
    null,
    2,
  )} as const;
`,
);

function only(keep: (id: string) => boolean): GeometryCollection<{ name: string }> {
  const { autonomous_regions } = spain.objects;
  return { ...autonomous_regions, geometries: autonomous_regions.geometries.filter(({ id }) => keep(String(id))) };
}

/** The topology with fewer points in each arc; its ends stay, as other arcs begin there. */
function simplified(topology: Spain): Spain {
  const { transform, ...rest } = topology;
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [offsetX, offsetY] = transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let [east, north] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      east += dx;
      north += dy;
      return [east * scaleX + offsetX, north * scaleY + offsetY];
    });
    return thin(points);
  });
  return { ...rest, arcs } as Spain;
}

/** Douglas and Peucker, on the plane of the map. */
function thin(points: readonly Point[]): Point[] {
  const onMap = points.map((point) => mainland(point) as Point);
  const keep = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let most = TOLERANCE;
    for (let index = from + 1; index < to; index++) {
      const distance = distanceTo(onMap[from]!, onMap[to]!, onMap[index]!);
      if (distance > most) [farthest, most] = [index, distance];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_point, index) => keep.has(index));
}

/** How far a point is from the line between two others, or from the first when these are one. */
function distanceTo([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(px - ax, py - ay);
  return Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
