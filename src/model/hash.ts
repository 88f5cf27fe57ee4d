/** A 32-bit hash: equal for equal texts. */
export function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + Number(character.codePointAt(0))) | 0;
  return hash;
}
