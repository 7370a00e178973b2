/** `npm start` ends here: serves dist/ at http://localhost:4321 and says so. */
import { createStaticServer } from './static-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
const base = process.env['BASE_PATH'] ?? '/';
const server = createStaticServer('dist', base);
server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `port ${port} is in use: stop the other program, or choose another port with PORT=4322 npm start`
      : error.message;
  console.error(`cannot serve the site: ${reason}`);
  process.exitCode = 1;
});
server.listen(port, () => console.log(`\n  安监知识库  http://localhost:${port}${base}\n`));
