// natural has no exports map and no types for single files; the whole package costs a second to load.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/indonesian/stemmer_id.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords_id.js' {
  const list: { readonly words: readonly string[] };
  export default list;
}
declare module 'natural/lib/natural/util/stopwords.js' {
  const list: { readonly words: readonly string[] };
  export default list;
}
