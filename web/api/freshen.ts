import { queryClient } from "./query-client.ts";

/** What a write has made old: first parts of the API's paths, and the write's number; none when it is not in the log. */
export interface Change {
  readonly keys: readonly string[];
  readonly sequence?: number | undefined;
}

let latest = 0;
let underWay: Promise<void> = Promise.resolve();

/**
 * Fetches again whatever is on screen and depends on what was written. One hears of one's own writes twice, on their
 * answer and over the live socket: the second time there is nothing to do but to wait.
 */
export function freshen({ keys, sequence }: Change): Promise<void> {
  if (sequence !== undefined && sequence <= latest) return underWay;
  latest = sequence ?? latest;
  underWay = queryClient.invalidateQueries({ predicate: ({ queryKey }) => keys.includes(String(queryKey[0])) });
  return underWay;
}

/** The same for everything: another person, more time, or nobody knows what was missed. */
export const freshenAll = (): Promise<void> => queryClient.invalidateQueries();

/** Tabs of one browser share its cookie: who takes another person's place in one of them does so in all. */
const otherTabs = new BroadcastChannel("session");
otherTabs.onmessage = () => void freshenAll();

export function freshenEveryTab(): Promise<void> {
  otherTabs.postMessage(null);
  return freshenAll();
}
