import type { MovingInstant } from "./moving-values.ts";

/**
 * A profile compiled for cloning. One file, made by `seed-data/compile.ts` and bundled as bytes, so that an isolate
 * parses a small header and nothing else:
 *
 *     magic "BAKERY01" · header length (uint32, little endian) · header (JSON) · sections, each 8-byte aligned
 *
 * Per table there is one JSONB array of row arrays that lacks only the columns which hold one value in all rows (these
 * are bound as parameters), and lists of byte offsets into it of everything that moves with a session. All of it has a
 * fixed width: an id is 36 characters, an instant 24, a calendar day 10, the day of a code 8. So a session copies the
 * bytes, overwrites them in place and hands them to one INSERT … SELECT … FROM jsonb_each(?).
 */
export interface TemplateHeader {
  readonly profile: string;
  readonly baseRoot: string;
  readonly baseTenants: readonly string[];
  /** Hash of the schema the rows were compiled for. */
  readonly schemaHash: string;
  readonly account: DemoAccount;
  readonly tables: Readonly<Record<string, TemplateTable>>;
}

/** What a visitor is told of a profile before choosing it; counted from its rows. */
export interface DemoAccount {
  readonly demo_account_type: string;
  readonly name: string;
  readonly description: string;
  readonly city: string;
  readonly business_model: string;
  readonly subscription_tier: string;
  readonly features: readonly string[];
  readonly credentials: { readonly email: string; readonly password: string };
  /** The base id of the person whose place a visitor takes first. */
  readonly owner_user_id: string;
  readonly contents: {
    readonly outlets: number;
    readonly people: number;
    readonly products: number;
    readonly ingredients: number;
    readonly recipes: number;
    readonly suppliers: number;
    readonly sales_days: number;
  };
}

/** Byte range of a section: where it starts after the header, and how many bytes it has. */
export type Section = readonly [start: number, bytes: number];

export interface TemplateTable {
  readonly rowCount: number;
  /** Columns that vary between rows, in the order of the JSONB row arrays. */
  readonly columns: readonly string[];
  /** Columns that hold one value in all rows. */
  readonly constants: readonly ConstantColumn[];
  readonly rows: Section;
  /** Uint32 offsets of ids that are XORed with the session's key. */
  readonly ids: Section;
  /** Uint32 offsets of tenant ids, one section for each of `baseTenants`. */
  readonly tenants: readonly Section[];
  /** Uint32 offsets of instants that only shift, and their Float64 milliseconds. */
  readonly shiftedInstants: readonly [offsets: Section, instantsMs: Section];
  /** Instants that a calendar rule moves: few, so the header holds them. */
  readonly ruledInstants: readonly (MovingInstant & { readonly offset: number })[];
  /** Uint32 offsets and Int32 days since the epoch, by how they move and how they are written. */
  readonly calendarDays: readonly [offsets: Section, days: Section];
  readonly wholeWeekDays: readonly [offsets: Section, days: Section];
  readonly codeDays: readonly [offsets: Section, days: Section];
}

/** A constant column: a value as it stands, or one that moves. */
export type ConstantColumn =
  | { readonly column: string; readonly value: string | number | null }
  | { readonly column: string; readonly id: string }
  | { readonly column: string; readonly tenant: string }
  | { readonly column: string; readonly instant: MovingInstant };

export const TEMPLATE_MAGIC = "BAKERY01";
const HEADER_START = 12;

export const alignToEight = (length: number): number => (length + 7) & ~7;

/** A compiled profile, read where it lies. */
export class SeedTemplate {
  readonly header: TemplateHeader;
  readonly #buffer: ArrayBuffer;
  readonly #sectionsStart: number;

  /** @throws RangeError when the bytes are not a compiled profile. */
  constructor(buffer: ArrayBuffer) {
    const bytes = new Uint8Array(buffer);
    const text = new TextDecoder();
    if (text.decode(bytes.subarray(0, 8)) !== TEMPLATE_MAGIC) throw new RangeError("not a compiled seed");
    const headerLength = new DataView(buffer).getUint32(8, true);
    this.header = JSON.parse(text.decode(bytes.subarray(HEADER_START, HEADER_START + headerLength))) as TemplateHeader;
    this.#buffer = buffer;
    this.#sectionsStart = alignToEight(HEADER_START + headerLength);
  }

  /** A copy of the bytes of a section, for the caller to overwrite. */
  copyBytes([start, bytes]: Section): Uint8Array<ArrayBuffer> {
    const from = this.#sectionsStart + start;
    // Unlike a slice of the buffer, memory that nobody clears before it is written.
    return new Uint8Array(new Uint8Array(this.#buffer, from, bytes));
  }

  uint32([start, bytes]: Section): Uint32Array {
    return new Uint32Array(this.#buffer, this.#sectionsStart + start, bytes / 4);
  }

  int32([start, bytes]: Section): Int32Array {
    return new Int32Array(this.#buffer, this.#sectionsStart + start, bytes / 4);
  }

  float64([start, bytes]: Section): Float64Array {
    return new Float64Array(this.#buffer, this.#sectionsStart + start, bytes / 8);
  }
}
