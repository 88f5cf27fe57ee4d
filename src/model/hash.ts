/** A 32-bit hash: equal for equal texts. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let place = 0; place < text.length; place++) hash = (hash * 31 + text.charCodeAt(place)) | 0; // no text for each character
  return hash;
}
