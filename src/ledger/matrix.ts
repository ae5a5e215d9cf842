/**
 * Collagen and elastin: made by working fibroblasts, broken by SASP and sun. Amount and thickness are separate.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

export const matrixParameters: readonly Parameter[] = [
  assumed({
    id: 'matrix.turnover',
    means: 'share of collagen replaced per year in young skin',
    unit: '1/year',
    value: 0.05,
    range: [0.01, 0.3],
    compartment: 'dermis',
    because: handTuned
  }),
  assumed({
    id: 'matrix.synthesis.decline',
    means: 'synthesis per fibroblast lost per year after 20, young = 1',
    unit: '1/year',
    value: 0.003,
    range: [0, 0.006],
    compartment: 'dermis',
    because: handTuned,
    seen: 'abstract',
    sources: [
      {
        cite: 'varani2006',
        where: 'abstract',
        how: 'sign: procollagen I of cultured fibroblasts 82 ± 16 to 56 ± 8 ng/mL from young to over 80, −32 %; over 55 y that is 0.0058 a year, an upper end, since tension carries part of it'
      }
    ]
  }),
  assumed({
    id: 'matrix.mmp',
    means: 'gain of collagen breakdown per scale of SASP',
    unit: '1',
    value: 0.06,
    range: [0, 0.6],
    compartment: 'dermis',
    because: handTuned,
    seen: 'second-hand',
    sources: [
      {
        cite: 'fisher2009',
        where: 'abstract',
        how: 'sign: MMP-1 protein about twofold in aged sun-protected dermis (fold second-hand)'
      }
    ]
  }),
  assumed({
    id: 'matrix.mmp.half',
    means: 'SASP that adds that gain once',
    unit: '1/mm3',
    value: 100,
    range: [20, 1000],
    compartment: 'dermis',
    because: handTuned
  }),
  assumed({
    id: 'matrix.mmp.uv',
    means: 'gain of breakdown at the surface of skin that gets the sun of an exposed forearm',
    unit: '1',
    value: 0.5,
    range: [0, 3],
    compartment: 'dermis',
    because: 'sun raises MMP for days after each dose; the yearly mean is ours',
    seen: 'abstract',
    sources: [{ cite: 'fisher1996', where: 'abstract', how: 'sign only' }]
  }),
  assumed({
    id: 'matrix.uv.cut',
    means: 'share of collagen synthesis that such sun takes away at the surface',
    unit: '1',
    value: 0.7,
    range: [0, 0.9],
    compartment: 'dermis',
    because:
      'needed beside MMP: without it formation fell only 24 to 36 % in the earlier study; calibration has not been done',
    seen: 'abstract',
    sources: [
      {
        cite: 'griffiths1993',
        where: 'abstract',
        how: 'target: collagen I formation 56 % lower in photodamaged forearm than in buttock, ± 12 points'
      }
    ]
  }),
  assumed({
    id: 'matrix.uv.depth',
    means: 'depth over which the sun’s effect on the matrix falls to 1/e',
    unit: 'µm',
    value: 200,
    range: [50, 400],
    compartment: 'dermis',
    because: 'UVA reaches the papillary dermis; no spectrum is modelled'
  }),
  assumed({
    id: 'matrix.fragmentation',
    means: 'share of intact collagen that turns to fragments per year, young',
    unit: '1/year',
    value: 0.03,
    range: [0, 0.05],
    compartment: 'dermis',
    because: handTuned,
    seen: 'abstract',
    sources: [
      {
        cite: 'fisher2009',
        where: 'abstract',
        how: 'sign only: aged collagen is fragmented and raises oxidants in fibroblasts'
      }
    ]
  }),
  assumed({
    id: 'matrix.tension',
    means: 'share of synthesis that depends on intact collagen holding the fibroblast',
    unit: '1',
    value: 0.5,
    range: [0, 1],
    compartment: 'dermis',
    because: 'a loss of half the spreading goes with a third less synthesis; the share is ours',
    seen: 'abstract',
    sources: [
      {
        cite: 'varani2006',
        where: 'abstract',
        how: 'spreading 1.0 to 0.5, attachment 78 to 58 % from young to over 80'
      }
    ]
  }),
  assumed({
    id: 'matrix.smoothing',
    means: 'distance over which a fibroblast’s collagen is laid down',
    unit: 'µm',
    value: 100,
    range: [50, 200],
    compartment: 'dermis',
    because: 'a fibroblast and its processes; a voxel of 50 µm holds 0.4 of a cell'
  }),
  assumed({
    id: 'matrix.elastin.loss',
    means: 'share of elastin lost per year; it is hardly replaced',
    unit: '1/year',
    value: 0.004,
    range: [0.001, 0.012],
    compartment: 'dermis',
    because: 'elastic fibres last for decades; the rate is ours'
  }),
  assumed({
    id: 'matrix.elastosis',
    means: 'abnormal elastin laid down per year at the surface in full sun',
    unit: '1/year',
    value: 0.01,
    range: [0, 0.05],
    compartment: 'dermis',
    because: 'visible after decades of sun; the rate is ours'
  }),
  assumed({
    id: 'matrix.thickness.tau',
    means: 'time over which thickness follows the amount of collagen',
    unit: 'year',
    value: 1,
    range: [0.1, 5],
    compartment: 'dermis',
    because: 'makes the density of collagen stay flat while its mass falls',
    seen: 'abstract',
    sources: [
      {
        cite: 'collagen-inner-arm',
        where: 'abstract',
        how: 'n = 71 inner arms: density per area flat with age, dermal mass about −6 % a decade'
      }
    ]
  }),
  parameter({
    id: 'matrix.loss.observed',
    means: 'share of dermal mass lost per decade in people: the target the rates above are judged by',
    unit: '1',
    value: 0.06,
    range: [0.04, 0.08],
    grade: 'B',
    species: 'human',
    compartment: 'dermis',
    seen: 'abstract',
    later: 'read by the validation room',
    sources: [
      { cite: 'collagen-inner-arm', where: 'abstract', how: 'about 6 % a decade, ± 2 points (band ours)' },
      {
        cite: 'epidermal-thickness-1990',
        where: 'abstract',
        how: 'dermis −6 % a decade at the upper inner arm'
      }
    ]
  })
]
