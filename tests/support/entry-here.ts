import type { CommunityMember } from './community-member.ts'

/** Writes a reflection in a member's own journal, as they would; gives what it says. */
export const writesEntry = async (member: CommunityMember, worked: string): Promise<void> => {
  const page = await member.open('/write')
  await page.getByLabel('What worked?').fill(worked)
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.locator('.entry-page').getByText(worked).first().waitFor()
  await page.close()
}
