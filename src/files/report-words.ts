/**
 * The sentences every report says, in one place, so that what is promised and what is never said can be tested.
 */
export const gradeWords: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', string>> = {
  A: 'a trial in people, or several together',
  B: 'observed in people or in human tissue',
  C: 'from animals',
  D: 'from cells in a dish, or from a fitted model',
  E: 'an assumption, with its reason'
}

export const stainWords: Readonly<Record<'he' | 'sabgal', { name: string; shows: string }>> = {
  he: {
    name: 'In the colours of haematoxylin and eosin',
    shows:
      'Nuclei are violet, collagen pink: long fibres where it is whole, short pale ones where it is broken. Epidermis above, dermis below.'
  },
  sabgal: {
    name: 'In the colours of the SA-β-gal stain',
    shows:
      'Blue speckle around the nucleus marks cells that stain for senescence. The stain is not the state: some senescent cells stay clear, and a few others turn blue.'
  }
}

export const chanceOnly =
  'Only chance is asked: the same tissue, run again with other luck. What is not known about the numbers that went in, how people differ, and where the model itself is wrong come on top; the true uncertainty is wider.'

export const layerWords: Readonly<Record<string, string>> = {
  chance: 'chance',
  parameters: 'uncertain numbers',
  people: 'differences between people',
  discrepancy: 'error of the model itself'
}

export const quickNote =
  'This was a quick run: a smaller patch, fewer repeats or coarser looks in time than the scenario asks for. It shows that things work, and chance only; do not conclude from it, and do not quote its numbers.'

export const quickBodyNote =
  'This was a quick run: fewer lives and fewer repeats than the scenario asks for. It shows that things work; do not conclude from it, and do not quote its numbers.'

export const bodyLimits: readonly string[] = [
  'One number, the burden of senescent cells, stands for everything that brings death from within. That it causes what it goes along with is a hypothesis: in mice p16 rises with age, yet it did not tell which mice would die of cancer.',
  'The numbers were fitted to death and, in mice, to senescent cells; in people only to death. How fast people clear senescent cells has not been measured.',
  'What share of the burden a treatment can reach is not known. It is drawn from a wide range, and published trials cannot narrow it for people.',
  'Harms of treatments are not simulated: slower healing, low blood counts, infections. A harm the model does not hold is not a harm of zero.',
  'These are simulated cohorts. They say nothing about when a particular person falls ill or dies.'
]

export const standingLimits: readonly string[] = [
  'The starting values are plausible and sourced, but not yet fitted together to data. Sizes of effects may be wrong by a large factor, and so may some directions.',
  'Nothing here was compared with a measurement after the run; the claims below say which have been tested.',
  'One small patch of skin is not a person. There is no whole body, no immune system beyond the killers that reach this patch, and no tumour.',
  'A harm the model does not hold is not a harm of zero.'
]

export const notAdvice =
  'Reverdie is a simulator for education and research. It is not medical advice and recommends no treatment; it is not meant for decisions about anybody’s care.'

export const clinicQuestions =
  'Whoever is offered such a treatment can ask: is it approved for this use, and by whom; if it is a trial, what is its number; what exactly is given; what harms were seen, in how many people, for how long were they followed?'

export const readingFigures =
  'Lines are medians. A band holds 90 % of the runs at that moment; where there are fewer than five runs, each is drawn as a hairline and no interval is given. All arms share the same chance, run by run, so a difference comes from what was done and not from luck of the draw. Dashed lines with an open triangle leave what evidence covers.'

export const spreadWords =
  'Senescent cells can turn their neighbours. Three numbers say how far that goes: which part of the new senescent cells were turned by others; how many more one further senescent cell would bring about in its stay; and whether new cells arise faster, with each one added, than they are cleared. Only above zero in the last would senescence run away.'
