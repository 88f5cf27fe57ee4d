/**
 * Copies a link, or opens the system's share sheet with it. If that is not possible (an insecure page, a frame without the
 * permission), a prompt titled `label` shows the link for copying by hand. Resolves with whether it was copied.
 */
export async function shareLink(url: string, title: string, label: string, isSystem: boolean): Promise<boolean> {
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
