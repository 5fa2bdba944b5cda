import { EventEmitter } from 'node:events';
import { loud } from './loud.ts';

/** Any channel: which there are is the app's affair. */
export const ipcMainEmitter = new EventEmitter();

type Listener = (event: object, ...args: unknown[]) => void;

export const ipcMain = loud('ipcMain', {
  on: (channel: string, listener: Listener) => void ipcMainEmitter.on(channel, listener),
  off: (channel: string, listener: Listener) => void ipcMainEmitter.off(channel, listener),
  removeListener: (channel: string, listener: Listener) => void ipcMainEmitter.off(channel, listener),
});
