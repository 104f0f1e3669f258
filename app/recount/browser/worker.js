// Runs the module beside the page. It is loaded once; from then on this script needs no network.
import load, { recount } from './recount.js';

const loaded = load({ module_or_path: '/recount/recount_bg.wasm' });
// Who asks hears of it.
loaded.catch(() => {});

onmessage = async ({ data: { language, record, receipt, checkpoint } }) => {
  try {
    await loaded;
  } catch {
    postMessage({ failed: 'unloaded' });
    return;
  }
  const watch = (done, of, words) => postMessage({ progress: { done, of, words } });
  try {
    const answer = recount(language, new Uint8Array(record), receipt, checkpoint, watch);
    postMessage({ answer: JSON.parse(answer) });
  } catch {
    postMessage({ failed: 'stopped' });
  }
};
