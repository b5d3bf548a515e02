import { DAY_MS } from "#shared/business-calendar";

/** Writers of fixed-width ASCII into the bytes of a template. Offsets and widths are those of `template.ts`. */

const DASH = 0x2d;
const ZERO = 0x30;
/** Where the digits of a UUID stand, four by four. */
const DIGITS_OF_UUID = [0, 4, 9, 14, 19, 24, 28, 32] as const;

/** XORs the lower-case UUIDs at `offsets` with `key`, in place. */
export function xorIds(bytes: Uint8Array, offsets: Uint32Array, key: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const keyBytes = new TextEncoder().encode(key);
  const keyView = new DataView(keyBytes.buffer);
  const keyValues = DIGITS_OF_UUID.map((position) => hexValues(keyView.getUint32(position)));
  for (const offset of offsets) {
    for (let part = 0; part < DIGITS_OF_UUID.length; part++) {
      const place = offset + DIGITS_OF_UUID[part]!;
      view.setUint32(place, hexDigits(hexValues(view.getUint32(place)) ^ keyValues[part]!));
    }
  }
}

/** The values of four hexadecimal digits, a byte each: the low half of "0" to "9", and nine more from "a" on. */
const hexValues = (digits: number): number => (digits & 0x0f0f0f0f) + 9 * ((digits >>> 6) & 0x01010101);

/** Four values as digits: from ten on, which adding six carries into the upper half, they are "a" to "f". */
const hexDigits = (values: number): number => values + 0x30303030 + 39 * (((values + 0x06060606) >>> 4) & 0x01010101);

/** Writes the same ASCII text at every offset. */
export function writeText(bytes: Uint8Array, offsets: Uint32Array, text: string): void {
  if (offsets.length === 0) return;
  const ascii = new TextEncoder().encode(text);
  for (const offset of offsets) bytes.set(ascii, offset);
}

/** Writes days and instants; remembers the days it has already spelled out. */
export class DateWriter {
  readonly #days = new Map<number, Uint8Array>();

  /** `YYYY-MM-DD` of a day counted from 1 January 1970. */
  writeDay(bytes: Uint8Array, offset: number, epochDay: number): void {
    bytes.set(this.#spelled(epochDay), offset);
  }

  /** `YYYYMMDD`. */
  writeCodeDay(bytes: Uint8Array, offset: number, epochDay: number): void {
    const spelled = this.#spelled(epochDay);
    for (let position = 0, target = offset; position < 10; position++) {
      if (spelled[position] !== DASH) bytes[target++] = spelled[position]!;
    }
  }

  /** `YYYY-MM-DDTHH:MM:SS.sssZ`; the punctuation already stands in the template. */
  writeInstant(bytes: Uint8Array, offset: number, instantMs: number): void {
    const epochDay = Math.floor(instantMs / DAY_MS);
    this.writeDay(bytes, offset, epochDay);
    // By products: a remainder of numbers that may have fractions takes as long as all the rest.
    const milliseconds = instantMs - epochDay * DAY_MS;
    const seconds = Math.floor(milliseconds / 1000);
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    const thousandths = milliseconds - seconds * 1000;
    writeTwoDigits(bytes, offset + 11, hours);
    writeTwoDigits(bytes, offset + 14, minutes - hours * 60);
    writeTwoDigits(bytes, offset + 17, seconds - minutes * 60);
    const hundreds = Math.floor(thousandths / 100);
    bytes[offset + 20] = ZERO + hundreds;
    writeTwoDigits(bytes, offset + 21, thousandths - hundreds * 100);
  }

  #spelled(epochDay: number): Uint8Array {
    let spelled = this.#days.get(epochDay);
    if (!spelled) {
      spelled = new TextEncoder().encode(new Date(epochDay * DAY_MS).toISOString().slice(0, 10));
      this.#days.set(epochDay, spelled);
    }
    return spelled;
  }
}

function writeTwoDigits(bytes: Uint8Array, offset: number, value: number): void {
  const tens = Math.floor(value / 10);
  bytes[offset] = ZERO + tens;
  bytes[offset + 1] = ZERO + value - tens * 10;
}
