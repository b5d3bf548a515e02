/**
 * Public list prices of the paid plan in US dollars, without the volume that the plan includes, as of 21 November 2026:
 * https://developers.cloudflare.com/workers/platform/pricing/ (requests, CPU time, log events),
 * https://developers.cloudflare.com/durable-objects/platform/pricing/ (requests, duration, SQLite),
 * https://developers.cloudflare.com/d1/platform/pricing/.
 */
const MILLION = 1_000_000;

export const PRICES = {
  workerRequest: 0.3 / MILLION,
  workerCpuMillisecond: 0.02 / MILLION,
  logEvent: 0.6 / MILLION,
  objectRequest: 0.15 / MILLION,
  objectGigabyteSecond: 12.5 / MILLION,
  rowRead: 0.001 / MILLION,
  rowWritten: 1 / MILLION,
  storedGigabyteMonth: 0.2,
} as const;

/** An object is billed as if it held this much memory while it works, however much it uses. */
export const OBJECT_GIGABYTES = 0.128;
export const SECONDS_OF_A_MONTH = 30 * 24 * 3600;
