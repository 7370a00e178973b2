/** A page of an office or a bearer: its list of duties leaves as a paper in Word. What writes it is loaded at the click. */
const status = document.querySelector('[data-role-list-status]');
document.querySelectorAll<HTMLElement>('[data-role-list]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => {
    const tell = (words: string) => {
      if (status) status.textContent = words;
    };
    tell('正在生成……');
    import('./export-role.ts')
      .then(({ exportRoleList }) => exportRoleList(button.dataset['roleList'] ?? ''))
      .then(tell, () => tell('没有生成成功，请检查网络后再试。'));
  });
});

export {};
