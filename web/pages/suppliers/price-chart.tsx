import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { day, money } from "../../i18n/format.ts";

const WIDTH = 480;
const HEIGHT = 140;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 64 };

/** A price holds until the next one: steps. The table below it says the same. */
export function PriceChart({ prices }: { prices: readonly { readonly day: string; readonly cents: number }[] }) {
  const times = prices.map(({ day: at }) => Date.parse(at));
  const cents = prices.map((each) => each.cents);
  const [low, high] = [Math.min(...cents), Math.max(...cents)];
  const room = Math.max((high - low) * 0.15, high * 0.02);
  const x = scaleLinear([times[0]!, Date.now()], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([low - room, high + room], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const points = prices.map((each, at): [number, number] => [x(times[at]!), y(each.cents)]);
  const steps = [...points, [x(Date.now()), points.at(-1)![1]] as [number, number]];
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {y
        .ticks(3)
        .filter(isWholeCents)
        .map((tick) => (
          <g key={tick}>
            <line class="grid" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 8} y={y(tick) + 4} text-anchor="end">
              {money(tick)}
            </text>
          </g>
        ))}
      <text x={MARGIN.left} y={HEIGHT - 6}>
        {day(prices[0]!.day)}
      </text>
      <text x={WIDTH - MARGIN.right} y={HEIGHT - 6} text-anchor="end">
        {day(Date.now())}
      </text>
      <path class="sold" d={line().curve(curveStepAfter)(steps) ?? ""} />
      {points.map(([cx, cy], at) => (
        <circle key={prices[at]!.day} class="point" r="3.5" cx={cx} cy={cy} />
      ))}
    </svg>
  );
}

/** Prices have no smaller coin: two lines that would bear the same label are one too many. */
const isWholeCents = (tick: number): boolean => Number.isInteger(tick);
