/**
 * The rights of the person whom a file is about: to be told all that is held, and to have put right
 * what is wrong.
 */
package org.earlyleavers.caseload.personalfile;
