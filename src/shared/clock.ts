/** The one place where "now" comes from: milliseconds since the epoch. Whatever needs the time takes a `Clock`. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
