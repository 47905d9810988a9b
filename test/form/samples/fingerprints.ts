/** FNV-1a in base 36 of words joined by a space: a text can be recognised without being kept. */
export function fingerprint(words: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of words.join(' ')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Letters and digits only, lower case. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Sentences and clauses of twelve words and more, as `wordsOf` sees them. */
export function clausesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/[.;:](?=\s|$)|[()\n]/u)
    .map(wordsOf)
    .filter((words) => words.length >= 12);
}

/** The clauses of the report that the figures of the sample come from. */
export const sourceClauses: ReadonlySet<string> = new Set(
  `
10fxtyl 10k2si9 10r5h6e 13e1e9n 15jc5nr 15q78np 16dd8ew 19r0lpn 1b26l9s 1bzfctl 1c2jaiy 1d3bn2s 1dcjttp 1dkshm0
1efwh0i 1fci1hu 1fon3sh 1hdx3mt 1hmnynj 1i3s88y 1itf4or 1j4bz8l 1jwh64t 1kdg8jz 1klha7p 1kzylt7 1lol3r5 1ltxufj
1lwn3p1 1mxjxb 1n0xplw 1n3ndna 1nsupme 1o6rnqj 1oobdey 1p0n4sp 1qdiwse 1qezs1h 1r49099 1rxhkzq 1shs17g 1v020gh
1v1lg4i 1va3z6w 1w84m7k 1wezgpq 1x98g7w 1xdeuws 1xh8gsq 1xn17ms 1xonkd 1xt7tww 1yytr9g 27h3pu 29afek 2is4ku
33w14e 39ofc9 4jic1x 54nqaz 58n8qr 7c2lc5 7oko6r 8yda25 93t5ro a30u7d bvgt4s bwfgr6 c49tij c5nnom
cqte1v e0tm36 ewsvob f1302u ftgr7m gq4uc8 hhn0wm hiu4wm hkqrud ho1qu3 i7e8f7 l6b3pt mzflvs neac2t
p2r4ku pd9cjw pj6syg qm19jo r53k66 ryha8i s8039q syg38e t5tmxw ugv0uq ukwwqj uxp97x uygops vaywwb
x37a22 xc60th xsnla yxd53v
`.split(/\s+/),
);

/** The one person named there: three words. */
export const sourcePerson = 'u6mkue';
