import {tideAt} from './front.mjs';

/** The water goes, and people look at what it has left. The last beat closes the page. */
export const clearingUp = [
  {
    wait: 14,
    publish: 'wall-gap',
    by: ['nell'],
    tags: ['Port Ansel'],
    title: 'Twelve metres of parapet are gone',
    html: `<p>We have been allowed back on the wall as far as the third lamp. Beyond it the parapet stops, clean, and starts again
      twelve metres further on. The blocks lie in the harbour in the right order, as if somebody had put them there to be
      collected.</p>
      <p>“She lost a tooth,” said the harbourmaster, Ruth Calloway. “She kept the jaw.”</p>`,
  },
  {
    wait: 14,
    publish: 'numbers',
    by: ['tobias'],
    tags: ['data'],
    title: 'Ottoline in numbers',
    html: `<table><caption>What was measured and counted, first figures</caption>
      <thead><tr><th scope="col">What</th><th scope="col">How much</th><th scope="col">Where</th></tr></thead>
      <tbody>
      <tr><th scope="row">Highest sea level</th><td>5.91 m</td><td>Port Ansel</td></tr>
      <tr><th scope="row">Strongest gust</th><td>141 km/h</td><td>Skarn Point</td></tr>
      <tr><th scope="row">Houses flooded</th><td>138</td><td>The Flats, Merrow</td></tr>
      <tr><th scope="row">Homes without power</th><td>17,600</td><td>Whole coast</td></tr>
      <tr><th scope="row">People in shelters</th><td>1,020</td><td>Four shelters</td></tr>
      <tr><th scope="row">Lives lost</th><td>0</td><td>Anywhere</td></tr>
      </tbody></table>`,
  },
  {
    wait: 13,
    publish: 'power-returns',
    by: ['desk'],
    tags: ['power'],
    title: 'Power comes back, street by street',
    html: `<p>The wind at Hallow Cross has dropped to 66 kilometres an hour and nineteen crews have gone up nineteen poles.
      Marren Power will do the hospital first, then the long streets, and last the people who live furthest from
      anything, who are used to it.</p>`,
  },
  {
    wait: 12,
    edit: 'trains',
    title: 'First train over Teller’s Bridge',
    html: `<p>The shed has been lifted off and the bridge is sound. A train with two engineers and no passengers has crossed it at
      walking pace, with a third engineer walking.</p>
      <ul>
      <li>Port Ansel to Hallow Cross: every hour, all stops</li>
      <li>Port Ansel to Culver: none until the track has been walked</li>
      <li>Tickets are good on any train, now that there is one</li>
      </ul>`,
  },
  {
    wait: 15,
    publish: 'wet-carpet',
    label: 'Explainer',
    by: ['desk'],
    tags: ['advice', 'flooding'],
    title: 'After a flood: what to do first',
    html: `<ol>
      <li>Do not switch anything on. Somebody from Marren Power will come and do it with you.</li>
      <li>Photograph every room from the door, then each wall up to the line.</li>
      <li>Open windows upstairs as well as down.</li>
      <li>Wear gloves. It was not only the sea that came up.</li>
      <li>Let people help. They have been waiting to.</li>
      </ol>`,
  },
  {
    wait: 13,
    publish: 'kittiwake',
    by: ['greta'],
    tags: ['Ostrey', 'transport'],
    title: 'The Kittiwake looks for her timetable',
    html: `<p>The ferry is afloat and unhurt but for a seagull that will not leave the wheelhouse. She sails for Ostrey on the next
      tide with bread, diesel, the doctor, nineteen islanders and forty tins of peaches.</p>`,
  },
  {
    wait: 14,
    publish: 'new-island',
    by: ['samir'],
    tags: ['Merrow'],
    title: 'Merrow has an island',
    html: `<p>With the tide out you can see what the sea has done. The south end of the bar is an island now, eighty metres long,
      with one bench and a litter bin on it. Children have already named it. The county surveyor asks that nobody go
      there before she does.</p>`,
  },
  {
    wait: 12,
    edit: 'flats',
    title: 'Water leaves the Flats: 112 houses flooded',
    more: `<p><strong>Added:</strong> the drains are running the right way again. The final count for the Flats is 112 houses. The
      man with the teeth has been back to thank the crew.</p>`,
  },
  {
    wait: 14,
    publish: 'fish-street',
    by: ['nell'],
    tags: ['Port Ansel', 'flooding'],
    title: 'A door opens on Fish Street',
    html: `<p>Ana Trewin’s sandbags held on the left of the door and not on the right. She has carried the carpet out, put the
      kettle on a camping stove and set eleven cups on the wall. There are nine of us. “Somebody always comes,” she
      says.</p>`,
  },
  {
    wait: 13,
    publish: 'readers',
    by: ['desk'],
    tags: ['readers'],
    title: 'What you saw',
    html: `<blockquote cite="{site}story.html#voices"><p>A garden gate went past, upright, and latched.</p>
      <p><cite>P. Moyle, Lime Street</cite></p></blockquote>
      <blockquote cite="{site}story.html#voices"><p>My grandmother went to bed before the peak and asked to be told about it.
      We have decided to let her sleep.</p><p><cite>Jory, Hallow Cross</cite></p></blockquote>`,
  },
  {
    wait: 12,
    edit: 'numbers',
    swap: ['<td>138</td>', '<td>151</td>'],
  },
  {
    wait: 15,
    publish: 'what-we-know',
    key: true,
    pinned: true,
    by: ['desk'],
    tags: ['summary'],
    title: 'What we know as the tide goes out',
    html: `<ul>
      <li>Nobody died. Four people were treated at St Brannoc’s, and one broken wrist is still on Ostrey.</li>
      <li>The sea reached 5.91 metres. The Long Wall held, less twelve metres of parapet.</li>
      <li>151 houses are flooded: 112 in the Flats and 39 in Merrow.</li>
      <li>The power is back in 7,200 homes and off in 10,400.</li>
      <li>The bar at Merrow will be surveyed before anyone says the word “repair”.</li>
      </ul>`,
    unpin: 'all-safe',
    feed: {
      box: tideAt('3.1', 'highest at 5.91 metres'),
      title: 'Storm Ottoline: a coast counts the cost, and itself',
      description: 'The highest tide ever measured at Port Ansel has come and gone. Everyone is accounted for.',
      key_points: [
        'Nobody died in the storm, and everyone who was missing has been found.',
        'The sea reached 5.91 metres at Port Ansel. The Long Wall held.',
        '151 houses are flooded, in the Flats and in Merrow.',
        'Power is back in 7,200 homes; 10,400 are waiting.',
      ],
    },
  },
  {
    wait: 15,
    publish: 'new-mark',
    by: ['nell'],
    tags: ['Port Ansel'],
    title: 'A new line on the Customs House',
    html: `<p>Below the mark of 1938 there are older ones, back to a time when people cut a fish beside the date. Ruth Calloway has
      come out with a spirit level and a piece of chalk. She has drawn the new line eight centimetres above the last, looked
      at it from across the street, and gone back to make it straight.</p>
      <p>The mason comes when the stone is dry.</p>`,
  },
  {
    wait: 18,
    publish: 'closing',
    by: ['desk'],
    tags: ['summary'],
    title: 'We are closing this page',
    html: `<p>That is the end of our live coverage. The story goes on in <a href="{site}story.html#full-story">our report</a>, and the
      flood line stays open on 555 0142. Thank you for keeping us company. Please check on the people next door.</p>`,
    feed: {state: 'ended'},
  },
];
