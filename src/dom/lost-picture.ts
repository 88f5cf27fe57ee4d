const NAMES = ['src', 'srcset'];

/** By picture: the addresses that it had when it failed to load. */
const lost = new WeakMap<Element, Record<string, string | null | undefined>>();

/** Removes the addresses of a picture that failed to load, because browsers draw a broken image otherwise. */
export function forgetPicture(image: Element): void {
  const addresses = {...lost.get(image)};
  for (const name of NAMES) {
    addresses[name] = image.getAttribute(name) ?? addresses[name];
    image.removeAttribute(name);
  }
  lost.set(image, addresses);
}

/** The address that `forgetPicture` removed from this attribute. A patch must not set it again, or it would be fetched again. */
export const lostAddress = (element: Element, name: string): string | null | undefined => lost.get(element)?.[name];
