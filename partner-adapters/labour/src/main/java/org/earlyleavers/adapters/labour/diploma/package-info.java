/**
 * The diplomas that a course leads to.
 *
 * <p>{@code registered-diplomas.csv} holds the columns {@code cfd}, {@code rncp}, level and title
 * of the rows registered at level 3 or above in the course reference table of Mission
 * Apprentissage, copyright 2023, under the MIT licence that stands beside it.
 */
package org.earlyleavers.adapters.labour.diploma;
