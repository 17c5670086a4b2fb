package org.earlyleavers.matching.linkage;

/**
 * A code for how a name sounds in French, so that the spellings between which a clerk hesitates get
 * one code: {@code DUPOND} and {@code DUPONT}, {@code MATHIEU} and {@code MATTHIEU}, {@code CHLOE}
 * and {@code KLOE}.
 *
 * <p>The ground is FONEM, made for French family names and published with its rules and test words:
 * G. Bouchard, P. Brard, Y. Lavoie, « FONEM : un code de transcription phonétique pour la
 * reconstitution automatique des familles saguenayennes », <i>Population</i> 36 (6), 1981, p.
 * 1085–1103. Its rules keep their numbers here (V for vowels, C for consonants), as the Talisman
 * library lists them. Their order is ours, chosen so that all test words get their codes and a
 * later rule does not undo an earlier one: a hard C stays hard ({@code CANTIN}) and Mac is no part
 * of {@code MACHADO}.
 *
 * <p>FONEM is cautious: it keeps most silent endings and knows no first names of today. {@link
 * #code} therefore goes on with rules of our own. Accents being gone, a final E is taken for mute,
 * so that {@code MICHEL} and {@code MICHELE} have one code.
 *
 * <p>Words are tokens of a {@link NormalisedName}: letters other than A to Z stay as they are.
 */
final class FrenchPhonetics {

  /** C-28 and V-14: a letter written twice counts once; C-28: a final ILE is written ILLE. */
  private static final PhoneticPass DOUBLES =
      PhoneticPass.of(
          """
          <ILE>$                    ILLE
          =<[AEIOUY]>               .
          =<[BDFGHJKMNPQRTVWXZ]>    .
          <CC>c$                    C
          ^c<SS>                    S
          <SS>c$                    S
          !I<LL>                    L
          """);

  /** C-2 to C-5, C-7 to C-10, C-12, C-16, C-17, C-20 and C-21: soft and hard C and G; Mac. */
  private static final PhoneticPass SOFT_AND_HARD =
      PhoneticPass.of(
          """
          ^<MAC>BDFGJKLMNPQRSTVWXZ  MAC
          ^<MC>                     MAC
          <CC>AOU                   K
          <CC>EIY                   X
          ^<C>EIY                   S
          ^<C>A                     K
          v<C>EIY                   SS
          BDFGHJKLMNPQRSTVWZ<C>EIY  S
          <C>BDFGJKLMNPQRSTVWXZ     K
          <GEAU>                    JO
          <GEO>                     JO
          <G>EIY                    J
          """);

  /** V-1 to V-10 and C-14: the sound O, endings, Y, and the H that is not heard. */
  private static final PhoneticPass VOWELS =
      PhoneticPass.of(
          """
          <EAUL[TXD]>$              O
          <EAU[TXD]>$               O
          <EAU>                     O
          <AUL[TXD]>$               O
          <AU[TXD]>$                O
          <AU>                      O
          <OL[TX]>$                 O
          !G<AY>$                   E
          <EUX>$                    EU
          <EY>c$                    E
          <Y>                       I
          ^<H>$                     =
          !PCS<H>                   .
          """);

  /** C-30 to C-33: Saint; C-11, V-15 to V-18 and V-20: nasal vowels. */
  private static final PhoneticPass SAINTS_AND_NASALS =
      PhoneticPass.of(
          """
          ^<SAINTE->                STE-
          ^<SAINTE>                 STE-
          ^<STE->                   STE-
          ^<STE>                    STE-
          ^<SAINT->                 ST-
          ^<SAINT>!E                ST-
          ^<SAIN>!E                 ST-
          ^<SINT>!E                 ST-
          ^<SEI[NM]>!E              ST-
          ^<SINQ>!E                 ST-
          ^<SIN>!E                  ST-
          ^<ST->                    ST-
          ^<ST>!E                   ST-
          !G<AI[MN]>c$              IN
          <EIN>c$                   IN
          !G<AM>BCDFGHJKLMPQRSTVWXZ EN
          <EM>BCDFGHJKLMPQRSTVWXZ   EN
          !G<AN>c                   EN
          <OM>BCDFGHJKLMPQRSTVWXZ   ON
          ^c<IM>BCDFGHJKLMPQRSTVWXZ IN
          """);

  /** V-11 to V-13: vowels that glide into the next one. */
  private static final PhoneticPass GLIDES =
      PhoneticPass.of(
          """
          v<ILL>                    Y
          v<I>v                     Y
          <OU>AEOU                  W
          <OUIL>!L                  WIL
          <OUI>!LAEIOUY             WI
          """);

