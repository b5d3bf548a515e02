import { installQuiet } from "./security/support/quiet.ts";

installQuiet();
