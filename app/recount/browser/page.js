// The part of the log page that asks for a recount, and shows what came of it. The page has all the markup and its words
// (`app/src/log/recount.rs`); the findings come in words from the module.
const section = document.getElementById('recount');
const part = (name, within = section) => within.querySelector(`[data-part="${name}"]`);
const field = (name) => document.getElementById(`recount-${name}`);
const progress = section.querySelector('progress');

let worker;
/** The record of the campaign, once it is there. */
let downloaded;
let isBusy = false;

/** Asks the worker; what it answers, or by which word of the page it failed. */
function ask(question) {
  worker ??= new Worker('/recount/worker.js', { type: 'module' });
  return new Promise((resolve, reject) => {
    const fail = (how) => {
      // The next one begins anew.
      worker.terminate();
      worker = undefined;
      reject(how);
    };
    worker.onerror = () => fail('unloaded');
    worker.onmessage = ({ data }) => {
      if (data.progress) showProgress(data.progress);
      else if (data.failed) fail(data.failed);
      else resolve(data.answer);
    };
    worker.postMessage(question, [question.record]);
  });
}

async function download() {
  try {
    const response = await fetch(section.dataset.record);
    if (response.ok) return await response.blob();
  } catch {
    // Said below.
  }
  throw 'unfetched';
}

async function recount() {
  if (isBusy) return;
  setBusy(true);
  say('waiting');
  try {
    const [chosen] = field('record').files;
    const [receipt] = field('receipt').files;
    const record = chosen ?? (downloaded ??= await download());
    const answer = await ask({
      language: document.documentElement.lang,
      record: await record.arrayBuffer(),
      receipt: await receipt?.text(),
      checkpoint: field('checkpoint').value.trim() || undefined,
    });
    if (answer.told) tell(answer.told);
    else refuse(answer.refused);
  } catch (how) {
    say(typeof how === 'string' ? how : 'stopped');
  }
  setBusy(false);
}

function setBusy(busy) {
  isBusy = busy;
  part('start').setAttribute('aria-disabled', String(busy));
  part('progress').hidden = !busy;
  if (!busy) return;
  progress.removeAttribute('value');
  part('how-far').textContent = '';
  part('report').hidden = true;
  for (const wrong of section.querySelectorAll('[data-wrong]')) {
    wrong.hidden = true;
    field(wrong.dataset.wrong).removeAttribute('aria-invalid');
  }
}

function showProgress({ done, of, words }) {
  progress.max = of;
  progress.value = done;
  part('how-far').textContent = words;
}

/** Shows one of the words about the whole, and none of the others. */
function say(which, words) {
  for (const said of section.querySelectorAll('[data-said]')) {
    said.hidden = said.dataset.said !== which;
    if (!said.hidden && words !== undefined) said.firstElementChild.textContent = words;
  }
}

function refuse({ about, why }) {
  say('nothing');
  const wrong = section.querySelector(`[data-wrong="${about}"]`);
  wrong.firstElementChild.textContent = why;
  wrong.hidden = false;
  part('more').open = true;
  field(about).setAttribute('aria-invalid', 'true');
  field(about).focus();
}

function tell({ verdict, found, means, campaign, facts, kept, findings }) {
  part('means').textContent = means;
  part('other').hidden = campaign === null || campaign === section.dataset.campaign;
  part('facts').replaceChildren(
    ...facts.map(([term, fact]) => cast('facts', { term, fact })),
  );
  list('kept', kept);
  list('findings', findings, (item, { entry, found, expected }) => {
    part('values', item).hidden = found === null && expected === null;
    if (entry !== null && campaign === section.dataset.campaign) link(part('place', item), entry);
  });
  part('report').hidden = false;
  say(verdict, found);
}

function list(name, all, complete = () => {}) {
  part(name).hidden = all.length === 0;
  part(name).lastElementChild.replaceChildren(
    ...all.map((one) => {
      const item = cast(name, one);
      complete(item, one);
      return item;
    }),
  );
}

/** A part of the report from its mould. What a file says is text, never markup. */
function cast(mould, words) {
  const made = section
    .querySelector(`template[data-mould="${mould}"]`)
    .content.firstElementChild.cloneNode(true);
  for (const [name, text] of Object.entries(words)) {
    const place = part(name, made);
    if (place !== null) place.textContent = text ?? '';
  }
  return made;
}

/** Lets the name of an entry lead to where the page tells it. */
function link(place, entry) {
  const way = document.createElement('a');
  way.href = `${section.dataset.log}?before=${entry + 1}#entry-${entry}`;
  way.textContent = place.textContent;
  place.replaceChildren(way);
}

/** Puts a file that was dropped into its field: an archive is a record, all else is what somebody has kept. */
async function put(file) {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isArchive = start[0] === 0x50 && start[1] === 0x4b;
  const files = new DataTransfer();
  files.items.add(file);
  field(isArchive ? 'record' : 'receipt').files = files.files;
}

section.addEventListener('dragover', (event) => {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
});
section.addEventListener('drop', async (event) => {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  await Promise.all([...event.dataTransfer.files].map(put));
  part('more').open = true;
  await recount();
});
part('start').addEventListener('click', recount);
part('ask').hidden = false;
