import { uniqueName } from '@x/test-kit'
import { expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()

it('C62 (run list): goes from the start page to a run with the keyboard alone', async () => {
  const { browser, server } = use
  const project = uniqueName('project')
  for (const id of ['first', 'second', 'third']) {
    const run = await RunLogger.begin(server.url, {
      project,
      id,
      displayName: `the-${id}`,
      tags: [`tag-${id}`],
    })
    await run.log([{ _step: 0, loss: 1 }])
    if (id !== 'third') await run.finish()
  }
  const { page } = await watchedPage(browser)
  await page.goto(server.url)
  await page.getByRole('link', { name: new RegExp(project) }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: project }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/local/${project}`)
  expect(await page.title()).toContain(project)
  const names = page.locator('.run-link')
  await expect.poll(() => names.allInnerTexts()).toEqual(['the-third', 'the-second', 'the-first'])
  const row = page.getByRole('row', { name: /the-third/ })
  expect(await row.innerText()).toMatch(/running[\s\S]*just now[\s\S]*local[\s\S]*tag-third/)

  await names.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowUp')
  expect(await names.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'the-second' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/local/${project}/runs/second`)
  await page.goBack()
  await names.first().waitFor()

  await page.getByRole('searchbox', { name: 'Search runs' }).fill('TAG-first')
  expect(await names.allInnerTexts()).toEqual(['the-first'])
})

it('C42 (browser): the states in a list change while it is looked at', async () => {
  const { browser, server } = use
  const project = uniqueName('project')
  const run = await RunLogger.begin(server.url, { project, id: 'changing', displayName: 'changing' })
  const { page } = await watchedPage(browser)
  await page.goto(`${server.url}/local/${project}`)
  const row = page.getByRole('row', { name: /changing/ })
  await row.getByText('running').waitFor()
  expect(await page.locator('.list-head .count').innerText()).toBe('1 run')
  await run.finish()
  await row.getByText('finished').waitFor({ timeout: 15_000 })
  expect(await row.getByText('running').count()).toBe(0)
  const second = await RunLogger.begin(server.url, { project, id: 'newcomer', displayName: 'newcomer' })
  await page.getByRole('link', { name: 'newcomer' }).waitFor({ timeout: 15_000 })
  expect(await page.locator('.list-head .count').innerText()).toBe('2 runs')
  await second.finish()
})

it('lists the projects of every entity on the start page, and opens others by name', async () => {
  const { browser, server } = use
  const [entity, project] = [uniqueName('team'), uniqueName('project')]
  await RunLogger.begin(server.url, { entity, project, id: 'theirs' })
  const { page } = await watchedPage(browser)
  await page.goto(server.url)
  const link = page.getByRole('link', { name: new RegExp(project) })
  await link.waitFor()
  expect(await link.innerText()).toMatch(new RegExp(`^${entity} / ${project}\\s+1 run · just now$`))
  expect(await page.getByRole('button', { name: 'Open' }).isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'Open by name' }).fill(` ${entity}/${project} `)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: project }).waitFor()
})

it('goes through the pages of a long list', async () => {
  const { browser, server } = use
  const { entity, project } = await server.server.seed({ project: uniqueName('project'), runs: 60, steps: 1 })
  const { page } = await watchedPage(browser)
  await page.goto(`${server.url}/${entity}/${project}`)
  const links = page.locator('.run-link')
  await expect.poll(() => links.count()).toBe(50)
  expect(await page.getByRole('navigation', { name: 'Pages' }).innerText()).toContain('Page 1 of 2')
  await page.getByRole('button', { name: 'Older' }).click()
  await expect.poll(() => links.count()).toBe(10)
  await page.getByRole('button', { name: 'Newer' }).click()
  await expect.poll(() => links.count()).toBe(50)
})
