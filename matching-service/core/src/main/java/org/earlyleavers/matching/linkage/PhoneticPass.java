package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One walk through a word from left to right: at each letter the first rule that fits writes its
 * result and steps over what it read; a letter that no rule fits is kept.
 *
 * <p>A rule is one line, {@code before<found>after result}:
 *
 * <ul>
 *   <li>{@code found}: the letters it replaces, {@code [...]} for one of several;
 *   <li>{@code before} and {@code after}: the sets from which the neighbouring letters must come,
 *       empty for any; {@code v} stands for all vowels, {@code c} for all consonants, {@code ^} and
 *       {@code $} for the ends of the word, a leading {@code !} for all but these; a lone {@code =}
 *       before asks for a repetition of the letter found;
 *   <li>{@code result}: what is written, {@code .} for nothing, {@code =} for what was found.
 * </ul>
 */
final class PhoneticPass {

  private static final Pattern RULE =
      Pattern.compile("(?<before>[^<]*)<(?<found>[^>]+)>(?<after>\\S*)\\s+(?<result>\\S+)");

  private static final String VOWELS = "AEIOUY";
  private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int ANY = (1 << PhoneticWord.KINDS) - 1;

  private final Candidates[] byFirstLetter;

  private PhoneticPass(Candidates[] byFirstLetter) {
    this.byFirstLetter = byFirstLetter;
  }

  /**
   * Reads the rules of a pass.
   *
   * @param lines one rule a line, the more special before the more general
   */
  static PhoneticPass of(String lines) {
    List<Line> table = lines.lines().map(Line::read).toList();
    return new PhoneticPass(
        IntStream.range(0, PhoneticWord.KINDS)
            .mapToObj(kind -> Candidates.startingWith(kind, table))
            .toArray(Candidates[]::new));
  }

  /** Whether French writes a vowel with it. */
  static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  /**
   * Rewrites a word.
   *
   * @param spare what it is written to if a rule fits
   * @return the rewritten word: one of both
   */
  PhoneticWord rewrite(PhoneticWord word, PhoneticWord spare) {
    spare.clear();
    int kept = 1;
    int at = 1;
    while (at <= word.length()) {
      Rule rule = byFirstLetter[word.kindAt(at)].fitting(word, at);
      if (rule == null) {
        at++;
      } else {
        int end = at + rule.found.length;
        if (rule.result != null) {
          spare.append(word, kept, at);
          spare.append(rule.result);
          kept = end;
        }
        at = end;
      }
    }
    if (kept == 1) {
      return word;
    }
    spare.append(word, kept, at);
    return spare;
  }

  private static int set(String text) {
    if (text.isEmpty()) {
      return ANY;
    }
    if (text.charAt(0) == '!') {
      return ANY & ~set(text.substring(1));
    }
    int set = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      set |=
          switch (letter) {
            case 'v' -> set(VOWELS);
            case 'c' -> set(CONSONANTS);
            case '^', '$' -> 1 << PhoneticWord.EDGE;
            default -> 1 << PhoneticWord.kind(letter);
          };
    }
    return set;
  }

  /** A line of the table as it is written. */
  private record Line(String before, List<Integer> found, int after, String result) {

    static Line read(String line) {
      Matcher rule = RULE.matcher(line.strip());
      if (!rule.matches()) {
        throw new IllegalArgumentException("Not a phonetic rule: " + line);
      }
      String result = rule.group("result");
      return new Line(
          rule.group("before"),
          sets(rule.group("found")),
          set(rule.group("after")),
          result.equals("=") ? null : result.replace(".", ""));
    }

    private static List<Integer> sets(String found) {
      List<Integer> sets = new ArrayList<>();
      int at = 0;
      while (at < found.length()) {
        int end = found.charAt(at) == '[' ? found.indexOf(']', at) : at;
        sets.add(set(end == at ? found.substring(at, at + 1) : found.substring(at + 1, end)));
        at = end + 1;
      }
      return sets;
    }

    boolean startsWith(int kind) {
      return (found.get(0) >>> kind & 1) != 0;
    }

    Rule startingWith(int kind) {
      return new Rule(
          before.equals("=") ? 1 << kind : set(before),
          found.stream().mapToInt(Integer::intValue).toArray(),
          after,
          result);
    }
  }

  /** The rules for one first letter, and the neighbours without which none of them fits. */
  private static final class Candidates {

    private final Rule[] rules;
    private final int before;
    private final int next;

    private Candidates(Rule[] rules, int before, int next) {
      this.rules = rules;
      this.before = before;
      this.next = next;
    }

    static Candidates startingWith(int kind, List<Line> table) {
      List<Rule> rules =
          table.stream()
              .filter(line -> line.startsWith(kind))
              .map(line -> line.startingWith(kind))
              .toList();
      int before = 0;
      int next = 0;
      for (Rule rule : rules) {
        before |= rule.before;
        next |= rule.found.length > 1 ? rule.found[1] : rule.after;
      }
      return new Candidates(rules.toArray(Rule[]::new), before, next);
    }

    Rule fitting(PhoneticWord word, int at) {
      if (word.isIn(next, at + 1) && word.isIn(before, at - 1)) {
        for (Rule rule : rules) {
          if (rule.fits(word, at)) {
            return rule;
          }
        }
      }
      return null;
    }
  }

  /** A line for one first letter; sets are bit masks over the kinds of characters. */
  private static final class Rule {

    private final int before;
    private final int[] found;
    private final int after;

    /** Null to keep what was found. */
    private final String result;

    Rule(int before, int[] found, int after, String result) {
      this.before = before;
      this.found = found;
      this.after = after;
      this.result = result;
    }

    boolean fits(PhoneticWord word, int at) {
      if (!word.isIn(before, at - 1)) {
        return false;
      }
      for (int i = 1; i < found.length; i++) {
        if (!word.isIn(found[i], at + i)) {
          return false;
        }
      }
      return word.isIn(after, at + found.length);
    }
  }
}
