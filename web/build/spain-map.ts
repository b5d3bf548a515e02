/**
 * `node web/build/spain-map.ts`: draws Spain once, so that the browser gets paths and no geography. Borders move less
 * often than anything else here, so what it writes is committed. Data: IGN, CC BY 4.0, through es-atlas.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";

const WIDTH = 560;
const HEIGHT = 468;
/** The inset for the Canaries: 1,000 km to the south-west, drawn in the corner where there is only sea and at the mainland's scale. */
const INSET = { x: 376, y: 368, width: 176, height: 92 };
const MARGIN = 12;
/** Room below the mainland for Melilla, which lies further south. */
const SOUTH = 28;
/** Points nearer to each other than this, in the map's units, say nothing. */
const FINEST = 2;
/** Islets smaller than this are left out. */
const SMALLEST = 3;

const root = join(import.meta.dirname, "../..");
const atlas = JSON.parse(readFileSync(join(root, "node_modules/es-atlas/es/autonomous_regions.json"), "utf8"));
const object = atlas.objects.autonomous_regions;
const CANARIES = "05";
/** Ceuta and Melilla, which a path cannot show at this scale and the page draws as dots, and Gibraltar. */
const NO_AREA = ["18", "19", "20"];

const geometriesOf = (ids: (id: string) => boolean) => ({
  ...object,
  geometries: object.geometries.filter(({ id }: { id: string }) => ids(id)),
});
const mainland = geometriesOf((id) => id !== CANARIES && !NO_AREA.includes(id));
const canaries = geometriesOf((id) => id === CANARIES);

const main = geoMercator().fitExtent(
  [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN - SOUTH],
  ],
  feature(atlas, mainland) as never,
);
const inset = geoMercator().fitExtent(
  [
    [INSET.x + 8, INSET.y + 8],
    [INSET.x + INSET.width - 8, INSET.y + INSET.height - 8],
  ],
  feature(atlas, canaries) as never,
);

const drawn = {
  width: WIDTH,
  height: HEIGHT,
  inset: INSET,
  land: draw(main, merge(atlas, mainland.geometries)),
  borders: draw(
    main,
    mesh(atlas, mainland, (left, right) => left !== right),
  ),
  canaries: draw(inset, merge(atlas, canaries.geometries)),
  main: constantsOf(main),
  canariesAt: constantsOf(inset),
};

writeFileSync(
  join(root, "web/pages/network/spain.ts"),
  `// Made by web/build/spain-map.ts; do not edit. © Instituto Geográfico Nacional, CC BY 4.0.\nexport const SPAIN = ${JSON.stringify(drawn, null, 2)} as const;\n`,
);

/** Mercator in two numbers a direction: x = x0 + scale·λ, y = y0 − scale·asinh(tan φ), angles in radians. */
function constantsOf(projection: GeoProjection) {
  const scale = projection.scale();
  const [x0, y0] = projection([0, 0])!;
  return { scale: round(scale), x0: round(x0), y0: round(y0) };
}

/** A path to the half unit, from point to point, without points that are too near to the one before. */
function draw(projection: GeoProjection, geometry: unknown): string {
  const path = geoPath(projection)(geometry as never) ?? "";
  return path
    .split("M")
    .filter(Boolean)
    .map((line) => drawLine(line.replace("Z", ""), line.endsWith("Z")))
    .join("");
}

function drawLine(line: string, isRing: boolean): string {
  const points = line.split("L").map((point) => point.split(",").map(Number) as [number, number]);
  const kept: [number, number][] = [];
  for (const [x, y] of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= FINEST)
      kept.push([Math.round(x * 2) / 2, Math.round(y * 2) / 2]);
  }
  const across = (axis: 0 | 1) =>
    Math.max(...kept.map((each) => each[axis])) - Math.min(...kept.map((each) => each[axis]));
  if (kept.length < (isRing ? 4 : 2) || Math.max(across(0), across(1)) < SMALLEST) return "";
  const steps = kept.slice(1).map(([x, y], at) => `${x - kept[at]![0]} ${y - kept[at]![1]}`.replace(/ -/g, "-"));
  return `M${kept[0]![0]} ${kept[0]![1]}l${steps.join(" ").replace(/ -/g, "-").replace(/\b0\./g, ".")}${isRing ? "z" : ""}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
