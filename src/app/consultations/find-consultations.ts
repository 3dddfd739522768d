import type { ConsultationErrorCode } from '../../domain/consultation/consultation.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { parsePeriod } from '../../domain/report/period.ts';
import { instantAt } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import type { ConsultationSearch } from '../../ports/consultation-queries.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { topicView } from '../topics/topic-view.ts';
import type { TopicView } from '../topics/topic-view.ts';
import { consultationRows, rowWords } from './consultation-view.ts';
import type { ConsultationRowView, RowWords } from './consultation-view.ts';

/** The filters of the page «Консультации»; days are the charity's, the last one included. */
export interface ConsultationFilter extends Pick<
  ConsultationSearch,
  'topicId' | 'risk' | 'scoreAtMost' | 'volunteerId' | 'report' | 'outcome' | 'after' | 'limit'
> {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface ConsultationListView {
  readonly consultations: readonly ConsultationRowView[];
  readonly total: number;
  readonly next: string | null;
  /** To choose from: volunteers of today and everybody who ever had a consultation. */
  readonly volunteers: readonly PersonSummary[];
  readonly topics: readonly TopicView[];
}

/**
 * A page of consultations, newest call first. A page stays where it is while newer calls come.
 * @throws DomainError `period.malformed`, `period.reversed`, `period.too-long`; `consultation.not-found` when `after` is none any more
 */
export function makeFindConsultations(deps: Pick<ProcessDeps, 'uow'>) {
  return async function findConsultations(filter: ConsultationFilter): Promise<ConsultationListView> {
    const period = parsePeriod(`${filter.from}..${filter.to}`);
    return deps.uow.read(async (repositories) => {
      const { after, limit } = filter;
      if (after !== null && (await repositories.consultations.find([after])).length === 0)
        throw new DomainError<ConsultationErrorCode>('consultation.not-found', { field: 'after' });
      const { charity, telephony } = await repositories.settings.load();
      const { entryIds, total } = await repositories.consultationQueries.search({
        ...filter,
        from: instantAt(period.from, '00:00', charity.zone),
        until: instantAt(period.until, '00:00', charity.zone),
        scoreLow: telephony.scoreLow,
        scoreHigh: telephony.scoreHigh,
        // One more tells whether there is a next page.
        limit: limit + 1,
      });
      const shown = entryIds.slice(0, limit);
      const words = await rowWords(repositories);
      return {
        consultations: await consultationRows(repositories, shown, words),
        total,
        next: entryIds.length > limit ? (shown.at(-1) ?? null) : null,
        volunteers: await everyVolunteer(repositories, words),
        topics: words.topics.map(topicView),
      };
    });
  };
}

async function everyVolunteer(repositories: Repositories, { people }: RowWords): Promise<PersonSummary[]> {
  const { roles } = await repositories.settings.load();
  const ids = new Set([
    ...(await activeVolunteers(repositories, { roles })).map((person) => person.id),
    ...(await repositories.consultationQueries.volunteers()),
  ]);
  return [...people.values()].filter((person) => ids.has(person.id)).map(summaryOf);
}
