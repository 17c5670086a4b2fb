package org.earlyleavers.caseload.readlog;

/** What a file is read for, in the words of whoever reads it. */
public enum ReadPurpose {
  /** The follow-up of the young person: what the service is for. */
  FOLLOW_UP,
  /** Distributing cases and looking after those who follow them. */
  COORDINATION,
  /** The young person has asked for his or her data, or to have it put right. */
  RIGHTS_OF_THE_PERSON,
  /** Finding out whether the data is right and well used. */
  QUALITY_CHECK
}
