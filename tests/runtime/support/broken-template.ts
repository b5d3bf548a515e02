import { tableAt } from "#domain";
import { type Section, SeedTemplate } from "#seeding/template";
import type { Domain } from "#shared/domain";
import professional from "../../../build/seed/professional.bin";

type Corruption = (bytes: Uint8Array<ArrayBuffer>, template: SeedTemplate) => void;

/** A compiled profile whose rows of one table are damaged each time they are copied. */
export class BrokenTemplate extends SeedTemplate {
  readonly #section: Section | undefined;
  readonly #corrupt: Corruption;

  constructor(table: string, corrupt: Corruption) {
    super(professional as ArrayBuffer);
    this.#section = this.header.tables[table]?.rows;
    this.#corrupt = corrupt;
  }

  override copyBytes(section: Section): Uint8Array<ArrayBuffer> {
    const bytes = super.copyBytes(section);
    if (section === this.#section) this.#corrupt(bytes, this);
    return bytes;
  }
}

/** Gives all rows of a domain's last table of several rows one and the same id, so that its primary key breaks. */
export function withRepeatedIds({ tables, name }: Domain): SeedTemplate {
  const { header } = new SeedTemplate(professional as ArrayBuffer);
  const table = tables.findLast(({ path }) => (header.tables[path]?.rowCount ?? 0) > 1);
  if (!table) throw new Error(`no table of ${name} has two rows to confuse`);
  const { ids } = header.tables[table.path]!;
  return new BrokenTemplate(table.path, (bytes, template) => {
    const offsets = template.uint32(ids);
    const first = bytes.slice(offsets[0]!, offsets[0]! + 36);
    for (const offset of offsets) bytes.set(first, offset);
  });
}

/** Misspells every word of a closed list in a table, so that the CHECK of a column breaks. */
export function withUnknownWords(table: string, column: string): SeedTemplate {
  const words = tableAt(table).columns[column]!.values!;
  return new BrokenTemplate(table, (bytes) => {
    const text = new TextDecoder("latin1").decode(bytes);
    const places = words.flatMap((word) => [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => index));
    if (places.length === 0) throw new Error(`${column} holds one value in all rows of ${table}`);
    for (const place of places) bytes[place] = "#".charCodeAt(0);
  });
}
