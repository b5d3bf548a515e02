/** Whether every word of what is asked for stands somewhere in the text, whatever accents and capitals either has. */
export function matches(text: string, asked: string): boolean {
  const within = plain(text);
  return plain(asked)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
