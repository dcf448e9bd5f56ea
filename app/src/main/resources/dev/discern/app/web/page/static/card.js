// One photo on the page: its thumbnail, and what became of it.
const MARKS = {waiting: '\u2026', accepted: '\u2713', uncertain: '?', refused: '!'};
const percents = new Intl.NumberFormat('en', {style: 'percent', maximumFractionDigits: 1});
const copy = id => document.getElementById(id).content.firstElementChild.cloneNode(true);

// 99.97 % is not certainty: never rounded up to 100 %, nor down to 0 %.
const percent = p => (p > 0.999 && p < 1 ? '> 99.9%' : p > 0 && p < 0.001 ? '< 0.1%' : percents.format(p));
const list = new Intl.ListFormat('en', {type: 'disjunction'});

export class Card {
  constructor(file, again) {
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
    this.become('waiting', 'Waiting');
    this.part('detail').hidden = true;
    this.part('scores').replaceChildren();
    this.part('more').replaceChildren();
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

  answer({decision, label, probability, candidates = [], scores, notes}) {
    const words =
      decision === 'accepted'
        ? `${label}, ${percent(probability)}`
        : `Uncertain: ${list.format(candidates.slice(0, 3))}${candidates.length > 3 ? ', ...' : ''}`;
    this.become(decision, words);
    this.part('scores').replaceChildren(...scores.map(score));
    if (notes.length > 0) this.tell(notes.join('; '));
  }

  refuse({title, detail, code}) {
    this.become('refused', title);
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

  become(state, words) {
    this.state = state;
    this.element.dataset.state = state;
    this.part('mark').textContent = MARKS[state];
    this.part('words').textContent = words;
  }

  tell(words) {
    this.part('detail').textContent = words;
    this.part('detail').hidden = false;
  }
}

function score({label, probability}) {
  const line = copy('score');
  line.querySelector('.label').textContent = label;
  line.querySelector('.percent').textContent = percent(probability);
  line.querySelector('i').style.width = `${probability * 100}%`;
  return line;
}
