// One photo on the page: its thumbnail, and what became of it.
import {verdict} from './verdict.js';
import {Why} from './why.js';
import {percent} from './words.js';

const MARKS = {waiting: '\u2026', accepted: '\u2713', uncertain: '?', 'out-of-domain': '\u2260', refused: '!'};
const copy = id => document.getElementById(id).content.firstElementChild.cloneNode(true);

export class Card {
  constructor(model, file, again) {
    this.model = model;
    this.file = file;
    this.again = again;
    this.element = copy('card');
    this.part('name').textContent = file.name;
    this.part('name').title = file.name;
    this.wait();
  }

  part(name) {
    return this.element.querySelector(`.${name}`);
  }

  wait() {
    this.become('waiting', 'Waiting', '');
    this.part('detail').hidden = true;
    this.part('scores').replaceChildren();
    this.part('more').replaceChildren();
    this.part('why')?.remove();
  }

  // Draws the thumbnail small, so that 200 photos of 12 megapixels fit a phone's memory.
  async look() {
    const canvas = this.part('thumb');
    if (canvas.dataset.drawn) return;
    try {
      const photo = await createImageBitmap(this.file);
      const scale = Math.max(canvas.width / photo.width, canvas.height / photo.height);
      const [w, h] = [photo.width * scale, photo.height * scale];
      const pen = canvas.getContext('2d');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(photo, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
      photo.close();
      canvas.dataset.drawn = 'yes';
    } catch {
      canvas.dataset.drawn = 'no'; // the browser cannot show it; the server may still answer
    }
  }

  show(answer) {
    if (answer.refusal) this.refuse(answer.refusal);
    else this.answer(answer);
  }

  answer(answer) {
    const {state, name, words, bars} = verdict(answer);
    this.become(state, name, words);
    this.part('scores').replaceChildren(...bars.map(bar));
    if (answer.notes.length > 0) this.tell(answer.notes.join('; '));
    const why = new Why(this.model, this.file);
    this.part('more').append(why.button);
    this.element.append(why.panel);
  }

  refuse({title, detail, code}) {
    this.become('refused', 'Refused', title);
    this.tell(detail);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = 'Try again';
    button.addEventListener('click', () => this.again(this));
    this.part('more').append(button);
    if (code) {
      const link = document.createElement('a');
      link.href = `/problems/${code}`;
      link.textContent = 'What this means';
      this.part('more').append(link);
    }
  }

  become(state, name, words) {
    this.state = state;
    this.spoken = `${this.file.name}: ${name}, ${words}`;
    this.element.dataset.state = state;
    this.part('mark').textContent = MARKS[state];
    this.part('state').textContent = name;
    this.part('words').textContent = words;
  }

  tell(words) {
    this.part('detail').textContent = words;
    this.part('detail').hidden = false;
  }
}

function bar({label, probability, beside}) {
  const line = copy('score');
  line.classList.toggle('beside', beside === true);
  line.querySelector('.label').textContent = label;
  line.querySelector('.percent').textContent = percent(probability);
  line.querySelector('i').style.width = `${probability * 100}%`;
  return line;
}
