/**
 * What a campaign is: the strict shape of `campaigns/<id>.yaml` and the normal form everything else
 * works with. No I/O; `warehouse/campaigns.ts` reads the file and knows its lines.
 */
import { z } from 'zod';

const isoDate = z.iso.date({ error: 'cần ngày dạng 2026-12-31' });
const positive = z.number().positive({ error: 'cần số lớn hơn 0' });
const label = z.union([
  z.string().transform((vi) => ({ vi })),
  z.strictObject({ vi: z.string().min(1), en: z.string().optional() }),
]);
export type Label = { vi: string; en?: string | undefined };

export const UNIT_TYPES = [
  'tinh',
  'thanh_pho',
  'quan',
  'huyen',
  'thi_xa',
  'phuong',
  'xa',
  'thi_tran',
  'dac_khu',
  'so',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];
const unitTypes = z.array(z.enum(UNIT_TYPES)).min(1);
const codes = z.array(z.string()).min(1);

const GAP = ['block', 'zero', 'exclude'] as const;
const NOTHING = ['full', 'zero', 'exclude'] as const;
const PARTS = ['system', 'appraisal', 'survey', 'bonus', 'penalty'] as const;
const ORIGINS = ['computed', 'counts', 'reported', 'either'] as const;
const COMBINE = ['mean', 'geometric', 'harmonic'] as const;
export type Combine = (typeof COMBINE)[number];
export type Part = (typeof PARTS)[number];
export type Gap = (typeof GAP)[number];
export type Nothing = (typeof NOTHING)[number] | 'block';
export type Origin = (typeof ORIGINS)[number];

/** Where the figures come from: who publishes them, and the address where they were taken. */
const source = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/, error: 'cần địa chỉ bắt đầu bằng https:// hoặc http://' }),
  licence: label.optional(),
});
export type Source = z.infer<typeof source>;

const appliesTo = z.strictObject({
  blocks: codes.optional(),
  units: codes.optional(),
  except: codes.optional(),
  reason: z.string().optional(),
  decision: z.string().optional(),
});
export type AppliesTo = z.infer<typeof appliesTo>;

const node = {
  code: z.string({ error: 'mã tiêu chí phải đặt trong dấu nháy, ví dụ "2.1"' }).min(1),
  name: label,
  /** A short heading for narrow tables. */
  short: label.optional(),
  clause: z.string().optional(),
  weight: positive.optional(),
  cap: positive.optional(),
  applies_to: appliesTo.optional(),
};

const leafSchema = z.strictObject({
  ...node,
  max: positive.optional(),
  measure: z.string().optional(),
  formula: z.string(),
  none: z.enum(NOTHING).optional(),
  missing: z.enum(GAP).optional(),
  min_n: positive.optional(),
  origin: z.enum(ORIGINS).optional(),
  evidence: z.string().optional(),
  part: z.enum(PARTS).optional(),
  self: z.boolean().optional(),
  voids: z.union([z.string().transform((code) => [code]), codes]).optional(),
});

const groupFields = {
  ...node,
  max: positive.optional(),
  part: z.enum(PARTS).optional(),
  combine: z.enum(COMBINE).optional(),
};
export type LeafText = z.infer<typeof leafSchema>;
export type GroupText = z.infer<z.ZodObject<typeof groupFields, z.core.$strict>> & {
  criteria: CriterionText[];
};
export type CriterionText = LeafText | GroupText;

/** A node with `criteria` is a group, any other is a leaf: so an error names what is really missing. */
const criterion: z.ZodType<CriterionText> = z.lazy(() =>
  z.unknown().transform((value, context) => {
    const isGroup = typeof value === 'object' && value !== null && 'criteria' in value;
    const result = (isGroup ? groupSchema : leafSchema).safeParse(value);
    if (result.success) return result.data as CriterionText;
    for (const issue of result.error.issues)
      context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  }),
);
const groupSchema = z.strictObject({ ...groupFields, criteria: z.array(criterion).min(1) });

const block = z.union([
  z.strictObject({ code: z.string(), name: label.optional(), types: unitTypes }),
  z.strictObject({ code: z.string(), name: label.optional(), units: codes }),
]);

/** The file as written, defaults filled in. */
export const campaignSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'chỉ dùng chữ thường, số và dấu gạch nối'),
  title: label,
  legal_basis: z.union([
    z.string().min(1),
    z
      .array(
        z.union([
          z.string(),
          z.strictObject({
            title: z.string(),
            signed_on: isoDate.optional(),
            url: z.string().optional(),
          }),
        ]),
      )
      .min(1),
  ]),
  authority: z.string().default('none'),
  source: source.optional(),
  illustrative: z.boolean().default(false),
  previous: z.string().optional(),
  scope: z.strictObject({
    parent: z.string({ error: 'mã đơn vị phải đặt trong dấu nháy' }).optional(),
    types: unitTypes.optional(),
    units: codes.optional(),
  }),
  period: z.strictObject({
    from: isoDate,
    to: isoDate,
    month_starts_on: z.number().int().min(1).max(28).default(1),
  }),
  blocks: z.union([z.enum(['none', 'unit_type']), z.array(block).min(1)]).default('none'),
  overall_rank: z.boolean().default(true),
  points: z
    .strictObject({
      max: positive,
      decimals: z.number().int().min(0).max(6).default(2),
      rounding: z.enum(['each_then_sum', 'sum_then_round']).default('each_then_sum'),
      class_cap: positive.optional(),
      rescale: z.boolean().default(false),
    })
    // a table of 1,000 points is not classed as if it ended at 100
    .transform((points) => ({
      ...points,
      class_cap: points.class_cap ?? Math.max(100, points.max),
    })),
  rank: z
    .strictObject({
      ties: z.enum(['dense', 'competition', 'unique']).default('dense'),
      tie_breakers: z.array(z.string()).default([]),
    })
    .prefault({}),
  classes: z.array(z.strictObject({ name: z.string(), from: z.number() })),
  class_caps: z
    .array(
      z.strictObject({
        when: z.strictObject({ criterion: z.string(), below: z.number() }),
        cap: z.string(),
      }),
    )
    .default([]),
  awards: z
    .array(
      z.strictObject({
        title: z.string(),
        scope: z.enum(['block', 'overall']).default('overall'),
        top: z.number().int().positive(),
      }),
    )
    .default([]),
  min_coverage: z.number().min(0).max(1).default(0),
  combine: z.enum(COMBINE).optional(),
  criteria: z.array(criterion).min(1),
});
export type CampaignText = z.infer<typeof campaignSchema>;
