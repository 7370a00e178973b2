interface Props {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Steps from page to page; the list never puts more rows on the screen than an old machine can bear. */
export function Pager({ page, pages, onPage }: Props) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label="翻页">
      <button type="button" class="tool" disabled={page <= 1} onClick={() => onPage(1)}>
        首页
      </button>
      <button type="button" class="tool" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        上一页
      </button>
      <span>
        第 {page} 页，共 {pages} 页
      </span>
      <button type="button" class="tool" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        下一页
      </button>
      <button type="button" class="tool" disabled={page >= pages} onClick={() => onPage(pages)}>
        末页
      </button>
    </nav>
  );
}
