/**
 * The product on a morning that does not pass, for pictures that are compared: `wrangler dev` runs this instead of the
 * gateway. The clock is stopped before anything of the product is evaluated.
 */
import "./stand-still.ts";

export * from "../../workers/gateway/index.ts";
export { default } from "../../workers/gateway/index.ts";
