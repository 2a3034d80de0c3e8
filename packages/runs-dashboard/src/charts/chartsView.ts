import { createContext, useContext } from 'react'

/** What all charts of a page share. */
export interface ChartsView {
  /** Charts with the same key share their cursor. */
  readonly syncKey: string
  /** The steps shown; null shows all. */
  readonly zoom: readonly [number, number] | null
  setZoom(zoom: readonly [number, number] | null): void
  /** The scale of charts that were not given their own. */
  readonly log: boolean
}

export const ChartsViewContext: React.Context<ChartsView> = createContext<ChartsView>({
  syncKey: '',
  zoom: null,
  setZoom: () => undefined,
  log: false,
})

export const useChartsView = (): ChartsView => useContext(ChartsViewContext)
