const warned = new Set<string>();

/** Writes a warning to the console that was not written before. */
export function warnOnce(message: string): void {
  if (!warned.has(message)) console.warn(`live-updates: ${message}`);
  warned.add(message);
}
