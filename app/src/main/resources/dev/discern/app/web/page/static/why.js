// Why a photo got its answer: where the model looked, and the known photos that it resembles.
// Fetched when a person asks, because explaining may take as long as fifty answers.
import {predict} from './predict.js';

const copy = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
let count = 0;

export class Why {
  // The button that asks, and the panel that answers; both are put into the card by the caller.
  constructor(model, file) {
    this.model = model;
    this.file = file;
    this.panel = copy('why');
    this.panel.id = `why-${++count}`;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'quiet';
    this.button.textContent = 'Why?';
    this.button.setAttribute('aria-expanded', 'false');
    this.button.setAttribute('aria-controls', this.panel.id);
    this.button.setAttribute('aria-label', `Why? ${file.name}`);
    this.button.addEventListener('click', () => this.toggle());
    this.part('heat').addEventListener('change', event => this.part('seen').classList.toggle('warm', event.target.checked));
  }

  part(name) {
    return this.panel.querySelector(`.${name}`);
  }

  async toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.button.setAttribute('aria-expanded', String(!this.panel.hidden));
    if (!this.asked) await this.ask();
  }

  async ask() {
    this.asked = true;
    this.say('Looking \u2026');
    const answer = await predict(this.model, this.file, {explain: true});
    if (answer.refusal) {
      this.asked = false; // so that opening it again asks again
      this.say(`${answer.refusal.title}. ${answer.refusal.detail}`);
      return;
    }
    this.show(answer);
  }

  show({decision, size, explanation: {label, heat, neighbours}}) {
    const cold = heat.values.flat().every(value => value === 0);
    this.part('switch').hidden = cold;
    this.part('seen').classList.toggle('warm', !cold);
    this.part('seen').style.aspectRatio = size.replace('x', ' / ');
    this.part('overlay').src = heat.overlay;
    this.part('photo').addEventListener('load', event => URL.revokeObjectURL(event.target.src));
    this.part('photo').addEventListener('error', event => event.target.remove()); // the browser cannot show it
    this.part('photo').src = URL.createObjectURL(this.file);
    this.part('photo').alt = this.file.name;
    this.part('where').textContent = where(decision, label, heat, cold);
    this.part('near').replaceChildren(...neighbours.map(neighbour));
    this.part('nearest').textContent =
      neighbours.length > 0
        ? 'The photos it learnt from that are nearest to yours'
        : 'This model carries no photos that it learnt from, so there are none to compare yours with.';
    this.part('scale').hidden = neighbours.length === 0;
    this.say('');
    this.part('shown').hidden = false;
  }

  say(words) {
    this.part('asking').textContent = words;
  }
}

function where(decision, label, {about, approximate, frame}, cold) {
  const forced = decision === 'out-of-domain' ? `Had it to choose, it would say \u201c${label}\u201d. ` : '';
  const beyond = frame.width < 0.999 || frame.height < 0.999 ? ' What is greyed out it did not look at.' : '';
  if (!cold) return `${forced}The warmer a place, the more it speaks for \u201c${label}\u201d.${beyond} ${about}`;
  return approximate
    ? `${forced}No single part decides: whichever is covered with grey, the model is no less sure of \u201c${label}\u201d.`
    : `${forced}No place of the photo speaks for \u201c${label}\u201d.`;
}

function neighbour({label, photo, distance, thumbnail}) {
  const item = copy('neighbour');
  const picture = item.querySelector('img');
  if (thumbnail) picture.src = thumbnail;
  else picture.replaceWith(copy('no-picture'));
  item.title = photo;
  item.querySelector('.label').textContent = label;
  item.querySelector('.distance').textContent = distance.toFixed(2);
  return item;
}
