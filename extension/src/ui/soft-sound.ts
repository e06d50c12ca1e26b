/** One soft note, for a room that wants to hear when half a minute is left. Silence where the browser can't. */

const SECONDS = 1.6
const LOUDNESS = 0.08

/** Plays a note that swells and fades: a higher one when time is up. */
export const softNote = (isEnd: boolean): void => {
  const Audio = globalThis.AudioContext
  if (Audio === undefined) return
  const audio = new Audio()
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.type = 'sine'
  tone.frequency.value = isEnd ? 528 : 396
  volume.gain.setValueAtTime(0, audio.currentTime)
  volume.gain.linearRampToValueAtTime(LOUDNESS, audio.currentTime + 0.25)
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + SECONDS)
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + SECONDS)
  tone.onended = () => void audio.close()
}
