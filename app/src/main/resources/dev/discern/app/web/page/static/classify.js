// The page's conductor: takes photos from the picker, the camera, a drop or a paste, and shows
// each answer as it comes.
import {fetched, placeholder} from './address.js';
import {Card} from './card.js';
import {predict} from './predict.js';
import {inTurn} from './turns.js';

const AT_ONCE = 3;
const SPOKEN = 5; // more answers than these nobody wants read out one by one
const find = id => document.getElementById(id);
const turns = inTurn(AT_ONCE);
let cards = [];

function add(files) {
  if (files.length === 0) return;
  const model = find('model').value;
  for (const file of files) {
    put(new Card(model, file, ask));
  }
}

function put(card) {
  find('answers').hidden = false;
  cards.push(card);
  find('cards').append(card.element);
  ask(card);
}

function fetchIt() {
  const address = find('address').value.trim();
  if (address === '') return;
  const choice = find('pipeline')?.selectedOptions[0];
  const card = new Card(choice?.dataset.model ?? find('model').value, placeholder(address), ask);
  card.address = address;
  card.pipeline = choice?.value ?? card.model;
  find('address').value = '';
  put(card);
}

function ask(card) {
  card.wait();
  summarise();
  turns(async () => {
    if (card.address) await showFetched(card);
    else await showGiven(card);
    summarise();
    if (cards.length <= SPOKEN) find('spoken').textContent = card.spoken;
  });
}

async function showGiven(card) {
  card.look();
  card.show(await predict(card.model, card.file));
}

async function showFetched(card) {
  const {file, ...answer} = await fetched(card.pipeline, card.address);
  if (file) {
    card.file = file;
    card.look();
  }
  card.show(answer);
}

function summarise() {
  const count = state => cards.filter(card => card.state === state).length;
  const [uncertain, foreign, refused] = ['uncertain', 'out-of-domain', 'refused'].map(count);
  const waiting = count('waiting');
  const answered = cards.length - waiting - refused;
  const parts = [`${answered} of ${cards.length} answered`];
  if (uncertain > 0) parts.push(`${uncertain} uncertain`);
  if (foreign > 0) parts.push(`${foreign} not one of mine`);
  if (refused > 0) parts.push(`${refused} refused`);
  find('summary').textContent = parts.join(', ');
}

function pickFrom(input) {
  input.addEventListener('change', () => {
    add(input.files);
    input.value = ''; // so that the same photo can be chosen again
  });
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // which would send the form
    input.click();
  });
}

function dropOn(zone) {
  let depth = 0;
  const inside = by => {
    depth = Math.max(0, depth + by);
    zone.classList.toggle('over', depth > 0);
  };
  addEventListener('dragenter', () => inside(1));
  addEventListener('dragleave', () => inside(-1));
  addEventListener('dragover', event => event.preventDefault());
  addEventListener('drop', event => {
    event.preventDefault();
    inside(-depth);
    add(event.dataTransfer.files);
  });
}

function start() {
  document.documentElement.classList.toggle('touch', navigator.maxTouchPoints > 0);
  pickFrom(find('files'));
  pickFrom(find('camera'));
  dropOn(find('drop'));
  addEventListener('paste', event => add(event.clipboardData.files));
  find('ask').addEventListener('submit', event => {
    event.preventDefault();
    if (find('address')) fetchIt();
  });
  find('model').addEventListener('change', event => {
    const name = encodeURIComponent(event.target.value);
    find('about').href = `/models/${name}`;
    history.replaceState(null, '', `/?model=${name}`);
    if (find('pipeline')) find('pipeline').value = event.target.value; // a model is one by itself
  });
  find('clear').addEventListener('click', () => {
    cards = [];
    find('cards').replaceChildren();
    find('answers').hidden = true;
    find('spoken').textContent = '';
    find('files').focus();
  });
}

if (find('ask')) start();
