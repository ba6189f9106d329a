import type { Metadata } from 'next';
import { blockNames } from '@/components/tables/blocks';
import { address, methodPath, robustnessPath, unitPath } from '@/components/ui/link';
import { RobustnessLead } from '@/components/ui/robustness-lead';
import { StatusLine } from '@/components/ui/status-line';
import { languageOf, translator } from '@/i18n/translator';
import { getRobustness } from '@/warehouse/queries/robustness';
import type { UnitRobustness } from '@/warehouse/scoring/robustness';
import { CampaignHead, type CampaignProps, type OfCampaign, ofCampaign } from '../of-campaign';
import { ByChance } from './by-chance';
import { ByJudgement } from './by-judgement';
import { BySample } from './by-sample';
import { ByWeights } from './by-weights';

export async function generateMetadata({ searchParams }: CampaignProps): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('robustness.title') };
}

const one = (value: string | string[] | undefined) => [value].flat()[0] ?? null;

const KINDS = ['weights', 'sampling', 'small', 'judgement'] as const;

export default function RobustnessPage(props: CampaignProps) {
  return ofCampaign(props, robustnessPath, draw);
}

async function draw({ t, lang, search, id, card }: OfCampaign) {
  const { campaign } = card;
  const { found, units } = await getRobustness(card);
  const blocks = blockNames(campaign, units, t, lang);
  const ranked = found.units.filter(({ total }) => total !== null);
  const pools: [string | null, UnitRobustness[]][] = campaign.overall_rank
    ? [[null, ranked]]
    : [...blocks].map(([code, name]) => [name, ranked.filter(({ block }) => block === code)]);
  const filled = pools.filter(([, members]) => members.length > 0);
  const link = (code: string) => address(unitPath(id, code), lang);
  const own = one(search.unit);
  const shown = { card, found, units, pools: filled, link, t, lang };
  return (
    <>
      <CampaignHead title={t('robustness.title')} {...{ card, lang }} />
      <StatusLine card={card} t={t} />
      {ranked.length > 1 ? (
        <>
          <RobustnessLead {...{ found, t }} pools={filled} />
          <nav aria-label={t('robustness.kinds')} className="no-print">
            <p className="text-soft">{t('robustness.kinds')}:</p>
            <ol className="mt-1 flex list-inside list-decimal flex-wrap gap-x-6 gap-y-1">
              {KINDS.map((kind) => (
                <li key={kind}>
                  <a href={`#${kind}`}>{t(`robustness.${kind}`)}</a>
                </li>
              ))}
            </ol>
          </nav>
          <ByWeights {...shown} />
          <BySample {...shown} />
          <ByChance
            {...{ ...shown, own }}
            path={robustnessPath(id)}
            criterion={one(search.criterion)}
          />
          <ByJudgement {...shown} />
        </>
      ) : (
        <p className="my-4">{t('ranking.empty')}</p>
      )}
      <p className="no-print mt-10 text-[0.875rem] text-soft">
        <a href={`/api/v1/campaigns/${encodeURIComponent(id)}/robustness`}>
          {t('robustness.data')}
        </a>{' '}
        · <a href={address(methodPath(id), lang)}>{t('ranking.method')}</a>
      </p>
    </>
  );
}
