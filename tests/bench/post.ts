import { Agent, get, request } from 'node:http';

/** Sends JSON over one connection that stays open and answers with the body. Rejects when the status is not 200. */
type Post = (path: string, body: string) => Promise<string>;

/** One keep-alive connection to a server: the same plain client for ours and the yardstick, so that it cancels out. */
export function connection(url: string, headers: Readonly<Record<string, string>> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post: Post = async (path, body) =>
    await new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, url),
        {
          method: 'POST',
          agent,
          headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 200)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}

/** The token that the web host puts into the page which it serves. */
export async function pageToken(url: string): Promise<string> {
  const html = await new Promise<string>((resolve, reject) => {
    get(url, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
  const token = /<meta\s+name="adal-token"\s+content="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error('The page has no token');
  return token;
}
