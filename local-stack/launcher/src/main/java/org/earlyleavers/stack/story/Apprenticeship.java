package org.earlyleavers.stack.story;

import org.earlyleavers.stack.client.Answer;
import org.earlyleavers.stack.client.Ministry;
import org.earlyleavers.stack.story.SampleDay.Calendar;

/** One pupil's time as an apprentice, as a training centre tells the labour ministry. */
final class Apprenticeship {

  private static final int OK = 200;

  private final Ministry labour;
  private final Pupil apprentice;
  private final Calendar calendar;

  Apprenticeship(Ministry labour, Pupil apprentice, Calendar calendar) {
    this.labour = labour;
    this.apprentice = apprentice;
    this.calendar = calendar;
  }

  Answer begins() {
    return send("labour/apprentice.json");
  }

  Answer contractBreaks() {
    return send("labour/apprentice-contract-broken.json");
  }

  Answer newContract() {
    return send("labour/apprentice-new-contract.json");
  }

  private Answer send(String file) {
    String dossier = calendar.fill(Payload.of(file)).about("apprentice", apprentice).text();
    return allTakenIn(labour.sendDossiers(dossier));
  }

  /** The format says so by leaving out that something is wrong. */
  static Answer allTakenIn(Answer answer) {
    if (answer.expecting(OK).body().hasNonNull("detail")) {
      throw new StoryException("The labour ministry's records were not taken in");
    }
    return answer;
  }
}
