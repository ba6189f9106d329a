import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { address } from '@/components/ui/link';
import { languageOf, translator } from '@/i18n/translator';
import { siteOrigin } from '@/warehouse/site-origin';
import './globals.css';

/** The server reads the language from the URL; a layout can't. */
const language = async () => languageOf((await headers()).get('x-language'));

export async function generateMetadata(): Promise<Metadata> {
  const lang = await language();
  const t = translator(lang);
  // how a page is filtered and sorted makes no other page; where nobody said what the site is called, none is named
  const path = (await headers()).get('x-path')?.split('?')[0] ?? '/';
  const site = siteOrigin();
  const url = site && site + address(path, lang);
  return {
    ...(url && { alternates: { canonical: url } }),
    // title and description are those of the page
    openGraph: { type: 'website', siteName: t('site.name'), ...(url && { url }) },
    title: { default: t('site.name'), template: `%s · ${t('site.name')}` },
    description: t('site.description'),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await language()}>
      <body>
        {children}
        <script src="/enhance.js" defer data-keep />
      </body>
    </html>
  );
}
