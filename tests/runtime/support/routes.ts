import { domains } from "#domain";
import { endpoints } from "#http/api";
import type { Endpoint } from "#http/endpoint";
import type { Answer } from "./session.ts";

const isRead = ({ method }: Endpoint) => method === "get";
export const hasParameters = ({ path }: Endpoint) => path.includes("{");
export const reads = endpoints.filter(isRead);

/** Domains that the session's profile has rows of; the others answer empty lists. */
export const clonedDomains = domains.filter(({ onlyWhereSeeded }) => !onlyWhereSeeded);
const unseeded = domains.filter((domain) => !clonedDomains.includes(domain)).map(({ name }) => name);

/** Reads that show something in a fresh session: not what the visitor did, nor what this profile has not. */
export const seededReads = reads.filter(({ tag, path }) => path !== "/activity" && !unseeded.includes(tag));
/** Reads that a fresh session has a path for: an empty list names no row to read. */
export const pathedReads = reads.filter((endpoint) => !hasParameters(endpoint) || seededReads.includes(endpoint));

/** Lists with rows that are told in pages: they take `limit`, `cursor` and `sort`. */
export const pagedLists = seededReads.filter(({ query }) => "cursor" in query.shape);

/** Columns a paged list can be ordered by, each in both directions. */
export const sortsOf = ({ query }: Endpoint): readonly string[] => {
  const { sort } = query.toJSONSchema({ io: "input" }).properties as { sort: { enum: string[] } };
  return sort.enum;
};

interface Speaker {
  send(path: string): Promise<Answer>;
}

export interface Readable {
  readonly endpoint: Endpoint;
  readonly path: string;
  /** The id that stands in the path. */
  readonly id?: string;
}

/** `path` with an id in the place of its parameter, below `/api/v1`. */
export const pathWith = ({ path }: Endpoint, id: string): string => `/api/v1${path.replace(/\{\w+\}/, id)}`;

/**
 * Every such read of a session with a path that names something of it: the first row of the list above `{id}`. Reads of
 * something that the session has none of are left out.
 */
export async function readable(session: Speaker): Promise<Readable[]> {
  const found: Readable[] = [];
  for (const endpoint of pathedReads) {
    if (!hasParameters(endpoint)) {
      found.push({ endpoint, path: `/api/v1${endpoint.path}` });
      continue;
    }
    const [parent] = endpoint.path.split("/{");
    const list = await session.send(`/api/v1${parent}`);
    if (list.status !== 200) throw new Error(`GET ${parent} answered ${list.text}`);
    const id = list.json<{ data: { id: string }[] }>().data[0]?.id;
    if (id) found.push({ endpoint, path: pathWith(endpoint, id), id });
  }
  return found;
}
