/**
 * What was already published when the reader arrives. `before` is minutes before the demo's start.
 * The texts name no hour and no day, because the demo may start at any; they count in tides instead.
 */
export const before = [
  {
    before: 428,
    publish: 'red-warning',
    label: 'Breaking',
    key: true,
    by: ['ida'],
    tags: ['warnings', 'weather'],
    title: 'Red warning for the whole Marren coast',
    html: `<p>The Marren Weather Service has put the coast from Skarn Point to Culver Head under its highest
      warning, the third in its history. Storm Ottoline is expected ashore in about seven hours, on top of a
      spring tide.</p>
      <p>“Treat the sea front as closed,” said the chief forecaster, Leila Aumont. “If you can see the waves,
      you are standing in the wrong place.”</p>`,
  },
  {
    before: 404,
    publish: 'last-boat',
    by: ['greta'],
    tags: ['Ostrey', 'transport'],
    title: 'Last boat from Ostrey',
    html: `<p>The ferry <em>Kittiwake</em> has made her last crossing and lies inside the Long Wall with her lines
      doubled. She brought nineteen people over from Ostrey. The other 193 are staying.</p>
      <p>“We have peat, tinned peaches and a generator,” said Bryn Yelland, who keeps the island’s shop. “And
      nobody can send us a bill.”</p>`,
  },
  {
    before: 372,
    publish: 'advice',
    pinned: true,
    by: ['desk'],
    tags: ['advice'],
    title: 'Where to go and whom to call',
    html: `<p>Police ask people in the Flats, on Fish Street and in Merrow not to wait for a second warning.</p>
      <ul>
      <li><strong>Port Ansel:</strong> the Corn Hall and Lime Street school, with beds for 600</li>
      <li><strong>Merrow:</strong> Hallow Cross school; buses leave from the church</li>
      <li><strong>Ostrey:</strong> the chapel hall, which has the generator</li>
      </ul>
      <p>The county’s flood line is 555 0142, at all hours. Pets are welcome at all four. Bring their food.</p>`,
  },
  {
    before: 340,
    publish: 'track',
    by: ['tobias', 'ida'],
    tags: ['weather'],
    title: 'The track: a turn nobody wanted',
    html: `<figure><img src="{site}images/storm-track.svg" width="640" height="400"
      alt="Map of the Marren coast. The forecast track runs in from the south-west and comes ashore just north of Skarn Point; the earlier forecast stayed at sea. Arrows show the wind blowing up Hallow Sound towards Port Ansel.">
      <figcaption>Ottoline’s forecast track, and the one she was expected to take. Graphic: Tobias Quill</figcaption></figure>
      <p>Until the last forecast Ottoline was going to pass far to the north and wear herself out at sea. A ridge of
      high pressure has closed that door. She now comes ashore just north of Skarn Point, which puts her strongest
      wind straight up Hallow Sound. The Sound narrows like a funnel, and Port Ansel sits at the spout.</p>`,
  },
  {
    before: 296,
    publish: 'why-this-tide',
    label: 'Explainer',
    by: ['ida'],
    tags: ['weather', 'advice'],
    title: 'Why this tide is the one to watch',
    html: `<p>Three things decide how high the sea will stand at the Long Wall. Two of them are known.</p>
      <ol>
      <li><strong>The moon.</strong> On a still day this spring tide would reach 4.6 metres.</li>
      <li><strong>The air.</strong> The sea rises about a centimetre for every millibar that the pressure falls.
      Ottoline is worth 40 of them.</li>
      <li><strong>The wind.</strong> It pushes water up the Sound: between 70 centimetres and a metre, and nobody
      can promise which.</li>
      </ol>
      <figure><img src="{site}images/wall-section.svg" width="640" height="360"
      alt="Cross-section of the Long Wall. Stacked against it: tide 4.6 metres, low pressure 0.4, wind 0.7 to 1.0. The top of the wall is at 6.2 metres.">
      <figcaption>How the levels add up against the wall. Heights in metres above chart datum</figcaption></figure>
      <p>Add them up and the sea stands between 5.7 and 6.0 metres. The wall, built in 1911, is 6.2 metres high.
      The waves come on top of that.</p>`,
  },
  {
    before: 252,
    publish: 'merrow-leaves',
    key: true,
    by: ['samir'],
    tags: ['Merrow'],
    title: 'Merrow is asked to leave',
    html: `<p>The county has asked all 1,150 people in Merrow to go. The village lies behind a bar of shingle that has
      moved eleven metres inland in thirty years, and the only road out is the first thing to flood.</p>
      <p>A bus leaves from the church every ten minutes. The first carried nine people, two cats and a cello.</p>`,
  },
  {
    before: 214,
    publish: 'old-quay',
    by: ['nell'],
    tags: ['Port Ansel'],
    html: `<p>In the Old Quay the boats lie three deep and the crews have stopped talking. You can hear every halyard
      in the harbour. Now and then somebody looks up at the parapet of the Long Wall, and then goes to check a knot
      that has been checked before.</p>`,
  },
  {
    before: 178,
    publish: 'sandbags',
    by: ['nell'],
    tags: ['Port Ansel'],
    title: 'Eleven thousand sandbags and one queue',
    html: `<p>The Harbour Board has given out 11,000 sandbags from the fish market and has 2,000 left. Twelve to a house,
      twenty if you have a cellar and can describe it.</p>
      <blockquote cite="{site}story.html#voices"><p>I have filled bags beside my dentist, my landlord and the man who
      sold me a bad car. We all had the same shovel.</p>
      <p><cite>Ana Trewin, Fish Street</cite></p></blockquote>`,
  },
  {
    before: 134,
    publish: 'coast-road',
    by: ['greta'],
    tags: ['transport', 'Merrow'],
    title: 'Tree closes the coast road at Culver',
    html: `<p>An oak has come down across both lanes of the coast road, a kilometre south of Culver. Nobody was under it.
      Buses from Merrow now go round by Hallow Cross, which adds twenty minutes.</p>`,
  },
  {
    before: 108,
    correct: 'coast-road',
    correction: 'An earlier version called the tree an oak. It is, or was, a lime.',
    html: `<figure><img src="{site}images/fallen-tree.svg" width="640" height="360"
      alt="Drawing of a tree lying across a two-lane road behind a striped barrier, its root plate torn out of the verge.">
      <figcaption>The coast road at Culver, drawn from a photograph by the road crew</figcaption></figure>
      <p>A lime has come down across both lanes of the coast road, a kilometre south of Culver. Nobody was under it.
      Buses from Merrow now go round by Hallow Cross, which adds twenty minutes.</p>`,
  },
  {
    before: 93,
    publish: 'watch-the-flags',
    label: 'Analysis',
    by: ['ida'],
    tags: ['weather'],
    title: 'The wind will turn before the water does',
    html: `<p>Watch the flags on the Customs House. As long as they point at the railway station, Ottoline is still
      pushing the sea towards us. When they swing round to point at the hospital, the front has gone through and the
      pushing is over.</p>
      <p>That will feel like the end. It is not. Water that has been driven up the Sound takes its time to leave, and a
      falling wind has never yet persuaded it to hurry.</p>`,
  },
  {
    before: 71,
    publish: 'adrift',
    by: ['desk'],
    tags: ['coastguard'],
    title: 'Coastguard looks into report of a yacht adrift',
    html: `<p>A walker at Skarn Point has reported a white hull drifting towards the rocks. The coastguard has had no call
      from any vessel. It is taking the report seriously all the same.</p>`,
  },
  {
    before: 55,
    publish: 'power',
    by: ['desk'],
    tags: ['power'],
    title: '2,300 homes without power',
    html: `<p>A line is down above Hallow Cross and 2,300 homes have no electricity. “We will not send anyone up a pole in
      this,” said Pauline Oake, who runs the network for Marren Power. “Please boil your kettles early.”</p>`,
  },
  {
    before: 29,
    edit: 'power',
    title: '4,100 homes without power',
    html: `<p>Two lines are down, above Hallow Cross and at Culver, and 4,100 homes have no electricity. “We will not send
      anyone up a pole in this,” said Pauline Oake, who runs the network for Marren Power. “Please boil your kettles
      early.”</p>`,
  },
  {
    before: 20,
    publish: 'first-water',
    key: true,
    by: ['nell'],
    tags: ['Port Ansel'],
    title: 'First waves over the Long Wall',
    html: `<figure><img src="{site}images/harbour-wall.svg" width="640" height="360"
      alt="Drawing of a wave breaking over a long stone harbour wall, higher than the lamp at its end, with boats moored behind it.">
      <figcaption>The seaward end of the Long Wall. Drawing: Tobias Quill</figcaption></figure>
      <p>The first came over green and almost without noise, and ran the whole width of the quay. The second took a
      bench. High water is still more than twenty minutes off.</p>
      <p>The harbourmaster, Ruth Calloway, has closed the wall to everyone, herself included.</p>`,
  },
];
