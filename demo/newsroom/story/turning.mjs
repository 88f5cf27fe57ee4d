import {tideAt} from './front.mjs';

/** The wind turns, and after it the water. */
export const turning = [
  {
    wait: 13,
    edit: 'power',
    title: '17,600 homes without power',
    html: `<p>A transformer in Port Ansel has switched itself off, as it is meant to when its feet are wet. That makes 17,600
      homes without electricity, nearly one in three on the coast.</p>
      <p>Pauline Oake of Marren Power has nineteen crews waiting inland. They start when the wind falls below 70 kilometres
      an hour. It stands at 96.</p>`,
  },
  {
    wait: 15,
    publish: 'flags',
    label: 'Analysis',
    by: ['ida'],
    tags: ['weather'],
    title: 'The flags have swung',
    html: `<p>They point at the hospital. The front has crossed Port Ansel and the wind has gone round into the north-west,
      where it pushes at nobody’s harbour. Pressure is rising for the first time since we began.</p>
      <p>I said that this would feel like the end and would not be it. Please believe me for one more tide gauge.</p>`,
  },
  {
    wait: 13,
    publish: 'falling',
    by: ['tobias'],
    tags: ['Port Ansel', 'data'],
    title: 'Down eleven centimetres',
    html: `<p>5.80 metres in the harbour. On the steps of the Customs House there is a wet line, as straight as if it had been
      ruled, and a growing dark band below it.</p>`,
  },
  {
    wait: 12,
    edit: 'missing',
    title: 'Missing man found in the bell tower',
    html: `<p>Ellis Groat, 71, for whom two boats were looking in Merrow, is safe. He had gone up the church tower to tie the
      clapper, so that the bell should not ring by itself and frighten people. Then the stairs flooded.</p>
      <p>He heard them calling, he says, and could not think how to answer without ringing the bell.</p>`,
  },
  {
    wait: 15,
    publish: 'lifeboat-tea',
    by: ['greta'],
    tags: ['Fair Isobel', 'Ostrey'],
    title: 'Twelve for tea on Ostrey',
    html: `<p>The crews of both boats have been rowed ashore in pairs. Bryn Yelland has opened the shop and is writing everything
      down on a paper bag headed “Sea”. Tom Hask, the trawler’s skipper, asked first for dry socks and second for a
      telephone. He was given them in that order.</p>`,
  },
  {
    wait: 14,
    publish: 'birth',
    by: ['desk'],
    tags: ['Port Ansel'],
    title: 'A girl, 3.4 kilograms, by generator',
    html: `<p>Born at St Brannoc’s at the top of the tide, to parents from Fish Street who do not yet know about their carpet.
      Mother and daughter are well. The parents have let it be known that she is not going to be called Ottoline.</p>`,
  },
  {
    wait: 14,
    publish: 'harbour-camera',
    label: 'Video',
    by: ['tobias'],
    tags: ['Port Ansel'],
    title: 'Six seconds at the top of the tide',
    html: `<p>The Harbour Board’s own camera looks along the Long Wall towards the lamp. It was built to count ships. What it
      saw has been redrawn by our graphics desk, since most of the original is water on a lens.</p>`,
    attachments: [
      {
        url: '{site}media/harbour-camera.webm',
        mime_type: 'video/webm',
        title: 'The Long Wall at high water, an animation without sound',
        size_in_bytes: 43360,
        duration_in_seconds: 6,
      },
    ],
  },
  {
    wait: 12,
    correct: 'hospital',
    correction: 'An earlier version said that the hospital’s generators have fuel for four days. It is three.',
    html: `<p>The lights went out for nine seconds and came back. “Nine is what it says in the plan,” said the chief
      nurse, Moira Keel. “I counted.” The generators have fuel for three days. Visits are off; births are not.</p>`,
  },
  {
    wait: 14,
    publish: 'ostrey-again',
    by: ['greta'],
    tags: ['Ostrey'],
    title: 'Ostrey can read its signs again',
    html: `<p>“No parking has come up,” Bryn Yelland reports. “The bench has not.” He would like it known that the peaches are
      finished and that he does not blame the lifeboat.</p>`,
  },
  {
    wait: 13,
    publish: 'year-of-the-wall',
    label: 'Correction',
    by: ['desk'],
    tags: ['Port Ansel'],
    title: 'The year on the wall',
    html: `<p>We wrote that the Long Wall was built in 1911. Nine readers have told us that it was finished in 1907. One sent a
      photograph of the stone that says so, which is usually behind the bench. We have put it right.</p>`,
  },
  {
    wait: 10,
    correct: 'why-this-tide',
    correction: 'An earlier version said that the Long Wall was built in 1911. It was finished in 1907.',
    swap: ['built in 1911', 'finished in 1907'],
  },
  {
    wait: 15,
    publish: 'amber',
    key: true,
    by: ['ida'],
    tags: ['warnings', 'weather'],
    title: 'Red warning lowered to amber',
    html: `<p>The Weather Service has lowered its warning for the whole coast. “Amber does not mean come and look,” said Leila
      Aumont. “It means that I shall sit down for a minute.” The next high water will be a metre lower.</p>`,
    unpin: 'advice',
    feed: {
      box: tideAt('5.2', '5.2 metres and falling'),
      title: 'Storm Ottoline: the tide turns on the Marren coast',
      description: 'The wind has gone round, the warning is amber, and everyone has been found.',
      key_points: [
        'The red warning has been lowered to amber for the whole coast.',
        'All five from the trawler Fair Isobel are safe, and so is a man who was missing in Merrow.',
        'The sea reached 5.91 metres at Port Ansel, a record, and is falling.',
        'The bar at Merrow is broken; 17,600 homes have no power.',
      ],
    },
  },
];