  /** The other rules on consonants, and V-19. */
  private static final PhoneticPass CONSONANTS =
      PhoneticPass.of(
          """
          <BOURNE>$                 BURN
          <BOURN>$                  BURN
          <B[OU]RNE>$               BURN
          <B[OU]RN>$                BURN
          <BV>                      V
          ^<C>OU                    K
          v<C>$                     K
          <GNI>v                    GN
          <JEA>                     JA
          <PH>                      F
          <QU>                      K
          !^<SC>AOU                 SK
          <SH>                      CH
          <TIA>$                    SSIA
          AIOUY<W>                  .
          <X[CSZ]>                  X
          v<Z>v                     S
          c<Z>c                     S
          """);

  /** C-29: of two final consonants the second is silent, but for some pairs. */
  private static final PhoneticPass FINAL_CONSONANT =
      PhoneticPass.of(
          """
          <ILS>$                    =
          <[CS]H>$                  =
          <[MN]P>$                  =
          <R[CFKLNSX]>$             =
          c<[BCDFGHJKLMNPQRSTVWXZ]>$ .
          """);

  private static final PhoneticPass[] FONEM = {
    DOUBLES, SOFT_AND_HARD, VOWELS, SAINTS_AND_NASALS, GLIDES, CONSONANTS, FINAL_CONSONANT, DOUBLES
  };

  /** Beyond FONEM: sounds that today's first names and foreign names write in several ways. */
  private static final PhoneticPass ONE_LETTER_A_SOUND =
      PhoneticPass.of(
          """
          ^<SCHMID>$                CHMIT
          <SCH>                     CH
          <CH>LR                    K
          <C>!H                     K
          <Q>                       K
          <SS>                      S
          !^<Z>                     S
          <LL>                      L
          <A[IY]>!v                 E
          L<AE>T                    E
          <EI>!v                    E
          <OEU>                     EU
          """);

  /** Beyond FONEM: endings that are not heard. */
  private static final PhoneticPass SILENT_ENDING =
      PhoneticPass.of(
          """
          <AN>$                     EN
          <ANE>$                    EN
          !^<ES>$                   .
          !^<E>$                    .
          v<[ST]>$                  .
          U<X>$                     .
          <OIX>$                    OI
          """);

  private static final PhoneticPass[] BEYOND_FONEM = {ONE_LETTER_A_SOUND, SILENT_ENDING};

  private static final String GLIDES_AND_SIGNS = "HW-";

  /**
   * Passes at most double the C's before E, I and Y, and write a few characters more at the ends.
   */
  private static final int ROOM = 16;

  private FrenchPhonetics() {}

  /**
   * The code of one word of a name. Equal words have equal codes; a code is no word: it is not
   * meant to be coded again.
   *
   * @param token one word in capital letters without accents; anything else is no error
   * @return empty only for an empty word
   */
  static String code(String token) {
    return rewrite(token, FONEM, BEYOND_FONEM);
  }

  /** The code by FONEM's rules alone. */
  static String fonem(String token) {
    return rewrite(token, FONEM);
  }

  private static String rewrite(String token, PhoneticPass[]... stages) {
    PhoneticWord word = new PhoneticWord(2 * token.length() + ROOM);
    PhoneticWord spare = new PhoneticWord(2 * token.length() + ROOM);
    word.append(token);
    for (PhoneticPass[] stage : stages) {
      for (PhoneticPass pass : stage) {
        PhoneticWord rewritten = pass.rewrite(word, spare);
        if (rewritten != word) {
          spare = word;
          word = rewritten;
        }
      }
    }
    return word.toString();
  }

  /**
   * What many typing errors leave as it is: the first sound, and of the sounds after it the
   * consonants. Over every single error (a letter replaced, dropped, added, or two swapped, these
   * four kinds weighing the same) in the 2,000 most frequent surnames of births 1961–2000, the
   * share that keeps it; and the chance that the names of two of those births have it in common:
   *
   * <table>
   *   <caption>What a shorter code gains and costs</caption>
   *   <tr><th></th><th>kept</th><th>equal by chance</th></tr>
   *   <tr><td>2 sounds</td><td>64 %</td><td>1 in 90</td></tr>
   *   <tr><td>3 sounds</td><td>47 %</td><td>1 in 500</td></tr>
   *   <tr><td>{@link #code}</td><td>10 %</td><td>1 in 3,248</td></tr>
   *   <tr><td>the name</td><td>0 %</td><td>1 in 4,555</td></tr>
   * </table>
   *
   * @param code a result of {@link #code}
   * @param sounds how many are kept, from 1: the first sound and consonants
   * @return empty only for an empty code
   */
  static String coarse(String code, int sounds) {
    StringBuilder coarse = new StringBuilder(sounds);
    int left = sounds;
    for (int at = 0; at < code.length() && left > 0; at++) {
      char letter = code.charAt(at);
      if (at == 0 || !isPassedOver(letter)) {
        coarse.append(letter);
        if (!Character.isHighSurrogate(letter)) {
          left--;
        }
      }
    }
    return coarse.toString();
  }

  private static boolean isPassedOver(char letter) {
    return PhoneticPass.isVowel(letter) || GLIDES_AND_SIGNS.indexOf(letter) >= 0;
  }
}
