/** The ways of working and their sheets, and the deeds of other features, as this feature is given them by `entrypoints/`. */
import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { Offer } from '@whatworked/shared/forms/offers'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { StreamId } from '@whatworked/shared/ids'
import type { Activity } from '@whatworked/shared/records/activity'
import type { Post } from '@whatworked/shared/records/post'
import type { ReactNode } from 'react'
import type { SpaceView } from '../../data/space-queries.ts'

export interface Library {
  readonly formOf: (activity: Activity) => Form | undefined
  readonly sheetOf: (activity: Activity, id: string) => Sheet | undefined
}

/** What somebody who listens does with a talk or a stall: “I’ll try this”, as under a post. */
export type RenderHeard = (heard: { readonly stream: StreamId; readonly offer: Offer }) => ReactNode

/** Chooses an entry of one's own and shares it after the preview. */
export type RenderShare = (given: {
  readonly view: SpaceView
  readonly title: string
  readonly entryId?: string
  readonly lineage?: Post['lineage']
  readonly onShared: (post: string, copy: Post) => void
  readonly onClose: () => void
}) => ReactNode

/** Every stage of a form, those of its meetings first. */
export const stagesOf = ({ meetings, between }: Form): readonly Stage[] => [
  ...meetings.flatMap(({ stages }) => stages),
  ...between,
]

/** A stage that lives from what people offer on a sheet. */
export interface Offering {
  readonly stage: Stage
  readonly from: NonNullable<Stage['from']>
}

/** Stages with talks or stalls, one for each sheet: what a screen of its own is for. */
export const offeringStages = (form: Form): readonly Offering[] => {
  const seen = new Set<string>()
  return stagesOf(form).flatMap((stage) => {
    const { from } = stage
    if (from === undefined || seen.has(from.sheet)) return []
    seen.add(from.sheet)
    return [{ stage, from }]
  })
}

/** Where one signs up: the stage that asks for the sheet, else the one that lives from it. */
export const signUpStage = (form: Form, stage: Stage): string =>
  stagesOf(form).find(({ makes }) => makes !== undefined && makes === stage.from?.sheet)?.id ?? stage.id
