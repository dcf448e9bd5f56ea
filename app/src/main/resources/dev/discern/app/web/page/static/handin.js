// Hands many photos in as one job, each under its number: what breaks off is sent again and stored
// once. Small photos share a request. What was not sent is named, and can be sent into the same job.
import {proof} from './proof.js';
import {inTurn} from './turns.js';

const AT_ONCE = 3;
const TOGETHER = {photos: 10, bytes: 4e6};
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
  bundles(some).forEach(bundle => turns(() => hand(bundle)));
}

// Photos that follow each other, as many as one request should have.
function bundles(some) {
  const all = [];
  for (const line of some) {
    const last = all.at(-1);
    if (last && goesWith(line, last)) last.push(line);
    else all.push([line]);
  }
  return all;
}

function goesWith(line, bundle) {
  const bytes = bundle.reduce((sum, one) => sum + one.file.size, line.file.size);
  return line.number === bundle.at(-1).number + 1 && bundle.length < TOGETHER.photos && bytes <= TOGETHER.bytes;
}

// What is refused together is tried one by one, so that each is told its own reason.
async function hand(bundle) {
  bundle.forEach(line => line.say('sending'));
  const answer = await post(`/v1/jobs/${job.id}/photos?from=${bundle[0].number}`, () => form(bundle));
  if (answer.refused && bundle.length > 1) {
    for (const line of bundle) await hand([line]);
  } else {
    bundle.forEach(line => line.sent(answer.problem));
    summarise();
  }
}

function form(bundle) {
  const body = new FormData();
  bundle.forEach(line => body.append('photo', line.file, line.file.name));
  return body;
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

  sent(problem) {
    this.state = problem ? 'failed' : 'stored';
    this.say(problem ? 'not sent' : 'stored');
    if (problem) this.element.append(span('failed', problem.detail));
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
    const refused = response && !PASSING.includes(response.status);
    if (refused || tried === TRIES) return {refused, problem: await problem(response)};
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
