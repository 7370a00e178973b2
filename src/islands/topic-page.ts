/** A page of a topic: its duties can be taken away as a sheet. What writes it is loaded at the click. */

const told = document.querySelector<HTMLElement>('[data-export-status]');
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-export-topic]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (told) told.textContent = '正在生成文件……';
    import('./export-topic.ts')
      .then(({ exportTopic }) => exportTopic(button.dataset['exportTopic'] ?? ''))
      .then(
        () => told && (told.textContent = '已导出'),
        () => told && (told.textContent = '导出失败，请刷新页面重试'),
      );
  });
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
