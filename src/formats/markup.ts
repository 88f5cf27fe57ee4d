/** Elements that have no content and no end tag: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
export const VOID = /^(area|br|col|embed|hr|img|input|source|track|wbr)$/;

const REFERENCES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Writes a text as HTML, for the content of elements and for attributes in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => REFERENCES[sign] ?? sign);
