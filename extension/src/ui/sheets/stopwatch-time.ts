/** “0:07.4”, “12:03.0”, “1:02:03”: a length in ms as a stopwatch shows it. */
export const stopwatchTime = (ms: number): string => {
  const tenths = Math.floor(ms / 100)
  const seconds = Math.floor(tenths / 10)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}.${tenths % 10}`
}

/** “7.4 seconds”, “12 minutes 3 seconds”: a length in ms as it is read. */
export const lengthWords = (ms: number): string => {
  const seconds = Math.round(ms / 100) / 10
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  const whole = Math.round(ms / 1_000)
  const rest = whole % 60
  const minutes = Math.floor(whole / 60)
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${rest > 0 ? ` ${rest} ${rest === 1 ? 'second' : 'seconds'}` : ''}`
}
