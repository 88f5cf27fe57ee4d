/** A title and an address. */
interface WrittenLink {
  readonly title: string;
  readonly url: string;
}

interface WrittenAuthor {
  readonly name: string;
  readonly url?: string | undefined;
  readonly avatar?: string | undefined;
}

interface WrittenAttachment {
  readonly url: string;
  readonly mime_type?: string | undefined;
  readonly title?: string | undefined;
  readonly size_in_bytes?: number | undefined;
}

/** An item as translators write it. A field without a value may be `undefined` or empty: the reader takes it for missing. */
export interface JsonFeedItem {
  readonly id: string;
  readonly url?: string | undefined;
  readonly external_url?: string | undefined;
  readonly title?: string | undefined;
  readonly content_html?: string | undefined;
  readonly content_text?: string | undefined;
  readonly summary?: string | undefined;
  readonly image?: string | undefined;
  /** As the document has it; the reader knows many ways to write a date. */
  readonly date_published?: unknown;
  readonly date_modified?: unknown;
  readonly authors?: readonly WrittenAuthor[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly attachments?: readonly WrittenAttachment[] | undefined;
  readonly _live_updates?: {
    readonly pinned?: boolean | undefined;
    readonly key?: boolean | undefined;
    readonly label?: string | undefined;
    readonly correction?: string | undefined;
    readonly deleted?: boolean | undefined;
  };
}

/** A feed as translators write it: JSON Feed 1.1 with the `_live_updates` extension. The version is added for all of them. */
export interface Translation {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly home_page_url?: string | undefined;
  readonly next_url?: string | undefined;
  readonly icon?: string | undefined;
  readonly language?: string | undefined;
  readonly authors?: readonly WrittenAuthor[] | undefined;
  readonly hubs?: readonly {readonly type: string; readonly url: string}[] | undefined;
  readonly items: readonly JsonFeedItem[];
  readonly _live_updates?: {
    readonly state?: string | undefined;
    readonly starts?: unknown;
    readonly ends?: unknown;
    readonly time_zone?: string | undefined;
    /** Seconds between checks, for a service that allows no more. */
    readonly refresh?: number | undefined;
    readonly full_story?: WrittenLink | undefined;
    readonly key_points?: readonly string[] | undefined;
    readonly box?:
      {readonly title?: string; readonly content_html?: string; readonly content_text?: string} | undefined;
    readonly publisher?: {readonly name: string; readonly logo?: string | undefined} | undefined;
  };
}

export interface JsonFeedDocument extends Translation {
  readonly version: string;
}

/** The value of `version` in every translation. */
export const VERSION = 'https://jsonfeed.org/version/1.1';
