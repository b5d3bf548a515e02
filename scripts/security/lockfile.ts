/**
 * What is installed is what was reviewed: exact versions, one registry, an integrity for each copy, and no script at
 * installation but those that `allowScripts` of package.json names.
 */
import { copiesIn, finish, INSTALLED, type Lock, type Manifest, readJson } from "./lock.ts";

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

export function lockfileFindings(manifest: Manifest, lock: Lock): string[] {
  const findings: string[] = [];
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(wanted)) {
    if (!EXACT.test(version)) findings.push(`package.json: ${name} is ${version}, not one exact version`);
    const locked = lock.packages[`node_modules/${name}`]?.version;
    if (locked !== version) findings.push(`package-lock.json: ${name} is ${locked}, package.json wants ${version}`);
  }
  if (lock.lockfileVersion !== 3) findings.push(`package-lock.json: version ${lock.lockfileVersion}, not 3`);

  const copies = copiesIn(lock);
  const origins = new Set<string>();
  for (const { path, version, resolved, integrity, link, foreign } of copies) {
    if (link || !version || !EXACT.test(version)) findings.push(`${path}: is no released package`);
    // Binaries for platforms that the lock was not made on stand in it by name and version alone.
    if (!foreign && !integrity?.startsWith("sha512-")) findings.push(`${path}: has no SHA-512 integrity`);
    if (resolved === undefined) continue;
    const url = URL.canParse(resolved) ? new URL(resolved) : undefined;
    if (url?.protocol !== "https:") findings.push(`${path}: does not come over HTTPS from a registry`);
    if (url) origins.add(url.origin);
  }
  if (origins.size > 1) findings.push(`package-lock.json: ${origins.size} different registries`);

  const reviewed = manifest.allowScripts ?? {};
  const scripted = new Set(copies.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  for (const name of scripted) {
    if (!(name in reviewed)) findings.push(`${name}: runs a script at installation that allowScripts does not name`);
  }
  for (const name of Object.keys(reviewed)) {
    if (!scripted.has(name)) findings.push(`package.json: allowScripts names ${name}, which runs none`);
  }
  return findings;
}

if (import.meta.main) {
  const locks = INSTALLED.map((folder) => readJson<Lock>(`${folder}/package-lock.json`));
  const findings = INSTALLED.flatMap((folder, index) =>
    lockfileFindings(readJson<Manifest>(`${folder}/package.json`), locks[index]!).map((each) => `${folder}: ${each}`),
  );
  finish(findings, `${locks.flatMap(copiesIn).length} packages, exact and whole`);
}
