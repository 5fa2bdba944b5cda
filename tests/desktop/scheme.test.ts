import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../server/http/files.ts';
import { answer, type Site } from '../../electron/scheme.ts';

vi.mock('electron', () => ({ protocol: {} }));

const SHA = 'a'.repeat(64);
let root = '';
let site: Site;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'adal-scheme-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index-A_b.js'), 'void 0');
  writeFileSync(join(root, 'secret.js'), 'secret');
  const picture = { mediaType: 'image/png', bytes: new Uint8Array([137, 80]) };
  site = { files: readPage(folder), picture: (sha256) => (sha256 === SHA ? picture : undefined) };
});
afterAll(() => rmSync(root, { recursive: true }));

const get = (url: string, method = 'GET'): Response => answer({ method, url }, site);

describe('the scheme gives', () => {
  test.each([
    ['app://adal/', 'text/html; charset=utf-8'],
    ['app://adal/index.html', 'text/html; charset=utf-8'],
    ['app://adal/?x=1#y', 'text/html; charset=utf-8'],
    ['app://adal/assets/index-A_b.js', 'text/javascript; charset=utf-8'],
    [`app://adal/pictures/${SHA}`, 'image/png'],
  ])('%s', async (url, mediaType) => {
    const response = get(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
  });

  test('a policy without anything inline, evaluated or from elsewhere, with every answer', async () => {
    for (const url of ['app://adal/', 'app://adal/nothing.js', `app://adal/pictures/${SHA}`]) {
      const { headers } = get(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|wasm/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the scheme does not give', () => {
  test.each([
    '../secret.js',
    'assets/../../secret.js',
    '..%2fsecret.js',
    '%2e%2e/secret.js',
    '..\\secret.js',
    'assets%5c..%5c..%5csecret.js',
    './secret.js',
    '//secret.js',
    '/etc/passwd.js',
    'C:/secret.js',
    'assets/index-A_b.js%00.png',
    'assets/index-A_b.js\0',
    'assets',
    'assets/',
    'nothing.js',
    'constructor',
    '__proto__.js',
    `pictures/${'b'.repeat(64)}`,
    `pictures/${SHA}0`,
    `pictures/${SHA.toUpperCase()}`,
    'pictures/../index.html',
  ])('%s', async (path) => {
    const response = get(`app://adal/${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found\n');
  });

  test('another host of the scheme, or another scheme', async () => {
    for (const url of [
      'app://evil/index.html',
      'app://adal.evil/index.html',
      'https://adal/index.html',
      'file:///index.html',
    ]) {
      expect(get(url).status).toBe(404);
    }
  });

  test('anything to a method that is not for reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(get('app://adal/', method).status).toBe(405);
  });
});
