/**
 * The sources, formatted. Written by scripts/sources.mjs from sources.bib: change that file, not this one.
 */
import type { Source } from './source.ts'

export const sources: Readonly<Record<string, Source>> = {
  acosta2013: {
    key: 'acosta2013',
    type: 'article',
    authors: ['Acosta', 'others'],
    journal: 'Nature Cell Biology',
    year: '2013',
    doi: '10.1038/ncb2784',
    note: 'Paracrine senescence through TGF-beta, VEGF, CCL2 and CCL20 and the inflammasome. Abstract seen.',
    formatted:
      'Acosta et al. 2013. Nature Cell Biology. doi:10.1038/ncb2784. Paracrine senescence through TGF-beta, VEGF, CCL2 and CCL20 and the inflammasome. Abstract seen.'
  },
  'adsc-sev-2021': {
    key: 'adsc-sev-2021',
    type: 'article',
    year: '2021',
    doi: '10.1101/2021.07.29.454302',
    note: 'Vesicles of young fat-derived cells in old mice; the effect was lost about two months later. Abstract seen.',
    formatted:
      'Authors not recorded, 2021. doi:10.1101/2021.07.29.454302. Vesicles of young fat-derived cells in old mice; the effect was lost about two months later. Abstract seen.'
  },
  'aging-100318': {
    key: 'aging-100318',
    type: 'article',
    journal: 'Aging',
    doi: '10.18632/aging.100318',
    note: 'Wounding therapies lower the share of senescent fibroblasts in old skin. Abstract seen.',
    formatted:
      'Authors not recorded. Aging. doi:10.18632/aging.100318. Wounding therapies lower the share of senescent fibroblasts in old skin. Abstract seen.'
  },
  'aging-100520': {
    key: 'aging-100520',
    type: 'article',
    journal: 'Aging',
    doi: '10.18632/aging.100520',
    note: 'Medium of senescent cells turns bystanders; TGF-beta or IL-1 block lowers damage, both abolish it. Abstract seen.',
    formatted:
      'Authors not recorded. Aging. doi:10.18632/aging.100520. Medium of senescent cells turns bystanders; TGF-beta or IL-1 block lowers damage, both abolish it. Abstract seen.'
  },
  'aging-100991': {
    key: 'aging-100991',
    type: 'article',
    journal: 'Aging',
    doi: '10.18632/aging.100991',
    note: 'Human senescent fibroblasts in immunodeficient mice are cleared fast; the macrophages drawn become p16+ and beta-gal+. Abstract seen.',
    formatted:
      'Authors not recorded. Aging. doi:10.18632/aging.100991. Human senescent fibroblasts in immunodeficient mice are cleared fast; the macrophages drawn become p16+ and beta-gal+. Abstract seen.'
  },
  'aging-203931': {
    key: 'aging-203931',
    type: 'article',
    journal: 'Aging',
    doi: '10.18632/aging.203931',
    note: 'NK cells against senescent and normal cells in vitro. Second-hand.',
    formatted:
      'Authors not recorded. Aging. doi:10.18632/aging.203931. NK cells against senescent and normal cells in vitro. Second-hand.'
  },
  'aging-wiki': {
    key: 'aging-wiki',
    type: 'misc',
    authors: ['jadams5'],
    title: 'aging_wiki (public repository)',
    url: 'https://github.com/jadams5/aging_wiki',
    note: 'A public knowledge base on ageing that names the papers it checked.',
    formatted:
      'jadams5. aging_wiki (public repository). https://github.com/jadams5/aging_wiki. A public knowledge base on ageing that names the papers it checked.'
  },
  'antibody-confound': {
    key: 'antibody-confound',
    type: 'misc',
    title: 'Integrity analysis of p16 antibodies',
    year: '2026',
    note: 'An unpublished check: most papers citing certain p16 antibodies detected another protein. Second-hand.',
    formatted:
      'Authors not recorded, 2026. Integrity analysis of p16 antibodies. An unpublished check: most papers citing certain p16 antibodies detected another protein. Second-hand.'
  },
  baker2016: {
    key: 'baker2016',
    type: 'article',
    authors: ['Baker', 'others'],
    journal: 'Nature',
    year: '2016',
    doi: '10.1038/nature16932',
    note: 'Clearing p16 cells from middle age on lengthens the median life of mice. Abstract and a legend seen; figures second-hand.',
    formatted:
      'Baker et al. 2016. Nature. doi:10.1038/nature16932. Clearing p16 cells from middle age on lengthens the median life of mice. Abstract and a legend seen; figures second-hand.'
  },
  beausejour2003: {
    key: 'beausejour2003',
    type: 'article',
    authors: ['Beauséjour', 'others'],
    year: '2003',
    note: 'Reversal of senescence depends on p16. Second-hand. No identifier recorded.',
    formatted:
      'Beauséjour et al. 2003. Reversal of senescence depends on p16. Second-hand. No identifier recorded.'
  },
  bergstresser1978: {
    key: 'bergstresser1978',
    type: 'article',
    authors: ['Bergstresser', 'others'],
    journal: 'Journal of Investigative Dermatology',
    year: '1978',
    volume: '70',
    pages: '280',
    note: 'Cell counts of the epidermis. Figures seen through a later abstract.',
    formatted:
      'Bergstresser et al. 1978. Journal of Investigative Dermatology 70:280. Cell counts of the epidermis. Figures seen through a later abstract.'
  },
  borghesan2019: {
    key: 'borghesan2019',
    type: 'article',
    authors: ['Borghesan', 'others'],
    journal: 'Cell Reports',
    year: '2019',
    doi: '10.1016/j.celrep.2019.05.095',
    note: 'Small extracellular vesicles transmit senescence. Abstract seen.',
    formatted:
      'Borghesan et al. 2019. Cell Reports. doi:10.1016/j.celrep.2019.05.095. Small extracellular vesicles transmit senescence. Abstract seen.'
  },
  caplan2017: {
    key: 'caplan2017',
    type: 'article',
    authors: ['Caplan'],
    year: '2017',
    note: 'Stem cells of this kind are medicinal signalling cells and rarely engraft. Second-hand. No identifier recorded.',
    formatted:
      'Caplan 2017. Stem cells of this kind are medicinal signalling cells and rarely engraft. Second-hand. No identifier recorded.'
  },
  chung2019: {
    key: 'chung2019',
    type: 'article',
    authors: ['Chung', 'others'],
    journal: 'GeroScience',
    year: '2019',
    doi: '10.1007/s11357-019-00113-y',
    note: 'Topical rapamycin on human skin, 36 people, 17 completed. Abstract and legend seen.',
    formatted:
      'Chung et al. 2019. GeroScience. doi:10.1007/s11357-019-00113-y. Topical rapamycin on human skin, 36 people, 17 completed. Abstract and legend seen.'
  },
  clayton2007: {
    key: 'clayton2007',
    type: 'article',
    authors: ['Clayton', 'others'],
    journal: 'Nature',
    doi: '10.1038/nature05574',
    note: 'A single kind of progenitor maintains mouse tail epidermis. Second-hand.',
    formatted:
      'Clayton et al. Nature. doi:10.1038/nature05574. A single kind of progenitor maintains mouse tail epidermis. Second-hand.'
  },
  'collagen-inner-arm': {
    key: 'collagen-inner-arm',
    type: 'article',
    note: 'Collagen in 71 inner arms: density per area flat with age, mass about 6 % less a decade. Abstract seen. No identifier recorded.',
    formatted:
      'Authors not recorded. Collagen in 71 inner arms: density per area flat with age, mass about 6 % less a decade. Abstract seen. No identifier recorded.'
  },
  coppe2008: {
    key: 'coppe2008',
    type: 'article',
    authors: ['Coppé', 'others'],
    journal: 'PLoS Biology',
    year: '2008',
    doi: '10.1371/journal.pbio.0060301',
    note: 'Time course of the senescence-associated secretory phenotype after irradiation. Second-hand.',
    formatted:
      'Coppé et al. 2008. PLoS Biology. doi:10.1371/journal.pbio.0060301. Time course of the senescence-associated secretory phenotype after irradiation. Second-hand.'
  },
  cosmetics2017: {
    key: 'cosmetics2017',
    type: 'article',
    journal: 'Cosmetics',
    year: '2017',
    volume: '4',
    pages: '47',
    note: 'Turnover time of epidermis in six people of 37 y. Abstract seen.',
    formatted:
      'Authors not recorded, 2017. Cosmetics 4:47. Turnover time of epidermis in six people of 37 y. Abstract seen.'
  },
  cratus1: {
    key: 'cratus1',
    type: 'article',
    journal: 'Journals of Gerontology A',
    doi: '10.1093/gerona/glx056',
    note: 'Bone-marrow stem cells from donors in frailty, 15 people. Abstract seen.',
    formatted:
      'Authors not recorded. Journals of Gerontology A. doi:10.1093/gerona/glx056. Bone-marrow stem cells from donors in frailty, 15 people. Abstract seen.'
  },
  'cryo-meta-2025': {
    key: 'cryo-meta-2025',
    type: 'article',
    journal: 'Scientific Reports',
    year: '2025',
    doi: '10.1038/s41598-025-90396-3',
    note: 'Whole-body cooling and cytokines, 11 trials, n = 274. Abstract seen.',
    formatted:
      'Authors not recorded, 2025. Scientific Reports. doi:10.1038/s41598-025-90396-3. Whole-body cooling and cytokines, 11 trials, n = 274. Abstract seen.'
  },
  'ctl-killing-2021': {
    key: 'ctl-killing-2021',
    type: 'article',
    journal: 'Nature Communications',
    year: '2021',
    doi: '10.1038/s41467-021-25282-3',
    note: 'Kills per cytotoxic T cell and day, as introduced there. Introduction seen.',
    formatted:
      'Authors not recorded, 2021. Nature Communications. doi:10.1038/s41467-021-25282-3. Kills per cytotoxic T cell and day, as introduced there. Introduction seen.'
  },
  cui2025: {
    key: 'cui2025',
    type: 'article',
    authors: ['Cui', 'others'],
    year: '2025',
    note: 'Exosomes dabbed on skin against exosomes under it. Second-hand. No identifier recorded.',
    formatted:
      'Cui et al. 2025. Exosomes dabbed on skin against exosomes under it. Second-hand. No identifier recorded.'
  },
  dasilva2019: {
    key: 'dasilva2019',
    type: 'article',
    authors: ['da Silva', 'others'],
    year: '2019',
    pmcid: 'PMC6351849',
    note: 'Transplanted senescent cells raise senescence markers in nearby cells of mice. Abstract seen.',
    formatted:
      'da Silva et al. 2019. PMC6351849. Transplanted senescent cells raise senescence markers in nearby cells of mice. Abstract seen.'
  },
  demaria2014: {
    key: 'demaria2014',
    type: 'article',
    authors: ['Demaria', 'others'],
    year: '2014',
    note: 'Senescent cells made by a wound help it close, through PDGF-AA (mouse). Abstract and second-hand.',
    formatted:
      'Demaria et al. 2014. Senescent cells made by a wound help it close, through PDGF-AA (mouse). Abstract and second-hand.'
  },
  dorronsoro2021: {
    key: 'dorronsoro2021',
    type: 'article',
    authors: ['Dorronsoro', 'others'],
    journal: 'Aging Cell',
    year: '2021',
    doi: '10.1111/acel.13337',
    note: 'Vesicles of young mesenchymal stem cells rescue senescent cells, lengthen life of a short-lived mouse; such cells senesce in culture. Abstract seen.',
    formatted:
      'Dorronsoro et al. 2021. Aging Cell. doi:10.1111/acel.13337. Vesicles of young mesenchymal stem cells rescue senescent cells, lengthen life of a short-lived mouse; such cells senesce in culture. Abstract seen.'
  },
  eggenhofer2012: {
    key: 'eggenhofer2012',
    type: 'article',
    authors: ['Eggenhofer', 'others'],
    journal: 'Frontiers in Immunology',
    year: '2012',
    doi: '10.3389/fimmu.2012.00297',
    note: 'Stem cells given into a vein stay in the lung and die within a day (mouse). Abstract seen.',
    formatted:
      'Eggenhofer et al. 2012. Frontiers in Immunology. doi:10.3389/fimmu.2012.00297. Stem cells given into a vein stay in the lung and die within a day (mouse). Abstract seen.'
  },
  'epidermal-thickness-1990': {
    key: 'epidermal-thickness-1990',
    type: 'article',
    journal: 'Gerontology',
    year: '1990',
    volume: '36',
    pages: '28',
    note: 'Thickness of epidermis and dermis by decade of age. Abstract seen.',
    formatted:
      'Authors not recorded, 1990. Gerontology 36:28. Thickness of epidermis and dermis by decade of age. Abstract seen.'
  },
  etm2014: {
    key: 'etm2014',
    type: 'article',
    year: '2014',
    doi: '10.3892/etm.2014.2092',
    note: 'Fate of fat-derived cells after local injection, to 8 weeks. Abstract seen.',
    formatted:
      'Authors not recorded, 2014. doi:10.3892/etm.2014.2092. Fate of fat-derived cells after local injection, to 8 weeks. Abstract seen.'
  },
  farr2024: {
    key: 'farr2024',
    type: 'article',
    authors: ['Farr', 'others'],
    journal: 'Nature Medicine',
    year: '2024',
    doi: '10.1038/s41591-024-03096-2',
    note: 'Dasatinib and quercetin in 60 women: bone resorption unchanged (primary endpoint). Second-hand.',
    formatted:
      'Farr et al. 2024. Nature Medicine. doi:10.1038/s41591-024-03096-2. Dasatinib and quercetin in 60 women: bone resorption unchanged (primary endpoint). Second-hand.'
  },
  fda2019: {
    key: 'fda2019',
    type: 'misc',
    authors: ['U.S. Food and Drug Administration'],
    year: '2019',
    note: 'Public safety notification on exosome products, 6 December 2019, after serious adverse events in Nebraska. Text seen.',
    formatted:
      'U.S. Food and Drug Administration 2019. Public safety notification on exosome products, 6 December 2019, after serious adverse events in Nebraska. Text seen.'
  },
  'fibroblast-density-2003': {
    key: 'fibroblast-density-2003',
    type: 'article',
    year: '2003',
    doi: '10.1034/j.1600-0625.2003.00023.x',
    note: 'Fibroblasts per volume of mid-dermis in fresh tissue of young donors. Abstract seen.',
    formatted:
      'Authors not recorded, 2003. doi:10.1034/j.1600-0625.2003.00023.x. Fibroblasts per volume of mid-dermis in fresh tissue of young donors. Abstract seen.'
  },
  'fisetin-mice-2018': {
    key: 'fisetin-mice-2018',
    type: 'article',
    journal: 'EBioMedicine',
    year: '2018',
    doi: '10.1016/j.ebiom.2018.09.015',
    note: 'Fisetin from 85 weeks in small groups of mice: longer life. Second-hand; authors not recorded.',
    formatted:
      'Authors not recorded, 2018. EBioMedicine. doi:10.1016/j.ebiom.2018.09.015. Fisetin from 85 weeks in small groups of mice: longer life. Second-hand; authors not recorded.'
  },
  fisher1996: {
    key: 'fisher1996',
    type: 'article',
    authors: ['Fisher', 'others'],
    year: '1996',
    note: 'Ultraviolet below the reddening dose starts AP-1 and MMP in human skin; retinoic acid before it lowers them. Direction from the abstract; fold numbers second-hand. No identifier recorded.',
    formatted:
      'Fisher et al. 1996. Ultraviolet below the reddening dose starts AP-1 and MMP in human skin; retinoic acid before it lowers them. Direction from the abstract; fold numbers second-hand. No identifier recorded.'
  },
  fisher2009: {
    key: 'fisher2009',
    type: 'article',
    authors: ['Fisher', 'others'],
    year: '2009',
    note: 'Fragmented collagen, MMP-1 and oxidants in aged sun-protected dermis. Direction from the abstract; fold numbers second-hand. No identifier recorded.',
    formatted:
      'Fisher et al. 2009. Fragmented collagen, MMP-1 and oxidants in aged sun-protected dermis. Direction from the abstract; fold numbers second-hand. No identifier recorded.'
  },
  francis1997: {
    key: 'francis1997',
    type: 'article',
    authors: ['Francis', 'Palsson'],
    year: '1997',
    note: 'Reach of a signal secreted by a single cell, and the time in which it settles. Abstract seen. No identifier recorded.',
    formatted:
      'Francis & Palsson 1997. Reach of a signal secreted by a single cell, and the time in which it settles. Abstract seen. No identifier recorded.'
  },
  franco2025: {
    key: 'franco2025',
    type: 'article',
    authors: ['Franco', 'others'],
    journal: 'Aging Cell',
    year: '2025',
    doi: '10.1111/acel.14340',
    note: 'Senescent fibroblasts put into the dermis raise senescence near and far, and frailty (mouse). Abstract seen.',
    formatted:
      'Franco et al. 2025. Aging Cell. doi:10.1111/acel.14340. Senescent fibroblasts put into the dermis raise senescence near and far, and frailty (mouse). Abstract seen.'
  },
  gill2022: {
    key: 'gill2022',
    type: 'article',
    authors: ['Gill', 'others'],
    journal: 'eLife',
    year: '2022',
    doi: '10.7554/eLife.71624',
    note: 'Partial reprogramming of human dermal fibroblasts in culture. Abstract seen.',
    formatted:
      'Gill et al. 2022. eLife. doi:10.7554/eLife.71624. Partial reprogramming of human dermal fibroblasts in culture. Abstract seen.'
  },
  gorshkov2016: {
    key: 'gorshkov2016',
    type: 'article',
    authors: ['Gorshkov', 'Privman', 'Libert'],
    year: '2016',
    eprint: '1606.01788',
    note: 'Healthy, senescent and vacant sites on a lattice: a second infinite cluster. Abstract seen.',
    formatted:
      'Gorshkov, Privman & Libert 2016. arXiv:1606.01788. Healthy, senescent and vacant sites on a lattice: a second infinite cluster. Abstract seen.'
  },
  griffiths1993: {
    key: 'griffiths1993',
    type: 'article',
    authors: ['Griffiths', 'others'],
    journal: 'New England Journal of Medicine',
    year: '1993',
    volume: '329',
    pages: '530',
    note: 'Collagen I formation in photodamaged skin, and under tretinoin. Abstract seen.',
    formatted:
      'Griffiths et al. 1993. New England Journal of Medicine 329:530. Collagen I formation in photodamaged skin, and under tretinoin. Abstract seen.'
  },
  grosse2020: {
    key: 'grosse2020',
    type: 'article',
    authors: ['Grosse', 'others'],
    year: '2020',
    note: 'Removing p16-high liver endothelium harms (mouse). Known only through a web page.',
    formatted:
      'Grosse et al. 2020. Removing p16-high liver endothelium harms (mouse). Known only through a web page.'
  },
  grove1983: {
    key: 'grove1983',
    type: 'article',
    authors: ['Grove', 'Kligman'],
    journal: 'Journal of Gerontology',
    year: '1983',
    doi: '10.1093/geronj/38.2.137',
    note: 'Transit time of the stratum corneum by age. Second-hand.',
    formatted:
      'Grove & Kligman 1983. Journal of Gerontology. doi:10.1093/geronj/38.2.137. Transit time of the stratum corneum by age. Second-hand.'
  },
  hickson2019: {
    key: 'hickson2019',
    type: 'article',
    authors: ['Hickson', 'others'],
    journal: 'EBioMedicine',
    year: '2019',
    doi: '10.1016/j.ebiom.2019.08.069',
    note: 'Dasatinib and quercetin, 9 people, fat and skin before and 11 d after. Design from the abstract; percentages second-hand.',
    formatted:
      'Hickson et al. 2019. EBioMedicine. doi:10.1016/j.ebiom.2019.08.069. Dasatinib and quercetin, 9 people, fat and skin before and 11 d after. Design from the abstract; percentages second-hand.'
  },
  'hla-ii-ctl': {
    key: 'hla-ii-ctl',
    type: 'article',
    note: 'CD4 cytotoxic T cells clear senescent fibroblasts that show HLA-II with a viral glycoprotein. Abstract seen. No identifier recorded.',
    formatted:
      'Authors not recorded. CD4 cytotoxic T cells clear senescent fibroblasts that show HLA-II with a viral glycoprotein. Abstract seen. No identifier recorded.'
  },
  hoare2016: {
    key: 'hoare2016',
    type: 'article',
    authors: ['Hoare', 'others'],
    journal: 'Nature Cell Biology',
    year: '2016',
    doi: '10.1038/ncb3397',
    note: 'NOTCH1 and two successive kinds of secretion in senescence. Abstract seen.',
    formatted:
      'Hoare et al. 2016. Nature Cell Biology. doi:10.1038/ncb3397. NOTCH1 and two successive kinds of secretion in senescence. Abstract seen.'
  },
  hoath2003: {
    key: 'hoath2003',
    type: 'article',
    authors: ['Hoath', 'Leahy'],
    year: '2003',
    pmid: '14675195',
    note: 'Cells per area, turnover and output of human epidermis. Abstract seen.',
    formatted:
      'Hoath & Leahy 2003. PMID 14675195. Cells per area, turnover and output of human epidermis. Abstract seen.'
  },
  hughes2013: {
    key: 'hughes2013',
    type: 'article',
    authors: ['Hughes', 'others'],
    year: '2013',
    note: 'Trial of daily sunscreen against skin ageing, n = 903, 4.5 y. Abstract seen. No identifier recorded.',
    formatted:
      'Hughes et al. 2013. Trial of daily sunscreen against skin ageing, n = 903, 4.5 y. Abstract seen. No identifier recorded.'
  },
  idda2020: {
    key: 'idda2020',
    type: 'article',
    authors: ['Idda', 'others'],
    journal: 'Aging',
    year: '2020',
    doi: '10.18632/aging.102903',
    note: 'p16+ and p21+ cells of human skin by age, n = 5 donors a group. Direction from the abstract and a legend; percentages second-hand.',
    formatted:
      'Idda et al. 2020. Aging. doi:10.18632/aging.102903. p16+ and p21+ cells of human skin by age, n = 5 donors a group. Direction from the abstract and a legend; percentages second-hand.'
  },
  ijmr2024: {
    key: 'ijmr2024',
    type: 'article',
    journal: 'Interactive Journal of Medical Research',
    year: '2024',
    pages: 'e60942',
    note: 'Whole-body cooling in 15 healthy people, uncontrolled. Abstract seen.',
    formatted:
      'Authors not recorded, 2024. Interactive Journal of Medical Research e60942. Whole-body cooling in 15 healthy people, uncontrolled. Abstract seen.'
  },
  'itp-fisetin': {
    key: 'itp-fisetin',
    type: 'article',
    journal: 'GeroScience',
    doi: '10.1007/s11357-023-01011-0',
    note: 'Fisetin from 20 months in mice of three sites: no longer life, no less p16. Second-hand.',
    formatted:
      'Authors not recorded. GeroScience. doi:10.1007/s11357-023-01011-0. Fisetin from 20 months in mice of three sites: no longer life, no less p16. Second-hand.'
  },
  jaad2005: {
    key: 'jaad2005',
    type: 'article',
    journal: 'Journal of the American Academy of Dermatology',
    year: '2005',
    volume: '53',
    pages: '769',
    doi: '10.1016/j.jaad.2005.06.052',
    note: 'Tretinoin 0.05 % and the papillary collagen band, open, n = 34. Abstract seen.',
    formatted:
      'Authors not recorded, 2005. Journal of the American Academy of Dermatology 53:769. doi:10.1016/j.jaad.2005.06.052. Tretinoin 0.05 % and the papillary collagen band, open, n = 34. Abstract seen.'
  },
  jafarzadeh2025: {
    key: 'jafarzadeh2025',
    type: 'article',
    authors: ['Jafarzadeh', 'others'],
    year: '2025',
    note: 'Of 19 exosome studies 15 used conditioned medium. Second-hand. No identifier recorded.',
    formatted:
      'Jafarzadeh et al. 2025. Of 19 exosome studies 15 used conditioned medium. Second-hand. No identifier recorded.'
  },
  'jscc-transit': {
    key: 'jscc-transit',
    type: 'article',
    journal: 'Journal of the Society of Cosmetic Chemists',
    volume: '32',
    note: 'Transit time of the stratum corneum at about 35 and 60 y. Table seen; the article behind it is not identified further.',
    formatted:
      'Authors not recorded. Journal of the Society of Cosmetic Chemists 32. Transit time of the stratum corneum at about 35 and 60 y. Table seen; the article behind it is not identified further.'
  },
  justice2019: {
    key: 'justice2019',
    type: 'article',
    authors: ['Justice', 'others'],
    journal: 'EBioMedicine',
    year: '2019',
    note: 'Dasatinib and quercetin in 14 people with lung fibrosis, open. Second-hand.',
    formatted:
      'Justice et al. 2019. EBioMedicine. Dasatinib and quercetin in 14 people with lung fibrosis, open. Second-hand.'
  },
  kafi2007: {
    key: 'kafi2007',
    type: 'article',
    authors: ['Kafi', 'others'],
    year: '2007',
    note: 'Trial of retinol 0.4 % in 36 people of about 87 y. Abstract seen. Registered as NCT00272610.',
    formatted:
      'Kafi et al. 2007. Trial of retinol 0.4 % in 36 people of about 87 y. Abstract seen. Registered as NCT00272610.'
  },
  karin2019: {
    key: 'karin2019',
    type: 'article',
    authors: ['Karin', 'others'],
    journal: 'Nature Communications',
    year: '2019',
    doi: '10.1038/s41467-019-13192-4',
    note: 'Turnover of senescent cells in mice, slower with age. Figures second-hand.',
    formatted:
      'Karin et al. 2019. Nature Communications. doi:10.1038/s41467-019-13192-4. Turnover of senescent cells in mice, slower with age. Figures second-hand.'
  },
  katzir2021: {
    key: 'katzir2021',
    type: 'article',
    authors: ['Katzir', 'others'],
    journal: 'Aging Cell',
    year: '2021',
    note: 'Incidence of age-related disease and senescent-cell turnover. Abstract level only.',
    formatted:
      'Katzir et al. 2021. Aging Cell. Incidence of age-related disease and senescent-cell turnover. Abstract level only.'
  },
  kim2015: {
    key: 'kim2015',
    type: 'article',
    authors: ['Kim', 'others'],
    journal: 'Cell Transplantation',
    year: '2015',
    note: 'Monthly stem cells into the vein of rats: longer life. Abstract seen. No identifier recorded.',
    formatted:
      'Kim et al. 2015. Cell Transplantation. Monthly stem cells into the vein of rats: longer life. Abstract seen. No identifier recorded.'
  },
  kowald2021: {
    key: 'kowald2021',
    type: 'article',
    authors: ['Kowald', 'Kirkwood'],
    year: '2021',
    doi: '10.1101/2021.04.24.441236',
    note: 'Simulation: senolytics raise the median life, hardly the maximum. Abstract seen.',
    formatted:
      'Kowald & Kirkwood 2021. doi:10.1101/2021.04.24.441236. Simulation: senolytics raise the median life, hardly the maximum. Abstract seen.'
  },
  'laromestrocel-design': {
    key: 'laromestrocel-design',
    type: 'article',
    year: '2022',
    doi: '10.14283/jfa.2022.2',
    note: 'Design of a phase 2b trial of donor stem cells in frailty (n = 148). Design seen; results from a company release.',
    formatted:
      'Authors not recorded, 2022. doi:10.14283/jfa.2022.2. Design of a phase 2b trial of donor stem cells in frailty (n = 148). Design seen; results from a company release.'
  },
  liang2022: {
    key: 'liang2022',
    type: 'article',
    authors: ['Liang', 'others'],
    journal: 'Frontiers in Medicine',
    year: '2022',
    doi: '10.3389/fmed.2022.837332',
    note: 'Medium of umbilical-cord cells with microneedling against saline with microneedling, split face, n = 28. Abstract seen.',
    formatted:
      'Liang et al. 2022. Frontiers in Medicine. doi:10.3389/fmed.2022.837332. Medium of umbilical-cord cells with microneedling against saline with microneedling, split face, n = 28. Abstract seen.'
  },
  martin2023: {
    key: 'martin2023',
    type: 'article',
    authors: ['Martin', 'Schumacher', 'Chandra'],
    journal: 'Aging Cell',
    year: '2023',
    volume: '22',
    pages: 'e13892',
    doi: '10.1111/acel.13892',
    note: 'Bystander senescence as a spreading process, bounded by differences in secretion and by time. Abstract and deposited code seen.',
    formatted:
      'Martin, Schumacher & Chandra 2023. Aging Cell 22:e13892. doi:10.1111/acel.13892. Bystander senescence as a spreading process, bounded by differences in secretion and by time. Abstract and deposited code seen.'
  },
  'metformin-melasma-2024': {
    key: 'metformin-melasma-2024',
    type: 'article',
    doi: '10.1093/ced/llae274',
    note: 'Topical metformin in melasma, split face. Abstract seen.',
    formatted:
      'Authors not recorded. doi:10.1093/ced/llae274. Topical metformin in melasma, split face. Abstract seen.'
  },
  'msc-number-2019': {
    key: 'msc-number-2019',
    type: 'article',
    year: '2019',
    doi: '10.1155/2019/5197983',
    note: 'Stem cells of 67 donors of 19 to 89 y. Abstract seen.',
    formatted:
      'Authors not recorded, 2019. doi:10.1155/2019/5197983. Stem cells of 67 donors of 19 to 89 y. Abstract seen.'
  },
  nct04129944: {
    key: 'nct04129944',
    type: 'misc',
    title: 'Trial registration NCT04129944',
    note: 'UBX0101 in knee osteoarthritis: null. Second-hand.',
    formatted:
      'Authors not recorded. Trial registration NCT04129944. UBX0101 in knee osteoarthritis: null. Second-hand.'
  },
  nct04210986: {
    key: 'nct04210986',
    type: 'misc',
    title: 'Trial registration NCT04210986',
    note: 'Fisetin in knee osteoarthritis, n = 74: null. Second-hand.',
    formatted:
      'Authors not recorded. Trial registration NCT04210986. Fisetin in knee osteoarthritis, n = 74: null. Second-hand.'
  },
  nelson2012: {
    key: 'nelson2012',
    type: 'article',
    authors: ['Nelson', 'others'],
    journal: 'Aging Cell',
    year: '2012',
    doi: '10.1111/j.1474-9726.2012.00795.x',
    note: 'A bystander effect of senescent cells by contact. Abstract seen; it gives no distance.',
    formatted:
      'Nelson et al. 2012. Aging Cell. doi:10.1111/j.1474-9726.2012.00795.x. A bystander effect of senescent cells by contact. Abstract seen; it gives no distance.'
  },
  'nlisim-receptors': {
    key: 'nlisim-receptors',
    type: 'misc',
    title: 'nlisim (source code)',
    note: 'Open simulator of the lung: diffusion, half-life, binding and receptor numbers of cytokines, read in its parameter files.',
    formatted:
      'Authors not recorded. nlisim (source code). Open simulator of the lung: diffusion, half-life, binding and receptor numbers of cytokines, read in its parameter files.'
  },
  oh2018: {
    key: 'oh2018',
    type: 'article',
    authors: ['Oh', 'others'],
    journal: 'International Journal of Molecular Sciences',
    year: '2018',
    doi: '10.3390/ijms19061715',
    note: 'Vesicles of induced pluripotent stem cells on senescent and irradiated dermal fibroblasts in culture. Abstract seen.',
    formatted:
      'Oh et al. 2018. International Journal of Molecular Sciences. doi:10.3390/ijms19061715. Vesicles of induced pluripotent stem cells on senescent and irradiated dermal fibroblasts in culture. Abstract seen.'
  },
  park2023: {
    key: 'park2023',
    type: 'article',
    authors: ['Park', 'others'],
    year: '2023',
    note: 'Fat-derived exosomes with microneedling against saline with microneedling, split face, n = 28. Abstract seen. No identifier recorded.',
    formatted:
      'Park et al. 2023. Fat-derived exosomes with microneedling against saline with microneedling, split face, n = 28. Abstract seen. No identifier recorded.'
  },
  pereira2019: {
    key: 'pereira2019',
    type: 'article',
    authors: ['Pereira', 'others'],
    journal: 'Nature Communications',
    year: '2019',
    doi: '10.1038/s41467-019-10335-5',
    note: 'Senescent dermal fibroblasts evade immune cells through HLA-E. Abstract seen.',
    formatted:
      'Pereira et al. 2019. Nature Communications. doi:10.1038/s41467-019-10335-5. Senescent dermal fibroblasts evade immune cells through HLA-E. Abstract seen.'
  },
  'perforin-2018': {
    key: 'perforin-2018',
    type: 'article',
    journal: 'Nature Communications',
    year: '2018',
    doi: '10.1038/s41467-018-07825-3',
    note: 'Impaired immune surveillance lets senescent cells accumulate (mouse). Abstract seen; authors not recorded.',
    formatted:
      'Authors not recorded, 2018. Nature Communications. doi:10.1038/s41467-018-07825-3. Impaired immune surveillance lets senescent cells accumulate (mouse). Abstract seen; authors not recorded.'
  },
  pmc10381540: {
    key: 'pmc10381540',
    type: 'article',
    pmcid: 'PMC10381540',
    note: 'Own fat-derived cells into the skin of 8 people, uncontrolled. Abstract seen.',
    formatted:
      'Authors not recorded. PMC10381540. Own fat-derived cells into the skin of 8 people, uncontrolled. Abstract seen.'
  },
  pmc10773746: {
    key: 'pmc10773746',
    type: 'article',
    pmcid: 'PMC10773746',
    note: 'Topical metformin in melasma. Abstract seen.',
    formatted: 'Authors not recorded. PMC10773746. Topical metformin in melasma. Abstract seen.'
  },
  pmc2949333: {
    key: 'pmc2949333',
    type: 'article',
    pmcid: 'PMC2949333',
    note: 'Marrow progenitors: no association with age. Abstract seen.',
    formatted: 'Authors not recorded. PMC2949333. Marrow progenitors: no association with age. Abstract seen.'
  },
  pmc3014682: {
    key: 'pmc3014682',
    type: 'article',
    pmcid: 'PMC3014682',
    note: 'Stem cells of 100 hip marrows: no significant fall with age. Abstract seen.',
    formatted:
      'Authors not recorded. PMC3014682. Stem cells of 100 hip marrows: no significant fall with age. Abstract seen.'
  },
  pmc3475846: {
    key: 'pmc3475846',
    type: 'article',
    pmcid: 'PMC3475846',
    note: 'Review of the structure and ageing of skin: thickness, cell shares, fall of melanocytes. Text seen.',
    formatted:
      'Authors not recorded. PMC3475846. Review of the structure and ageing of skin: thickness, cell shares, fall of melanocytes. Text seen.'
  },
  pmc3654105: {
    key: 'pmc3654105',
    type: 'article',
    pmcid: 'PMC3654105',
    note: 'Damaged telomeres in the dermis of ageing baboons (5 to 30 y, n = 30). Abstract seen.',
    formatted:
      'Authors not recorded. PMC3654105. Damaged telomeres in the dermis of ageing baboons (5 to 30 y, n = 30). Abstract seen.'
  },
  pmc4341846: {
    key: 'pmc4341846',
    type: 'article',
    pmcid: 'PMC4341846',
    note: 'Age and wrinkles in 24 people. Abstract seen.',
    formatted: 'Authors not recorded. PMC4341846. Age and wrinkles in 24 people. Abstract seen.'
  },
  pmc5685878: {
    key: 'pmc5685878',
    type: 'article',
    pmcid: 'PMC5685878',
    note: 'Pooled density of melanocytes in human skin (56 papers) and their ratio to keratinocytes by age. Abstract seen.',
    formatted:
      'Authors not recorded. PMC5685878. Pooled density of melanocytes in human skin (56 papers) and their ratio to keratinocytes by age. Abstract seen.'
  },
  pmc7091479: {
    key: 'pmc7091479',
    type: 'article',
    pmcid: 'PMC7091479',
    note: 'Whole-body cooling in rheumatoid arthritis, 25 and 25 people. Abstract seen.',
    formatted:
      'Authors not recorded. PMC7091479. Whole-body cooling in rheumatoid arthritis, 25 and 25 people. Abstract seen.'
  },
  pmc7981922: {
    key: 'pmc7981922',
    type: 'article',
    pmcid: 'PMC7981922',
    note: 'Hydrogels prolong the stay of vesicles. Text seen.',
    formatted: 'Authors not recorded. PMC7981922. Hydrogels prolong the stay of vesicles. Text seen.'
  },
  pmc9735639: {
    key: 'pmc9735639',
    type: 'article',
    pmcid: 'PMC9735639',
    note: 'Review: less than 1 % of given stem cells survive a week. Text seen.',
    formatted:
      'Authors not recorded. PMC9735639. Review: less than 1 % of given stem cells survive a week. Text seen.'
  },
  'pmid-19159383': {
    key: 'pmid-19159383',
    type: 'article',
    pmid: '19159383',
    note: 'Cutometer readings of 96 people of 20 to 75 y. Abstract seen.',
    formatted:
      'Authors not recorded. PMID 19159383. Cutometer readings of 96 people of 20 to 75 y. Abstract seen.'
  },
  'pmid-8034686': {
    key: 'pmid-8034686',
    type: 'article',
    pmid: '8034686',
    note: 'Cytokines of replicatively senescent fibroblasts: at least tenfold less IL-6 than young ones. Abstract seen.',
    formatted:
      'Authors not recorded. PMID 8034686. Cytokines of replicatively senescent fibroblasts: at least tenfold less IL-6 than young ones. Abstract seen.'
  },
  'rapamycin-itp': {
    key: 'rapamycin-itp',
    type: 'article',
    journal: 'Nature',
    doi: '10.1038/nature08221',
    note: 'Rapamycin from 600 d lengthens the life of mice. Abstract seen.',
    formatted:
      'Authors not recorded. Nature. doi:10.1038/nature08221. Rapamycin from 600 d lengthens the life of mice. Abstract seen.'
  },
  ressler2006: {
    key: 'ressler2006',
    type: 'article',
    authors: ['Ressler', 'others'],
    year: '2006',
    note: 'p16 and Ki67 in human skin of all ages. Abstract level only. No identifier recorded.',
    formatted:
      'Ressler et al. 2006. p16 and Ki67 in human skin of all ages. Abstract level only. No identifier recorded.'
  },
  'runners-cooling': {
    key: 'runners-cooling',
    type: 'article',
    note: 'Whole-body cooling in 11 runners, crossover. Abstract and table seen. No identifier recorded.',
    formatted:
      'Authors not recorded. Whole-body cooling in 11 runners, crossover. Abstract and table seen. No identifier recorded.'
  },
  scinexa: {
    key: 'scinexa',
    type: 'article',
    journal: 'Journal of Dermatological Science',
    year: '2008',
    doi: '10.1016/j.jdermsci.2008.10.001',
    note: 'A score of intrinsic and extrinsic skin ageing, 74 people. Abstract seen.',
    formatted:
      'Authors not recorded, 2008. Journal of Dermatological Science. doi:10.1016/j.jdermsci.2008.10.001. A score of intrinsic and extrinsic skin ageing, 74 people. Abstract seen.'
  },
  scrt532: {
    key: 'scrt532',
    type: 'article',
    doi: '10.1186/scrt532',
    note: 'Fate of fat-derived cells after local injection. Abstract seen.',
    formatted:
      'Authors not recorded. doi:10.1186/scrt532. Fate of fat-derived cells after local injection. Abstract seen.'
  },
  shvedova2024: {
    key: 'shvedova2024',
    type: 'article',
    authors: ['Shvedova', 'others'],
    year: '2024',
    note: 'Topical ABT-263 on the skin of old mice, wounds after it. Abstract seen. No identifier recorded.',
    formatted:
      'Shvedova et al. 2024. Topical ABT-263 on the skin of old mice, wounds after it. Abstract seen. No identifier recorded.'
  },
  skibidy: {
    key: 'skibidy',
    type: 'misc',
    authors: ['stanbot8'],
    title: 'skibidy (source code and data)',
    year: '2026',
    url: 'https://github.com/stanbot8/skibidy',
    note: 'Open simulator of wound healing: consensus healing curves and constants, read in its files; its digitisation is not verified.',
    formatted:
      'stanbot8 2026. skibidy (source code and data). https://github.com/stanbot8/skibidy. Open simulator of wound healing: consensus healing curves and constants, read in its files; its digitisation is not verified.'
  },
  smoluchowski: {
    key: 'smoluchowski',
    type: 'misc',
    authors: ['Smoluchowski'],
    note: 'Encounters of diffusing particles: the classical result, 4 pi D R. From textbooks; the original was not looked up.',
    formatted:
      'Smoluchowski. Encounters of diffusing particles: the classical result, 4 pi D R. From textbooks; the original was not looked up.'
  },
  'spatial-audit': {
    key: 'spatial-audit',
    type: 'misc',
    title: 'Repository note on the length of senescence spread',
    year: '2026',
    note: 'An audit of spatial transcriptomics for a length of spread: none that stands. A public repository note, not peer-reviewed.',
    formatted:
      'Authors not recorded, 2026. Repository note on the length of senescence spread. An audit of spatial transcriptomics for a length of spread: none that stands. A public repository note, not peer-reviewed.'
  },
  stack2026: {
    key: 'stack2026',
    type: 'article',
    authors: ['Stack', 'others'],
    year: '2026',
    note: 'Pooled trials of exosomes on wrinkles, most without sham. Second-hand. No identifier recorded.',
    formatted:
      'Stack et al. 2026. Pooled trials of exosomes on wrinkles, most without sham. Second-hand. No identifier recorded.'
  },
  't-cell-p16-2009': {
    key: 't-cell-p16-2009',
    type: 'article',
    journal: 'Aging Cell',
    year: '2009',
    doi: '10.1111/j.1474-9726.2009.00489.x',
    note: 'p16 in human blood T cells rises with age, n = 170. Abstract seen; authors not recorded.',
    formatted:
      'Authors not recorded, 2009. Aging Cell. doi:10.1111/j.1474-9726.2009.00489.x. p16 in human blood T cells rises with age, n = 170. Abstract seen; authors not recorded.'
  },
  tokarsky2013: {
    key: 'tokarsky2013',
    type: 'article',
    authors: ['Tokarsky-Amiel', 'others'],
    year: '2013',
    note: 'Senescent cells in mouse epidermis often stay for weeks. Abstract seen. No identifier recorded.',
    formatted:
      'Tokarsky-Amiel et al. 2013. Senescent cells in mouse epidermis often stay for weeks. Abstract seen. No identifier recorded.'
  },
  tompkins2017: {
    key: 'tompkins2017',
    type: 'article',
    authors: ['Tompkins', 'others'],
    year: '2017',
    note: 'Bone-marrow stem cells in frailty. Second-hand. No identifier recorded.',
    formatted: 'Tompkins et al. 2017. Bone-marrow stem cells in frailty. Second-hand. No identifier recorded.'
  },
  ubx1325: {
    key: 'ubx1325',
    type: 'misc',
    title: 'Trial of UBX1325',
    note: 'UBX1325 into the eye: +5.6 letters, interval −1.5 to 12.7. Second-hand. No identifier recorded.',
    formatted:
      'Authors not recorded. Trial of UBX1325. UBX1325 into the eye: +5.6 letters, interval −1.5 to 12.7. Second-hand. No identifier recorded.'
  },
  'uc-msc-frailty-2024': {
    key: 'uc-msc-frailty-2024',
    type: 'article',
    journal: 'Stem Cell Research & Therapy',
    year: '2024',
    doi: '10.1186/s13287-024-03707-2',
    note: 'Umbilical-cord cells in frailty, 30 people. Abstract seen.',
    formatted:
      'Authors not recorded, 2024. Stem Cell Research & Therapy. doi:10.1186/s13287-024-03707-2. Umbilical-cord cells in frailty, 30 people. Abstract seen.'
  },
  varani2006: {
    key: 'varani2006',
    type: 'article',
    authors: ['Varani', 'others'],
    year: '2006',
    note: 'Procollagen, attachment and spreading of fibroblasts from young and old skin. Abstract seen. No identifier recorded.',
    formatted:
      'Varani et al. 2006. Procollagen, attachment and spreading of fibroblasts from young and old skin. Abstract seen. No identifier recorded.'
  },
  victorelli2019: {
    key: 'victorelli2019',
    type: 'article',
    authors: ['Victorelli', 'others'],
    year: '2019',
    doi: '10.15252/embj.2019101982',
    note: 'Melanocytes are the only epidermal cells expressing p16 in human skin ageing; senescent melanocytes thin a cultured epidermis. Abstract seen.',
    formatted:
      'Victorelli et al. 2019. doi:10.15252/embj.2019101982. Melanocytes are the only epidermal cells expressing p16 in human skin ageing; senescent melanocytes thin a cultured epidermis. Abstract seen.'
  },
  waaijer2011: {
    key: 'waaijer2011',
    type: 'article',
    authors: ['Waaijer', 'others'],
    year: '2011',
    doi: '10.1007/s11357-011-9314-5',
    note: 'Skin morphometry in members of long-lived families: no difference. Abstract seen.',
    formatted:
      'Waaijer et al. 2011. doi:10.1007/s11357-011-9314-5. Skin morphometry in members of long-lived families: no difference. Abstract seen.'
  },
  waaijer2012: {
    key: 'waaijer2012',
    type: 'article',
    authors: ['Waaijer', 'others'],
    year: '2012',
    pmcid: 'PMC3539756',
    note: 'p16+ cells in the skin of members of long-lived families. Abstract seen.',
    formatted:
      'Waaijer et al. 2012. PMC3539756. p16+ cells in the skin of members of long-lived families. Abstract seen.'
  },
  waaijer2016: {
    key: 'waaijer2016',
    type: 'article',
    authors: ['Waaijer', 'others'],
    journal: 'Journals of Gerontology A',
    year: '2016',
    doi: '10.1093/gerona/glv114',
    note: 'p16+ cells in the skin of 178 people and their perceived age. Abstract seen.',
    formatted:
      'Waaijer et al. 2016. Journals of Gerontology A. doi:10.1093/gerona/glv114. p16+ cells in the skin of 178 people and their perceived age. Abstract seen.'
  },
  xu2018: {
    key: 'xu2018',
    type: 'article',
    authors: ['Xu', 'others'],
    journal: 'Nature Medicine',
    year: '2018',
    doi: '10.1038/s41591-018-0092-9',
    note: 'Senescent cells transplanted into mice, and dasatinib with quercetin in old mice. Methods and abstract seen.',
    formatted:
      'Xu et al. 2018. Nature Medicine. doi:10.1038/s41591-018-0092-9. Senescent cells transplanted into mice, and dasatinib with quercetin in old mice. Methods and abstract seen.'
  },
  zhu2015: {
    key: 'zhu2015',
    type: 'article',
    authors: ['Zhu', 'others'],
    year: '2015',
    note: 'The paper that named senolytics. Second-hand. No identifier recorded.',
    formatted: 'Zhu et al. 2015. The paper that named senolytics. Second-hand. No identifier recorded.'
  }
}
