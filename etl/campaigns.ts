/** Which campaigns a build is made with: a file that is wrong leaves its campaign as it last was. */
import { buildPath, currentBuild } from '@/warehouse/builds';
import type { BuiltCampaign } from '@/warehouse/campaign-tables';
import { type CampaignFile, parseCampaign, readCampaigns } from '@/warehouse/campaigns';
import type { DataFolder } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';

const isRight = (file: CampaignFile): file is BuiltCampaign => file.campaign !== null;

/** @returns the campaigns to build, and what is wrong in the files of the others */
export async function campaignsToBuild(
  folder: DataFolder,
): Promise<{ campaigns: BuiltCampaign[]; problems: string[] }> {
  const files = readCampaigns(folder.campaigns);
  const problems = files.flatMap((file) => file.problems);
  const wrong = files.filter((file) => !isRight(file));
  if (!wrong.length) return { campaigns: files.filter(isRight), problems };
  const former = await formerTexts(folder);
  const restored = wrong.flatMap(({ id, path }) => {
    const text = former.get(id);
    return text === undefined ? [] : [parseCampaign(text, path)];
  });
  const campaigns = [...files, ...restored].filter(isRight);
  return { campaigns: campaigns.sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

/** The text each campaign of the serving build was made from. */
async function formerTexts(folder: DataFolder): Promise<Map<string, string>> {
  const build = currentBuild(folder);
  if (!build) return new Map();
  const db = await Database.open(buildPath(folder, build), { readOnly: true });
  try {
    const rows = await db.rows<{ campaign_id: string; yaml: string }>(
      'select campaign_id, yaml from campaign.definitions',
    );
    return new Map(rows.map(({ campaign_id, yaml }) => [campaign_id, yaml]));
  } finally {
    db.close();
  }
}
