/** A page of an office or a bearer: its list of duties leaves as a paper in Word. What writes it is loaded at the click. */
import { tellError } from './site-data.ts';

const told = document.querySelector<HTMLElement>('[data-role-list-status]');
const tell = (words: string) => {
  if (told) told.textContent = words;
};
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-role-list]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const fields = new URLSearchParams(location.hash.slice(1).replace(/^place-/, 'place='));
    button.disabled = true;
    tell('正在生成责任清单……');
    import('./export-role.ts')
      .then(({ exportRoleList }) =>
        exportRoleList({
          id: button.dataset['roleList'] ?? '',
          place: fields.get('place') ?? '',
          unit: fields.get('unit')?.trim() ?? '',
        }),
      )
      .then(
        (name) => tell(`已生成：${name}，请在浏览器的下载中查看。`),
        (error: unknown) => tell(tellError(error)),
      )
      .finally(() => {
        button.disabled = false;
      });
  });
}
