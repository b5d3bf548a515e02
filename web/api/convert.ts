import { send, type WriteBody } from "./client.ts";

export type ConversionEvent = WriteBody<"recordConversion">["event"];

/** Tells sales what somebody did, once for each event. That it was not heard is nobody's worry on screen. */
export const convert = (event: ConversionEvent): Promise<void> =>
  send<"recordConversion">("/conversions", { key: crypto.randomUUID() }, { event }).then(
    () => {},
    () => {},
  );
