/** Milliseconds. No dialog is answered faster: it was forbidden. */
const QUICKEST_ANSWER = 100;

/** Copies a text in the old way, which a frame may use without a permission. Returns whether it was copied. */
function copyByEvent(text: string): boolean | undefined {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', onCopy, true);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the Clipboard API is forbidden
  const isCopied = (document as Partial<Document>).execCommand?.('copy');
  document.removeEventListener('copy', onCopy, true);
  return isCopied;
}

/**
 * Copies a link, or opens the system's share sheet with it. Where that is forbidden (an insecure page, a frame without the
 * permission), the old way is tried, then a prompt titled `label` shows the link for copying by hand. Resolves with whether it
 * was copied; `undefined` if the person has it, or has changed their mind.
 */
export async function shareLink(
  url: string,
  title: string,
  label: string,
  isSystem: boolean,
): Promise<boolean | undefined> {
  try {
    if (isSystem) await navigator.share({title, url});
    else await navigator.clipboard.writeText(url);
    return !isSystem || undefined;
  } catch (error) {
    if ((error as DOMException | undefined)?.name === 'AbortError') return undefined;
    if (copyByEvent(url)) return true;
    const before = performance.now();
    const answer = prompt(label, url);
    return answer === null && performance.now() - before < QUICKEST_ANSWER ? false : undefined;
  }
}
