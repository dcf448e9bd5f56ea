// Hands many photos in as one job, a few at once, each under its number: what breaks off is sent
// again and stored once.
import {proof} from './proof.js';
import {inTurn} from './turns.js';

const AT_ONCE = 3;
const TRIES = 5;
const find = id => document.getElementById(id);
let busy = false;
const pause = millis => new Promise(done => setTimeout(done, millis));

async function handIn(files) {
  if (files.length === 0 || busy) return;
  busy = true;
  find('sending').hidden = false;
  const job = await post(`/v1/jobs?pipeline=${encodeURIComponent(find('pipeline').value)}`, () => null);
  if (job.problem) {
    tell(job.problem.detail);
    busy = false;
    return;
  }
  find('job').href = `/jobs/${job.id}`;
  find('job').hidden = false;
  const turns = inTurn(AT_ONCE);
  const lines = files.map((file, at) => new Line(file, at + 1));
  find('list').replaceChildren(...lines.map(line => line.element));
  summarise(lines);
  lines.forEach(line => turns(async () => {
    await line.send(job.id);
    summarise(lines);
  }));
}

class Line {
  constructor(file, number) {
    this.file = file;
    this.number = number;
    this.element = document.createElement('li');
    this.element.append(span('name', file.name), span('how', 'waiting'));
  }

  async send(job) {
    this.say('sending');
    const answer = await post(`/v1/jobs/${job}/photos?from=${this.number}`, () => {
      const body = new FormData();
      body.append('photo', this.file, this.file.name);
      return body;
    });
    this.state = answer.problem ? 'failed' : 'stored';
    this.say(answer.problem ? 'failed' : 'stored');
    if (answer.problem) this.element.append(span('failed', answer.problem.detail));
  }

  say(words) {
    this.element.querySelector('.how').textContent = words;
  }
}

function summarise(lines) {
  const stored = lines.filter(line => line.state === 'stored').length;
  const failed = lines.filter(line => line.state === 'failed').length;
  find('sent').max = lines.length;
  find('sent').value = stored + failed;
  tell(`${stored} of ${lines.length} stored${failed > 0 ? `, ${failed} failed` : ''}`);
  if (stored === lines.length) location.href = find('job').href;
}

// What the server says, or what is wrong; repeated while the server is busy or away.
async function post(path, body) {
  for (let tried = 1; ; tried++) {
    const response = await fetch(path, {method: 'POST', headers: proof(), body: body()}).catch(() => null);
    const last = tried === TRIES;
    if (response?.ok) return response.json();
    if (response && (last || ![429, 503].includes(response.status))) return {problem: await response.json()};
    if (last) return {problem: {detail: 'The server does not answer. Load the page again and repeat.'}};
    await pause(1000 * Number(response?.headers.get('Retry-After') ?? 2 ** tried));
  }
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
}

if (find('handin')) start();
