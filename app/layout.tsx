import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { languageOf, translator } from '@/i18n/translator';
import './globals.css';

/** The server reads the language from the URL; a layout can't. */
const language = async () => languageOf((await headers()).get('x-language'));

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await language());
  return {
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
