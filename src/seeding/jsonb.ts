/**
 * SQLite's binary JSON (https://sqlite.org/jsonb.html), written so that every text can be found again: a template is
 * encoded once at build time, and a session patches ids and dates of fixed width in place.
 */
export class JsonbWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Element types of the format that seed rows use. */
  static readonly #NULL = 0;
  static readonly #TRUE = 1;
  static readonly #FALSE = 2;
  static readonly #INTEGER = 3;
  static readonly #FLOAT = 5;
  static readonly #TEXT_WITHOUT_ESCAPES = 7;
  static readonly #TEXT_RAW = 10;
  static readonly #ARRAY = 11;
  static readonly #OBJECT = 12;

  get length(): number {
    return this.#length;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Appends any JSON value; `onText` hears where the bytes of each text begin. */
  value(value: unknown, onText: (offset: number, text: string) => void = () => {}): void {
    if (value === null) this.#header(JsonbWriter.#NULL, 0);
    else if (value === true) this.#header(JsonbWriter.#TRUE, 0);
    else if (value === false) this.#header(JsonbWriter.#FALSE, 0);
    else if (typeof value === "number") this.#number(String(value));
    else if (typeof value === "string") this.#text(value, onText);
    else if (Array.isArray(value))
      this.array(() => {
        for (const item of value) this.value(item, onText);
      });
    else {
      this.#container(JsonbWriter.#OBJECT, () => {
        for (const [key, member] of Object.entries(value as object)) {
          this.#text(key, () => {});
          this.value(member, onText);
        }
      });
    }
  }

  /** Appends an array whose items `write` appends. */
  array(write: () => void): void {
    this.#container(JsonbWriter.#ARRAY, write);
  }

  /** Containers always take a four-byte size, which is filled in when their content is known. */
  #container(type: number, write: () => void): void {
    this.#reserve(5);
    const start = this.#length;
    this.#bytes[start] = (14 << 4) | type;
    this.#length += 5;
    write();
    new DataView(this.#bytes.buffer).setUint32(start + 1, this.#length - start - 5);
  }

  #text(text: string, onText: (offset: number, text: string) => void): void {
    const encoded = new TextEncoder().encode(text);
    const plain = /^[ !#-[\]-~]*$/.test(text);
    this.#header(plain ? JsonbWriter.#TEXT_WITHOUT_ESCAPES : JsonbWriter.#TEXT_RAW, encoded.length);
    onText(this.#length, text);
    this.#append(encoded);
  }

  #number(digits: string): void {
    this.#header(/^-?\d+$/.test(digits) ? JsonbWriter.#INTEGER : JsonbWriter.#FLOAT, digits.length);
    this.#append(new TextEncoder().encode(digits));
  }

  #header(type: number, size: number): void {
    if (size <= 11) this.#append([(size << 4) | type]);
    else if (size <= 0xff) this.#append([(12 << 4) | type, size]);
    else if (size <= 0xffff) this.#append([(13 << 4) | type, size >> 8, size & 0xff]);
    else this.#append([(14 << 4) | type, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff]);
  }

  #append(bytes: ArrayLike<number>): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * this.#bytes.length + size);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
