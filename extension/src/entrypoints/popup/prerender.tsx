/** Draws the popup while the extension is built, so that its fields are there before any script runs. */
import { renderToString } from 'react-dom/server'
import { Popup } from './Popup.tsx'

export const popupMarkup = (): string => renderToString(<Popup />)
