import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL } from './channel.ts';

/*
 * All that the page gets from Electron. oRPC sends text, and bytes (Uint8Array) where a call carries a Blob; main checks both,
 * here nothing is trusted and nothing needs to be.
 */
contextBridge.exposeInMainWorld('adal', {
  host: 'desktop',
  post: (message: unknown): void => ipcRenderer.send(CHANNEL, message),
  onMessage: (listener: (message: unknown) => void): (() => void) => {
    // The event stays here: it would hand the page ipcRenderer itself.
    const hear = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on(CHANNEL, hear);
    return () => ipcRenderer.off(CHANNEL, hear);
  },
});
