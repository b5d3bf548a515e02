import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** The browser of this machine: the one that `CHROMIUM_PATH` names, or the first on the PATH. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? onPath();

/** @throws where there is none */
function onPath(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error("no Chromium on the PATH: apt-get install chromium, or set CHROMIUM_PATH");
  return found;
}
