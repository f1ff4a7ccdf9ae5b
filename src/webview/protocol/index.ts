export {
  type Choice,
  type Choices,
  type HostMessage,
  hostMessage,
  type PageMessage,
  type Picture,
  pageMessage,
  type QuoteLine,
  received,
  type SeenTable,
} from './messages';
