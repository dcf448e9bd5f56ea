// Hands many photos in as one job, a few at once, each under its number: what breaks off is sent
// again and stored once. What was not sent is named, and can be sent into the same job.
import {proof} from './proof.js';
import {inTurn} from './turns.js';

const AT_ONCE = 3;
const TRIES = 5;
const PASSING = [429, 502, 503, 504];
const find = id => document.getElementById(id);
let job = null; // that is being filled
let lines = [];
const pause = millis => new Promise(done => setTimeout(done, millis));

async function handIn(files) {
  if (files.length === 0 || job) return;
  find('sending').hidden = false;
  job = {}; // one at a time
  job = await post(`/v1/jobs?pipeline=${encodeURIComponent(find('pipeline').value)}`, () => null);
  if (job.problem) {
    tell(job.problem.detail);
    job = null;
    return;
  }
  find('job').href = `/jobs/${job.id}`;
  find('job').hidden = false;
  lines = files.map((file, at) => new Line(file, at + 1));
  find('list').replaceChildren(...lines.map(line => line.element));
  send(lines);
}

function send(some) {
  const turns = inTurn(AT_ONCE);
  some.forEach(line => line.wait());
  summarise();
  some.forEach(line => turns(async () => {
    await line.send(job.id);
    summarise();
  }));
}

class Line {
  constructor(file, number) {
    this.file = file;
    this.number = number;
    this.element = document.createElement('li');
    this.element.append(span('name', file.name), span('how', ''));
  }

  wait() {
    this.state = 'waiting';
    this.say('waiting');
    this.element.querySelector('.failed')?.remove();
  }

  async send(job) {
    this.say('sending');
    const answer = await post(`/v1/jobs/${job}/photos?from=${this.number}`, () => {
      const body = new FormData();
      body.append('photo', this.file, this.file.name);
      return body;
    });
    this.state = answer.problem ? 'failed' : 'stored';
    this.say(answer.problem ? 'not sent' : 'stored');
    if (answer.problem) this.element.append(span('failed', answer.problem.detail));
  }

  say(words) {
    this.element.querySelector('.how').textContent = words;
  }
}

function summarise() {
  const count = state => lines.filter(line => line.state === state).length;
  const [stored, failed] = [count('stored'), count('failed')];
  find('sent').max = lines.length;
  find('sent').value = stored + failed;
  tell(`${stored} of ${lines.length} stored${failed > 0 ? `, ${failed} not sent` : ''}`);
  const over = stored + failed === lines.length;
  find('again').hidden = !over || failed === 0;
  if (over) find('list').prepend(...lines.filter(line => line.state === 'failed').map(line => line.element));
  find('again').textContent = failed === 1 ? 'Send the missing one again' : `Send the ${failed} missing ones again`;
  if (stored === lines.length) location.href = find('job').href;
}

// What the server says, or what is wrong; repeated while the server is busy or away.
async function post(path, body) {
  for (let tried = 1; ; tried++) {
    const response = await fetch(path, {method: 'POST', headers: proof(), body: body()}).catch(() => null);
    if (response?.ok) return response.json();
    if (tried === TRIES || (response && !PASSING.includes(response.status))) return {problem: await problem(response)};
    await pause(1000 * Number(response?.headers.get('Retry-After') ?? 2 ** tried));
  }
}

// What stands between may answer with anything.
async function problem(response) {
  if (!response) return {detail: 'The server does not answer. Try again in a moment.'};
  return response.json().catch(() => ({detail: `The server answered ${response.status}. Try again in a moment.`}));
}

function tell(words) {
  find('summary').textContent = words;
}

function span(name, words) {
  const part = document.createElement('span');
  part.className = name;
  part.textContent = words;
  return part;
}

function start() {
  find('files').addEventListener('change', event => handIn([...event.target.files]));
  addEventListener('dragover', event => event.preventDefault());
  addEventListener('drop', event => {
    event.preventDefault();
    handIn([...event.dataTransfer.files]);
  });
  find('handin').addEventListener('submit', event => event.preventDefault());
  find('again').addEventListener('click', () => send(lines.filter(line => line.state === 'failed')));
  addEventListener('beforeunload', event => {
    if (lines.some(line => line.state !== 'stored')) event.preventDefault(); // the browser asks
  });
}

if (find('handin')) start();
