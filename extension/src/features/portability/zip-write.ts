/** Makes a zip of many small files, one after the other, so that the page has its turn in between. */
import { Zip, ZipPassThrough } from 'fflate'

/** The old zip format counts its files with 16 bits. */
export const ZIP_MAX_FILES = 65_000

export class ZipMaker {
  private readonly parts: Blob[] = []
  private readonly zip: Zip
  private readonly at: Date
  private waiting: Uint8Array<ArrayBuffer>[] = []
  private waitingBytes = 0
  private readonly text = new TextEncoder()
  /** How many files it holds. */
  files = 0

  constructor(at: Date) {
    this.at = at
    this.zip = new Zip((error, chunk) => {
      if (error) throw error
      // Safe: fflate never hands out shared memory.
      this.waiting.push(chunk as Uint8Array<ArrayBuffer>)
      this.waitingBytes += chunk.length
      if (this.waitingBytes > 1_000_000) this.flush()
    })
  }

  /** Adds a text file. */
  add(path: string, text: string): void {
    // Packing 50,000 small texts one by one takes minutes and gains little.
    const file = new ZipPassThrough(path)
    file.mtime = this.at
    this.zip.add(file)
    file.push(this.text.encode(text), true)
    this.files += 1
  }

  /** The finished zip. */
  finish(): Blob {
    this.zip.end()
    this.flush()
    return new Blob(this.parts, { type: 'application/zip' })
  }

  private flush(): void {
    this.parts.push(new Blob(this.waiting))
    this.waiting = []
    this.waitingBytes = 0
  }
}
