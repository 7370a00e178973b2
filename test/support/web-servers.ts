import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A web server as an administrator would set it up from docs/deploy/. */
export interface WebServer {
  readonly name: 'nginx' | 'Caddy';
  readonly isInstalled: boolean;
  /** @param root folder of the built site */
  readonly start: (root: string) => Promise<RunningServer>;
}

const has = (command: string, argument: string) =>
  spawnSync(command, [argument], { encoding: 'utf8' }).status === 0;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a program and waits until it answers. */
async function run(
  command: string,
  arguments_: readonly string[],
  port: number,
  folder: string,
): Promise<RunningServer> {
  const program = spawn(command, [...arguments_], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  program.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (program.exitCode !== null) throw new Error(`${command} ended: ${said}`);
    try {
      await fetch(url);
      break;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => program.once('exit', done));
      program.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const nginx: WebServer = {
  name: 'nginx',
  isInstalled: has('nginx', '-v') && existsSync('/etc/nginx/mime.types'),
  start: async (root) => {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const port = await freePort();
    const site = readFileSync('docs/deploy/nginx.conf', 'utf8')
      .replace(/listen 8080;/, `listen 127.0.0.1:${port};`)
      .replace('root /srv/anjian;', `root ${resolve(root)};`);
    mkdirSync(join(folder, 'conf.d'));
    writeFileSync(join(folder, 'conf.d/anjian.conf'), site);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    // What the nginx of Debian has around a file of conf.d.
    const main = `${process.getuid?.() === 0 ? 'user root;' : ''}
      pid ${folder}/nginx.pid; error_log stderr; daemon off; events {}
      http { include /etc/nginx/mime.types; default_type application/octet-stream;
        access_log off; ${temporary.join(' ')} include ${folder}/conf.d/*.conf; }`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    return run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], port, folder);
  },
};

const caddy: WebServer = {
  name: 'Caddy',
  isInstalled: has('caddy', 'version'),
  start: async (root) => {
    const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
    const port = await freePort();
    const site = readFileSync('docs/deploy/Caddyfile', 'utf8')
      .replace(/^:8080 \{/m, `http://127.0.0.1:${port} {`)
      .replace('root * /srv/anjian', `root * ${resolve(root)}`);
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
    return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, folder);
  },
};

export const webServers: readonly WebServer[] = [nginx, caddy];
