import { z } from 'zod';
import {
  clauseIdSchema,
  dateSchema,
  divisionCodeSchema,
  obligationIdSchema,
  slugSchema,
} from './identifier.schema.ts';

const line = z.string().min(1).max(2000);

/** Addresses that may be linked to from an overlay: they open, they do not run. */
export const overlayLinkSchema = z
  .string()
  .regex(
    /^(?:https?:\/\/[^\s]+|tel:[0-9+-]+|mailto:[^\s]+)$/,
    'an address that begins with https://, http://, tel: or mailto:',
  )
  .describe('Where it leads: https://…, tel:0873-1234567, mailto:…');

export const overlayKinds = ['contact', 'deadline', 'note'] as const;

/** Where an entry stands: exactly one place; a clause or obligation with its policy. */
export const overlayPlaceSchema = z.union(
  [
    z.literal('start').describe('On the start page'),
    z.strictObject({
      policy: slugSchema.describe('On the page of a paper'),
      clause: clauseIdSchema.optional().describe('Below this clause of it'),
      obligation: obligationIdSchema.optional().describe('Below the clause of this duty of it'),
    }),
    z.strictObject({ topic: slugSchema.describe('On the page of a topic') }),
    z.strictObject({ bearer: slugSchema.describe('On the page of a bearer') }),
    z.strictObject({ jurisdiction: divisionCodeSchema.describe('On the page of a place') }),
  ],
  'start, or one of policy (with clause or obligation), topic, bearer, jurisdiction',
);
export type OverlayPlace = z.infer<typeof overlayPlaceSchema>;

/** A phone, a deadline or a remark of the place that runs the site. No part of any paper. */
export const overlayEntrySchema = z
  .strictObject({
    at: overlayPlaceSchema,
    kind: z.enum(overlayKinds).describe('contact: whom to ask; deadline: a day; note: a remark'),
    text: line.describe('What is said, plain text'),
    date: dateSchema.optional().describe('The day of a deadline; of a contact or note, as of when'),
    link: overlayLinkSchema.optional(),
  })
  .refine(({ kind, date }) => kind !== 'deadline' || date !== undefined, {
    path: ['date'],
    message: 'a deadline needs its date, yyyy-mm-dd',
  });
export type OverlayEntry = z.infer<typeof overlayEntrySchema>;

/** The one file with which a deployer adds his own to the site (`content-local/overlay.yaml`). */
export const overlaySchema = z.strictObject({
  provider: line.describe('Who adds this and answers for it: 弥勒市应急管理局'),
  siteName: z
    .string()
    .min(1)
    .max(30)
    .optional()
    .describe('Name of the site, in place of 安监知识库'),
  updatedOn: dateSchema.optional().describe('When this file was last brought up to date'),
  footer: z
    .strictObject({
      department: line.optional().describe('责任单位, where it is not the provider'),
      phone: line.optional().describe('联系电话'),
      complaints: line.optional().describe('监督电话'),
      address: line.optional().describe('地址'),
      icp: line.optional().describe('ICP备案号: 滇ICP备00000000号'),
      policeRecord: line.optional().describe('公安备案号'),
      siteCode: z
        .string()
        .regex(/^[0-9A-Za-z]{6,12}$/, 'the code as issued, e.g. "5325040001", in quotes')
        .optional()
        .describe('政府网站标识码, as issued'),
    })
    .default({}),
  entries: z.array(overlayEntrySchema).default([]),
});
export type Overlay = z.infer<typeof overlaySchema>;
