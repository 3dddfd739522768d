import type { JSX } from 'solid-js';
import { ChartCard } from '../../kit/charts/chart-card.tsx';
import type { Told } from './told.ts';

/** Figures for which the table itself says most: it is simply shown. */
export function ListCard(props: {
  readonly told: Omit<Told, 'bars'>;
  readonly fileName: string;
  readonly wide?: boolean;
}): JSX.Element {
  return <ChartCard {...props.told} fileName={props.fileName} wide={props.wide === true} tableOnly />;
}
