export { claimReviews } from './claimReview';
export { type TableCell, writeTable } from './csv';
export { writeGexf } from './gexf';
export { type Graph, graphOf } from './graph';
export { writeGraphml } from './graphml';
export { writeJsonLines } from './jsonLines';
export { asSettings, type Provenance, provenanceOf } from './provenance';
export { type Report, writeReportHtml } from './reportHtml';
