/** The kind of content in a frame. */
export type FrameKind = 'video' | 'audio' | 'post' | 'chart';

/** A frame of a known provider. */
export interface KnownFrame {
  readonly provider: string;
  readonly kind: FrameKind;
  /** The address that the frame is loaded from. */
  readonly src: string;
  /** Width divided by height; 0 for kinds that have a height of their own. */
  readonly ratio: number;
}

/**
 * `pattern` matches host, path and query of an address, without `www.`. `src` is the replacement: host, path and query of
 * the frame. `kept` names query parameters that are copied to the frame.
 */
type Provider = readonly [name: string, kind: FrameKind, pattern: RegExp, src: string, kept?: string];

const PROVIDERS: readonly Provider[] = [
  [
    'YouTube',
    'video',
    /^(?:(?:m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/|v\/)|youtu\.be\/)([\w-]{11})(?![\w-]).*/,
    'www.youtube-nocookie.com/embed/$1',
    'start list end',
  ],
  [
    'YouTube',
    'video',
    /^youtube\.com\/playlist\?.*list=([\w-]+).*/,
    'www.youtube-nocookie.com/embed/videoseries?list=$1',
  ],
  [
    'Vimeo',
    'video',
    /^(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)\/?(?:\?.*)?$/,
    'player.vimeo.com/video/$1?dnt=1',
    'h',
  ],
  ['Vimeo', 'video', /^vimeo\.com\/(\d+)\/([\da-f]+)\/?(?:\?.*)?$/, 'player.vimeo.com/video/$1?dnt=1&h=$2'],
  [
    'Dailymotion',
    'video',
    /^(?:dailymotion\.com\/(?:embed\/)?video\/|dai\.ly\/|geo\.dailymotion\.com\/player(?:\/\w+)?\.html\?(?:.*&)?video=)(\w+).*/,
    'geo.dailymotion.com/player.html?video=$1',
  ],
  [
    'Spotify',
    'audio',
    /^open\.spotify\.com\/(?:intl-\w+\/)?(?:embed(?:-podcast)?\/)?(track|album|artist|playlist|episode|show)\/(\w+).*/,
    'open.spotify.com/embed/$1/$2',
  ],
  [
    'SoundCloud',
    'audio',
    /^w\.soundcloud\.com\/player\/?\?(?:.*&)?url=(https?(?::|%3A)(?:\/|%2F){2}(?:\w+\.)?soundcloud\.com(?:\/|%2F)[\w%.~/-]+).*/i,
    'w.soundcloud.com/player/?url=$1',
  ],
  [
    'SoundCloud',
    'audio',
    /^soundcloud\.com\/([\w-]+\/(?:sets\/)?[\w-]+)\/?(?:\?.*)?$/,
    'w.soundcloud.com/player/?url=https%3A//soundcloud.com/$1',
  ],
  [
    'X',
    'post',
    /^(?:mobile\.)?(?:twitter|x)\.com\/\w+\/status(?:es)?\/(\d+).*/,
    'platform.twitter.com/embed/Tweet.html?dnt=true&id=$1',
  ],
  [
    'X',
    'post',
    /^platform\.twitter\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d+).*/,
    'platform.twitter.com/embed/Tweet.html?dnt=true&id=$1',
  ],
  ['Instagram', 'post', /^instagram\.com\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+).*/, 'www.instagram.com/$1/$2/embed/'],
  [
    'TikTok',
    'post',
    /^tiktok\.com\/(?:@[\w.-]+\/video|embed(?:\/v[23])?|player\/v1)\/(\d+).*/,
    'www.tiktok.com/embed/v2/$1',
  ],
  [
    'Facebook',
    'post',
    /^facebook\.com\/plugins\/(post|video)\.php\?(?:.*&)?href=(https?(?::|%3A)(?:\/|%2F){2}(?:\w+\.)?facebook\.com(?:\/|%2F)[\w%.~/-]+).*/i,
    'www.facebook.com/plugins/$1.php?href=$2',
  ],
  [
    'Facebook',
    'post',
    /^(?:m\.)?(facebook\.com\/[\w./-]*(?:posts|videos|photos|reel)\/[\w./-]+)(?:\?.*)?$/,
    'www.facebook.com/plugins/post.php?href=https%3A//www.$1',
  ],
  [
    'Bluesky',
    'post',
    /^(?:bsky\.app\/profile|embed\.bsky\.app\/embed)\/([\w.:-]+)\/(?:app\.bsky\.feed\.)?post\/(\w+).*/,
    'embed.bsky.app/embed/$1/app.bsky.feed.post/$2',
  ],
  ['Mastodon', 'post', /^([\w.-]+\.\w+\/@[\w.@-]+\/\d{15,20})(?:\/embed)?\/?(?:\?.*)?$/, '$1/embed'],
  [
    'Datawrapper',
    'chart',
    /^(?:datawrapper\.dwcdn\.net|datawrapper\.de\/_)\/(\w{5})(?:\/(\d+))?\/?(?:\?.*)?$/,
    'datawrapper.dwcdn.net/$1/$2',
  ],
  [
    'Flourish',
    'chart',
    /^(?:flo\.uri\.sh|public\.flourish\.studio)\/(visualisation|story)\/(\d+)(?:\/.*|\?.*)?$/,
    'flo.uri.sh/$1/$2/embed',
  ],
];

/** The base for Flourish, whose embed code has only the path. All other providers give whole addresses. */
const BASE = 'https://flo.uri.sh/';

export const shortened = (host: string): string => host.replace(/^www\./, '');

/** The frame behind an address; `undefined` if no provider is known. Only the matched parts of the address are kept. */
export function knowFrame(address: string): KnownFrame | undefined {
  if (!URL.canParse(address, BASE)) return undefined;
  const {protocol, host, pathname, search, searchParams} = new URL(address, BASE);
  const place = shortened(host) + pathname + search;
  const found = PROVIDERS.find(([, , pattern]) => pattern.test(place));
  if (!found || !/^https?:$/.test(protocol)) return undefined;
  const [provider, kind, pattern, target, kept = ''] = found;
  const url = new URL(`https://${place.replace(pattern, target)}`);
  const start = parseInt(searchParams.get('t') ?? ''); // seconds, with or without "s"
  if (start && !searchParams.has('start')) searchParams.set('start', String(start));
  for (const name of kept.split(' ')) {
    const value = searchParams.get(name);
    if (value) url.searchParams.set(name, value);
  }
  return {provider, kind, src: url.href, ratio: /^(post|audio)$/.test(kind) ? 0 : 16 / 9};
}
