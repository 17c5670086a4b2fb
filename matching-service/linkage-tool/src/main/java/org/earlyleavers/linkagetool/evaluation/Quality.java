package org.earlyleavers.linkagetool.evaluation;

/**
 * How well a set was linked. Shares are between 0 and 1.
 *
 * @param records that were asked for
 * @param roomRecall share of the true pairs that were compared and meet in the rooms of the stream,
 *     where people meet in fewer ways than in a file
 * @param candidateRecall share of the true pairs that were compared
 * @param precision share of the links that are right
 * @param recall share of the true pairs that are linked
 * @param review share of the records that a person has to look at
 * @param wrongTwins records linked to their twin
 * @param certain share of right pairs among those with a probability of .99 or more
 */
record Quality(
    String set,
    int records,
    double roomRecall,
    double candidateRecall,
    double precision,
    double recall,
    double review,
    long wrongTwins,
    double certain,
    double recordsPerSecond,
    Reliability reliability) {

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  double wrongTwinsPer10000() {
    return wrongTwins * 10_000.0 / records;
  }
}
