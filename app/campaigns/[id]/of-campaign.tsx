/** What the pages of one campaign share: how they begin, and their heading. */
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { type PageContext, pageContext, type Search } from '@/app/page-context';
import { address, campaignPath } from '@/components/ui/link';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { inLanguage, type Language } from '@/i18n/translator';
import { type CampaignCard, getCampaign } from '@/warehouse/queries/campaigns';

export interface CampaignProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

export interface OfCampaign extends PageContext {
  build: string;
  id: string;
  card: CampaignCard;
}

/** `draw` with the campaign that the address names; what stands there before the first load, or 404. */
export async function ofCampaign(
  { params, searchParams }: CampaignProps,
  pathOf: (id: string) => string,
  draw: (page: OfCampaign) => Promise<ReactNode>,
): Promise<ReactNode> {
  const { id } = await params;
  const context = await pageContext(pathOf(id), searchParams);
  const { t, lang, here, build } = context;
  if (!build)
    return (
      <Shell {...{ t, lang, here }}>
        <NothingLoaded t={t} />
      </Shell>
    );
  const card = await getCampaign(id);
  if (!card) notFound();
  return (
    <Shell {...{ t, lang, here, build }} source={card.campaign.source} current="campaigns">
      {await draw({ ...context, build, id, card })}
    </Shell>
  );
}

/** A page's title below the campaign it is about. */
export function CampaignHead({
  card,
  title,
  lang,
}: {
  card: CampaignCard;
  title: string;
  lang: Language;
}) {
  return (
    <>
      <p className="text-soft">
        <a href={address(campaignPath(card.campaign_id), lang)}>
          {inLanguage(card.campaign.title, lang)}
        </a>
      </p>
      <h1 className="mt-1">{title}</h1>
    </>
  );
}
