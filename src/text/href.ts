/** An address as a browser writes it, resolved against `base`; empty for what is no address. */
export const hrefOf = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : '';
