import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../../kit/app/app.tsx';
import { ReportList } from './report-list.tsx';
import { ReportPage } from './report-page.tsx';

/** «Отчёты»: `period-reports`, or one as it was made `period-reports/<id>`. */
export function ReportsScreen(): JSX.Element {
  const app = useApp();
  return (
    <Show when={app.route().rest[0]} keyed fallback={<ReportList />}>
      {(id) => <ReportPage id={id} />}
    </Show>
  );
}
