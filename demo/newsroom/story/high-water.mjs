import {tideAt} from './front.mjs';

/** The top of the tide: what happens at once, with one mistake that is withdrawn without a note. */
export const highWater = [
  {
    wait: 16,
    publish: 'high-water',
    label: 'Breaking',
    key: true,
    by: ['nell', 'tobias'],
    tags: ['Port Ansel', 'data'],
    title: 'High water: 5.91 metres, the highest ever measured here',
    html: `<figure><img src="{site}images/tide-gauge.svg" width="640" height="360"
      alt="Line chart of the sea level at Port Ansel. The measured line climbs away from the predicted one and ends at 5.91 metres, above the old record of 5.83 and below the top of the wall at 6.2.">
      <figcaption>Sea level at the Port Ansel gauge. Graphic: Tobias Quill</figcaption></figure>
      <p>The gauge in the harbour has touched 5.91 metres, eight centimetres over the mark that was cut into the Customs
      House in 1938. The wall stands. Between waves there are 29 centimetres of it to be seen.</p>`,
    feed: {
      box: tideAt('5.91', '5.91 metres, a record'),
      title: 'Storm Ottoline: highest tide ever measured at Port Ansel',
      description: 'The Long Wall is holding. The waves are coming over it. A trawler with five aboard is under tow.',
      key_points: [
        'The sea at Port Ansel has reached 5.91 metres, eight centimetres over the record of 1938.',
        'A lifeboat has the trawler Fair Isobel, with five people aboard, under tow.',
        'More than 9,000 homes have no power.',
        'Nobody is known to have been badly hurt.',
      ],
    },
  },
  {
    wait: 12,
    publish: 'flats',
    label: 'Breaking',
    key: true,
    by: ['nell'],
    tags: ['Port Ansel', 'flooding'],
    title: 'Water in the Flats',
    html: `<p>It did not come over the wall. It came up through the drains, quite slowly, into the lowest streets behind the
      Old Quay. Fish Street is knee-deep. The fire service is going from door to door by rowing boat and finding most
      of the doors already shut.</p>`,
  },
  {
    wait: 10,
    publish: 'flats-again',
    by: ['desk'],
    tags: ['flooding'],
    title: 'Fish Street floods',
    html: '<p>Water has come up through the drains behind the Old Quay. Fish Street is knee-deep.</p>',
  },
  {wait: 11, withdraw: 'flats-again'},
  {
    wait: 14,
    publish: 'tellers-bridge',
    by: ['greta'],
    tags: ['transport', 'Port Ansel'],
    title: 'Teller’s Bridge is shut to everything',
    html: `<p>Somebody’s shed has come down the Lim and lodged against the second arch. Engineers want to know what it is
      doing to the bridge before anyone drives over. The town is now in two halves, with the bakery in one and the
      hospital in the other.</p>`,
  },
  {
    wait: 13,
    edit: 'flats',
    title: 'Water in the Flats: 86 houses so far',
    more: `<p><strong>Added:</strong> the fire service counts 86 houses with water above the step. Forty people have been
      rowed out. One asked to go back for his teeth, and was taken.</p>`,
  },
  {
    wait: 13,
    publish: 'tide-table',
    link: '{site}story.html#tide-table',
    tags: ['data'],
  },
  {
    wait: 14,
    publish: 'tap-water',
    label: 'Explainer',
    by: ['desk'],
    tags: ['advice'],
    title: 'You asked: is the tap water safe?',
    html: `<p>Yes, everywhere but in the Flats. The waterworks stands on the hill at Hallow Cross and has not noticed a thing.
      In the Flats, boil it until you hear otherwise. If your cellar is flooded, do not go down to look at the fuse box,
      however well you know the way.</p>`,
  },
  {
    wait: 13,
    publish: 'notice',
    by: ['desk'],
    tags: ['coastguard', 'Port Ansel'],
    title: 'The Harbour Board’s notice, in full',
    text: `PORT ANSEL HARBOUR BOARD
Notice to mariners

1. The port is closed to all vessels.
2. The leading light on the Long Wall is out. Do not look for it.
3. Two moorings, a skip and part of a bench are adrift in the inner basin.
4. The lifeboat and her tow will have the Old Quay to themselves.

R. Calloway, harbourmaster`,
  },
  {wait: 11, pin: 'high-water'},
  {
    wait: 15,
    publish: 'bar',
    label: 'Breaking',
    key: true,
    by: ['samir'],
    tags: ['Merrow', 'flooding'],
    title: 'The sea breaks through the bar at Merrow',
    html: `<p>It went in the middle, where the old men always said it would. From the church tower you can see a gap as wide as
      two buses, and the sea walking through it into the meadows.</p>
      <p>The lower street is under water. The county believes that the village is empty but for one household, which is
      upstairs and answering the telephone.</p>`,
    feed: {
      key_points: [
        'The shingle bar at Merrow is broken and the lower street is under water.',
        'The sea at Port Ansel has reached 5.91 metres, eight centimetres over the record of 1938.',
        'At least 86 houses in the Flats are flooded.',
        'A lifeboat has the trawler Fair Isobel, with five people aboard, under tow.',
      ],
    },
  },
  {
    wait: 13,
    publish: 'light',
    by: ['nell'],
    tags: ['Skarn Point'],
    image: '{site}images/lighthouse.svg',
    title: 'The light at Skarn Point is still turning',
    html: `<p>Forty-one metres of granite, and the spray is going over the top. The lamp has missed one turn in 150 years, for
      an eclipse, out of politeness. Win Tarrant says that it will not miss another.</p>`,
  },
  {
    wait: 15,
    publish: 'hallow-cross',
    by: ['samir'],
    tags: ['Merrow'],
    title: 'Four hundred people and one piano',
    html: `<p>The gymnasium at Hallow Cross school smells of wet dog and soup. The cello from the first bus has found the piano
      from the music room. Nobody knows the same tunes all the way through, so they play the beginnings.</p>
      <p>Edie Sallow, 84, has been moved out of Merrow for the third time in her life. “I bring less each time,” she says.
      “It is a very good way to tidy.”</p>`,
  },
  {
    wait: 12,
    publish: 'missing',
    by: ['samir'],
    tags: ['Merrow'],
    title: 'Search for a man of 71 in Merrow',
    html: `<p>Ellis Groat, 71, was on the list for the fourth bus and on none of the buses. His house is dry and locked. Two
      boats of the fire service are looking in the streets above the church.</p>`,
  },
  {
    wait: 14,
    edit: 'high-water',
    more: `<p><strong>Added:</strong> the gauge has shown 5.91, 5.90 and 5.91 again. Nobody at the Harbour Board will say that
      it has stopped. Several have sat down.</p>`,
  },
  {
    wait: 16,
    publish: 'all-safe',
    label: 'Breaking',
    key: true,
    pinned: true,
    by: ['nell'],
    tags: ['Fair Isobel', 'coastguard'],
    title: 'All five from the Fair Isobel are safe',
    html: `<p>The <em>Constance Bell</em> has brought the trawler into the lee of Ostrey, and both are at anchor. One man has a
      broken wrist. The rest are cold, and have been told so by the cook.</p>
      <blockquote cite="{site}story.html#voices"><p>Tom had kept the deck lights on and the kettle on. You can’t ask more of
      a man in his position.</p><p><cite>Aled Marrack, coxswain, by radio</cite></p></blockquote>`,
    unpin: 'high-water',
    feed: {
      description:
        'The Long Wall is holding, the crew of the Fair Isobel is safe, and the coast is waiting for the ebb.',
      key_points: [
        'All five people aboard the trawler Fair Isobel are safe.',
        'The sea at Port Ansel has reached 5.91 metres, eight centimetres over the record of 1938.',
        'The shingle bar at Merrow is broken; at least 86 houses in the Flats are flooded.',
        'One man, Ellis Groat, is being looked for in Merrow.',
      ],
    },
  },
];
