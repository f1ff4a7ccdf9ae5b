import * as vscode from 'vscode';
import type { QuoteWorker } from '../../workspace';

/**
 * Finds quotes on a thread of its own where VS Code runs in a browser: one may only be started from the page's own address,
 * so that its script is read first.
 */
export function startWebQuoteWorker(extension: vscode.Uri): QuoteWorker {
  const starting = startFrom(vscode.Uri.joinPath(extension, 'dist', 'finding.web.js'));
  // Told to whoever asks for quotes.
  starting.catch(() => {});
  return {
    async find(question) {
      const { worker } = await starting;
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(question);
      });
    },
    end: () => void starting.then(({ end }) => end()).catch(() => {}),
  };
}

async function startFrom(script: vscode.Uri): Promise<{ readonly worker: Worker; readonly end: () => void }> {
  const bytes = await vscode.workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // The thread reads its script at some time after it was started.
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
  return { worker, end };
}
