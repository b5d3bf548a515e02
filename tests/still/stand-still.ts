import { STILL_AT } from "./clock.ts";

Date.now = () => STILL_AT;
