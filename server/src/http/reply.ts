/** Answers with JSON, compressed where that saves something. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Below this a compressed answer is hardly shorter. */
const WORTH_IT_BYTES = 1000

const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

/** The headers of every answer of the API: few, because they count in each small pull. Any site may read, since none is ever sent cookies' worth. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** A JSON answer. */
export const jsonResponse = async (
  json: string,
  accepted: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Response> => {
  const plain = { ...apiHeaders, 'content-type': 'application/json', ...headers }
  if (json.length < WORTH_IT_BYTES) return new Response(json, { headers: plain })
  const vary = { ...plain, vary: 'accept-encoding' }
  if (/\bbr\b/.test(accepted ?? ''))
    return new Response(await toBrotli(json, brotliOptions), {
      headers: { ...vary, 'content-encoding': 'br' },
    })
  if (/\bgzip\b/.test(accepted ?? ''))
    return new Response(await toGzip(json), { headers: { ...vary, 'content-encoding': 'gzip' } })
  return new Response(json, { headers: vary })
}
