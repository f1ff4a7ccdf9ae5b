import assert from 'node:assert/strict';
import { guessDetails } from '../../../src/core/details';
import type { SourceDetails } from '../../../src/core/model';

describe('what an article says of itself', () => {
  const cases: { it: string; text: string; name?: string; says: SourceDetails }[] = [
    { it: 'nothing in an empty text', text: '\n \n', says: {} },
    {
      it: 'its first line is its title',
      text: '\ufeff\r\nEnvoy says plan was agreed\r\n\r\nThe envoy…',
      says: { title: 'Envoy says plan was agreed' },
    },
    { it: 'a heading is one too', text: '# Envoy says\n\ntext', says: { title: 'Envoy says' } },
    {
      it: 'a title may have a colon',
      text: 'Harbour: what we know\n\ntext',
      says: { title: 'Harbour: what we know' },
    },
    { it: 'a paragraph is no title', text: `${'word '.repeat(60)}\n`, says: {} },
    {
      it: 'an address is no title',
      text: 'https://example.org/a\nEnvoy says\n',
      says: { title: 'Envoy says' },
    },
    {
      it: 'lines at its head name what they say',
      text: 'Title: Envoy says\nOutlet: The Post\nDate: 27 September 2024\nURL: https://example.org/a?b=c:d\nAuthor: A. Writer\n\nThe envoy…',
      says: {
        title: 'Envoy says',
        publisher: 'The Post',
        published: '2024-09-27',
        url: 'https://example.org/a?b=c:d',
      },
    },
    {
      it: 'front matter does so too, and is not its first line',
      text: '---\nheadline: "Envoy: agreed"\npublished: 2024-09-27T10:00:00Z\nlayout: post\n---\nThe first line\n',
      says: { title: 'Envoy: agreed', published: '2024-09-27' },
    },
    {
      it: 'the first line after front matter is its title',
      text: '---\nlayout: post\n---\n\nThe first line\n',
      says: { title: 'The first line' },
    },
    { it: 'a rule is no front matter', text: '---\ntext\n', says: { title: 'text' } },
    {
      it: 'front matter is read as YAML',
      text: '---\ntitle: >-\n  The envoy\n  agreed # 1\npublisher: The Post # of Halvey\nurl: "https:\\u002f/example.org"\ndate: |\n  4 March 2024\nsource: [a, b]\n---\nText\n',
      says: {
        title: 'The envoy agreed # 1',
        publisher: 'The Post',
        published: '2024-03-04',
        url: 'https://example.org',
      },
    },
    {
      it: 'front matter that is no YAML as a whole is read line by line',
      text: '---\ntitle: Envoy: the plan\npublisher: "The Post"\nTags: [\nDate: 2024-03-04\n---\nText\n',
      says: { title: 'Envoy: the plan', publisher: 'The Post', published: '2024-03-04' },
    },
    {
      it: 'a field without a value says nothing, and dots may end front matter',
      text: '---\ntitle:\npublisher: ~\n...\nEnvoy says\n',
      says: { title: 'Envoy says' },
    },
    {
      it: 'a date stands near its head',
      text: 'Envoy says\nBy A. Writer\nUpdated Sept 27th, 2024 at noon\n',
      says: { title: 'Envoy says', published: '2024-09-27' },
    },
    {
      it: 'a date in figures',
      text: 'Envoy says\n2024-09-27 10:00\n',
      says: { title: 'Envoy says', published: '2024-09-27' },
    },
    {
      it: 'a date in the text is not its own',
      text: `Envoy says\n\n${'word '.repeat(50)}on 27 September 2024\n`,
      says: { title: 'Envoy says' },
    },
    {
      it: 'a date under a picture is not its own',
      text: 'Envoy says\n\nThe envoy at the gate of the old harbour office in Halvey, July 5, 2024\n(photo credit: A. Writer)\n',
      says: { title: 'Envoy says' },
    },
    {
      it: 'its file may have the day in its name, and its dateline who reports',
      text: 'Envoy says\n\nHALVEY, 4 March (The Strait Post) - The envoy came back with empty hands on Monday.\n',
      name: '2024-03-04-strait-post-envoy.txt',
      says: { title: 'Envoy says', publisher: 'The Strait Post', published: '2024-03-04' },
    },
    ...[
      'post_2016-10-14_envoy.txt',
      'envoy_20161014.txt',
      '20161014envoy.txt',
      'post-2016_10_14.txt',
      'envoy 2016.10.14 (2).txt',
      'post-20169999-2016-10-14.txt',
    ].map(name => ({
      it: `the day in “${name}”`,
      text: 'Envoy says\n',
      name,
      says: { title: 'Envoy says', published: '2016-10-14' },
    })),
    ...['120161014.txt', '20161314.txt', '2016-02-30.txt', '18161014.txt', '201610141.txt'].map(name => ({
      it: `no day in “${name}”`,
      text: 'Envoy says\n',
      name,
      says: { title: 'Envoy says' },
    })),
    ...[
      'By Ana Writer',
      'By ANA WRITER and TOM VAN DER BERG',
      'BY ANA WRITER, POLITICAL EDITOR',
      'Ana Writer, staff reporter',
      'Ana Writer | The Post',
      'Von Ana Schreiber und Tom Lind',
      'Photo: A. Writer',
      'FILE PHOTO: The envoy at the gate. REUTERS/A. Writer',
      'The envoy at the gate in Halvey (photo credit: A. Writer)',
      'The envoy at the gate. AP Photo/A. Writer',
      'The envoy at the gate. Getty Images',
      'The envoy at the gate\n(Picture: A. Writer)',
      '<!-- saved -->',
      '![gate](gate.jpg)',
    ].map(line => ({
      it: `“${line}” is no title`,
      text: `${line}\nEnvoy says\n\nThe envoy came back to Halvey.\n`,
      says: { title: 'Envoy says' },
    })),
    {
      it: 'a sentence below a byline is no title',
      text: 'By Ana Writer\n\nThe envoy came back to Halvey.\n',
      says: {},
    },
    {
      it: 'a day is no title',
      text: 'Published Friday 27 September 2024, 10:15 a.m. GMT\nEnvoy says\n',
      says: { title: 'Envoy says', published: '2024-09-27' },
    },
    ...[
      'By the sea, a town waits for its boat',
      'By The Numbers: what the ferry costs',
      'The picture of a town without a boat',
      'Photographs of the harbor found',
      'Von der Stadt zur Insel',
      'Marta Lind, the voice of the island',
      'What changes on 1 April 2025',
    ].map(line => ({
      it: `“${line}” is one`,
      text: `${line}\n\nBy Ana Writer\n\nThe boat will not sail.\n`,
      says: { title: line },
    })),
    {
      it: 'what looks like a byline is a title above the byline',
      text: 'By Popular Demand\nBy Ana Writer\n\nThe boat will not sail.\n',
      says: { title: 'By Popular Demand' },
    },
    {
      it: 'a long sentence is no title',
      text: 'The envoy came back to the old harbour of Halvey on Monday evening with less than he had promised before.\nNobody met him.\n',
      says: {},
    },
    {
      it: 'a day that no month has is none',
      text: 'Envoy says\n45 March 2024\n',
      says: { title: 'Envoy says' },
    },
    {
      it: 'a date in words of its own is kept as it is',
      text: 'Title: T\nDate: last week\n',
      says: { title: 'T', published: 'last week' },
    },
    {
      it: 'names of JavaScript say nothing',
      text: 'Constructor: a\ntext',
      says: { title: 'Constructor: a' },
    },
  ];
  for (const { it: title, text, name, says } of cases)
    it(title, () => assert.deepEqual(guessDetails(text, name), says));
});
