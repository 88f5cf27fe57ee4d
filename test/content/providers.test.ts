import {expect} from '@open-wc/testing';
import {knowFrame} from '../../src/content/rules/providers.js';

const ID = '1234567890123456789';

/** Address as feeds have it, and that of the frame; none for what is not known. */
const FRAMES: readonly (readonly [given: string, src: string | undefined])[] = [
  ['https://www.youtube.com/embed/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['https://m.youtube.com/watch?app=m&v=abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['https://youtu.be/abcdefghijk?si=x&t=90s', 'https://www.youtube-nocookie.com/embed/abcdefghijk?start=90'],
  ['https://www.youtube.com/shorts/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['https://www.youtube.com/live/abcdefghijk?feature=share', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['//www.youtube.com/embed/videoseries?list=PLx', 'https://www.youtube-nocookie.com/embed/videoseries?list=PLx'],
  ['https://www.youtube.com/playlist?list=PLx', 'https://www.youtube-nocookie.com/embed/videoseries?list=PLx'],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871/0a1b2c', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c'],
  ['https://player.vimeo.com/video/76979871?h=0a1b&autoplay=1', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b'],
  ['https://www.dailymotion.com/video/x8abc', 'https://geo.dailymotion.com/player.html?video=x8abc'],
  ['https://www.dailymotion.com/embed/video/x8abc?autoplay=1', 'https://geo.dailymotion.com/player.html?video=x8abc'],
  ['https://dai.ly/x8abc', 'https://geo.dailymotion.com/player.html?video=x8abc'],
  ['https://open.spotify.com/track/4abc?si=1', 'https://open.spotify.com/embed/track/4abc'],
  ['https://open.spotify.com/embed/episode/4abc?utm_source=g', 'https://open.spotify.com/embed/episode/4abc'],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12&auto_play=true',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12',
  ],
  ['https://soundcloud.com/desk/rain', 'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/desk/rain'],
  ['https://twitter.com/desk/status/12?ref_src=x', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12'],
  ['https://x.com/desk/status/12', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12'],
  ['https://www.instagram.com/p/C1_a-b/?utm_source=x', 'https://www.instagram.com/p/C1_a-b/embed/'],
  ['https://www.tiktok.com/@desk.one/video/71', 'https://www.tiktok.com/embed/v2/71'],
  [
    'https://www.facebook.com/desk/posts/pfbid0Ab',
    'https://www.facebook.com/plugins/post.php?href=https%3A//www.facebook.com/desk/posts/pfbid0Ab',
  ],
  [
    'https://www.facebook.com/plugins/video.php?height=1&href=https%3A%2F%2Fwww.facebook.com%2Fdesk%2Fvideos%2F1%2F&show_text=0',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fdesk%2Fvideos%2F1%2F',
  ],
  ['https://bsky.app/profile/did:plc:ab1/post/3k', 'https://embed.bsky.app/embed/did:plc:ab1/app.bsky.feed.post/3k'],
  [`https://mastodon.social/@desk/${ID}`, `https://mastodon.social/@desk/${ID}/embed`],
  [`https://news.social/@desk/${ID}/embed`, `https://news.social/@desk/${ID}/embed`],
  ['https://datawrapper.dwcdn.net/aB1cD/4/', 'https://datawrapper.dwcdn.net/aB1cD/4'],
  ['https://flo.uri.sh/visualisation/123/embed', 'https://flo.uri.sh/visualisation/123/embed'],
  ['visualisation/123', 'https://flo.uri.sh/visualisation/123/embed'],
  ['story/123', 'https://flo.uri.sh/story/123/embed'],
  ['https://youtube.com.evil.example/embed/abcdefghijk', undefined],
  ['https://evil.example/www.youtube.com/embed/abcdefghijk', undefined],
  ['https://evil.example/?https://www.youtube.com/embed/abcdefghijk', undefined],
  ['https://www.youtube.com@evil.example/embed/abcdefghijk', undefined],
  ['https://www.youtube.com:8443/embed/abcdefghijk', undefined],
  ['https://www.youtube.com/embed/../redirect?q=x', undefined],
  ['javascript://www.youtube.com/embed/abcdefghijk%0aalert(1)', undefined],
  ['data:text/html,https://youtu.be/abcdefghijk', undefined],
  ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2F', undefined],
  ['https://w.soundcloud.com/player/?url=https%3A//evil.example/', undefined],
  ['https://www.youtube.com/', undefined],
  ['https://maps.example/embed?pb=1', undefined],
  ['not an address at all', undefined],
];

for (const [given, src] of FRAMES) {
  it(`${given} is ${src ?? 'not known'}`, () => {
    expect(knowFrame(given)?.src).to.equal(src);
  });
}

it('no part of an address but what is known comes into that of the frame', () => {
  const {src = ''} = knowFrame('https://youtu.be/abcdefghijk\n?x="><script>alert(1)</script>&autoplay=1#y') ?? {};
  expect(src).to.equal('https://www.youtube-nocookie.com/embed/abcdefghijk');
});

it('has the host of each provider in the table for strict pages', async () => {
  const security = await (await fetch('/SECURITY.md')).text();
  const frames = FRAMES.flatMap(([given]) => knowFrame(given) ?? []).filter(({provider}) => provider !== 'Mastodon');
  const missing = frames.filter(({provider, src}) => !security.includes(`| ${provider} | \`${new URL(src).host}\` |`));
  expect(missing).to.deep.equal([]);
});
