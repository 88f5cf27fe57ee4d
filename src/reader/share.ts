import type {SharedLink} from '../model/fragment.js';

/**
 * Copies a link, or hands it to the system's own way of sharing. Where neither can be (an insecure page, a frame without
 * the right), a dialog of the browser shows it, to be copied by hand. Whether it was copied.
 */
export async function shareLink({url, title, label}: SharedLink, isSystem: boolean): Promise<boolean> {
  try {
    if (isSystem) await navigator.share({title, url});
    else await navigator.clipboard.writeText(url);
    return !isSystem;
  } catch (error) {
    const isSecondThought = (error as DOMException | undefined)?.name === 'AbortError';
    if (!isSecondThought) prompt(label, url);
    return false;
  }
}
