import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cannotBuild, type DroppedFile, type Intake } from '../desk/intake.ts'
import { BadInputError } from '../model/errors.ts'
import { type Api, question } from './answer.ts'
import { failing, failure } from './errors.ts'
import { added, buildState, newLink } from './schema-intake.ts'

const tag = 'Adding and building'
const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })
const errors = {
  400: failing('The request does not fit'),
  401: failing('Nobody is signed in'),
  403: failing('The person may not add'),
  503: failing('The case is being added to or built; wait'),
}

/** All files of one drop together. */
const MAX_DROP_BYTES = 100 * 1024 * 1024
const MAX_FILES = 500

const files = createRoute({
  method: 'post',
  path: '/inputs',
  summary: 'Takes files in, as `hearsay add` does: parts named `file`, each with its file name',
  tags: [tag],
  request: {
    body: { required: true, content: { 'multipart/form-data': { schema: z.object({ file: z.any() }) } } },
  },
  responses: {
    200: { description: 'What became of them', content: json(added) },
    ...errors,
    413: failing('Too much at once'),
  },
})
const link = createRoute({
  method: 'post',
  path: '/links',
  summary: 'Takes in what stands at an address of the open network',
  tags: [tag],
  request: { body: { required: true, content: json(newLink) } },
  responses: { 200: { description: 'What became of it', content: json(added) }, ...errors },
})
const state = question({
  tag,
  path: '/builds',
  summary: 'How far the build is, or how the last ended',
  answers: buildState,
})
const start = createRoute({
  method: 'post',
  path: '/builds',
  summary: 'Builds what is pending; events `build` say how far it is',
  tags: [tag],
  responses: { 202: { description: 'Begun', content: json(buildState) }, ...errors },
})
const stop = createRoute({
  method: 'delete',
  path: '/builds',
  summary: 'Ends the build after the step at hand; what it did is kept',
  tags: [tag],
  responses: { 200: { description: 'How far it was', content: json(buildState) }, ...errors },
})

const ONLY_SHOWS = 'This desk only shows a record; it has no case to add to.'

export function intakeRoutes(api: Api, intake: Intake | null): void {
  const needed = () => {
    if (intake === null) throw new BadInputError('desk/only-shows', ONLY_SHOWS)
    return intake
  }
  api.use(
    '/inputs',
    bodyLimit({
      maxSize: MAX_DROP_BYTES,
      onError: (c) =>
        failure(c, 413, { code: 'http/413', message: 'More than 100 MB at once: use "hearsay add" in the terminal.' }),
    }),
  )
  api.openapi(files, async (c) => c.json(await needed().addFiles(await droppedIn(c)), 200))
  api.openapi(link, async (c) => c.json(await needed().addLink(c.req.valid('json').url), 200))
  api.openapi(state, (c) => c.json(intake?.state() ?? { ...cannotBuild(ONLY_SHOWS), takesReports: false }, 200))
  api.openapi(start, (c) => c.json(needed().startBuild(), 202))
  api.openapi(stop, (c) => {
    needed().stopBuild()
    return c.json(needed().state(), 200)
  })
}

async function droppedIn(c: Context): Promise<DroppedFile[]> {
  const form = await c.req.formData()
  const found = form.getAll('file').filter((part) => part instanceof File)
  if (found.length === 0) throw new BadInputError('desk/no-files', 'There is no file in this; choose one.')
  if (found.length > MAX_FILES) {
    throw new BadInputError(
      'desk/many-files',
      `More than ${MAX_FILES} files at once: add their folder in the terminal.`,
    )
  }
  return Promise.all(found.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}
