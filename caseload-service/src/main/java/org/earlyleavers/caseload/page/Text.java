package org.earlyleavers.caseload.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every text of the page; French is in {@code messages/text_fr.properties}, and so on. */
@MessageBundle(value = "text", locale = "fr")
public interface Text {

  @Message
  String service();

  @Message
  String tagline(String structure);

  @Message
  String skipToContent();

  @Message
  String menu();

  @Message
  String signOut();

  @Message
  String signedInAs(String user);

  @Message
  String otherLanguage();

  @Message
  String otherTheme();

  @Message
  String worklist();

  @Message
  String lists();

  @Message
  String cases(long count);

  @Message
  String nobody();

  @Message
  String name();

  @Message
  String age();

  @Message
  String years(int age);

  @Message
  String residence();

  @Message
  String departedOn();

  @Message
  String waitingSince();

  @Message
  String state();

  @Message
  String followedBy();

  @Message
  String nobodyYet();

  @Message
  String nextPage();

  @Message
  String firstPage();

  @Message
  String backToList();

  @Message
  String bornOn(String date, int age);

  @Message
  String contact();

  @Message
  String noContact();

  @Message
  String phone();

  @Message
  String email();

  @Message
  String address();

  @Message
  String guardian();

  @Message
  String whyHere();

  @Message
  String reports();

  @Message
  String school();

  @Message
  String course();

  @Message
  String decision();

  @Message
  String silentSources();

  @Message
  String nextAction();

  @Message
  String takeCase();

  @Message
  String takenBy(String caseworker);

  @Message
  String recordContact();

  @Message
  String channel();

  @Message
  String note();

  @Message
  String noteHint(int length);

  @Message
  String result();

  @Message
  String resultHint();

  @Message
  String close();

  @Message
  String closureReason();

  @Message
  String closureHint();

  @Message
  String contacts();

  @Message
  String noContactsYet();

  @Message
  String history();

  @Message
  String by(String who);

  @Message
  String endedBecause(String reason);

  @Message
  String problem();

  @Message
  String toDo();

  @Message
  String dueBy(String date);

  @Message
  String late();

  @Message
  String arrived();

  @Message
  String liveLost();

  @Message
  String filters();

  @Message
  String filtersSet();

  @Message
  String any();

  @Message
  String communeCode();

  @Message
  String ageFrom();

  @Message
  String ageTo();

  @Message
  String courseContains();

  @Message
  String openedUntil();

  @Message
  String applyFilters();

  @Message
  String clearFilters();

  @Message
  String numbers();

  @Message
  String numbersHint();

  @Message
  String asTable();

  @Message
  String casesOnList();

  @Message
  String planned();

  @Message
  String nothingPlanned();

  @Message
  String otherActions();

  @Message
  String planAppointment();

  @Message
  String at();

  @Message
  String setTask();

  @Message
  String taskTitle();

  @Message
  String due();

  @Message
  String done();

  @Message
  String doneBy(String who);

  @Message
  String writeNote();

  @Message
  String noteText();

  @Message
  String handOver();

  @Message
  String handOverHint();

  @Message
  String handOverTo();

  @Message
  String needs();

  @Message
  String notes();

  @Message
  String outcomeOf(String date);
}
