package org.earlyleavers.matching.reviews;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.MatchReview;

/**
 * A part of the list of reviews.
 *
 * @param next what to ask the next page with; absent on the last one
 */
public record ReviewPage(List<MatchReview> reviews, Optional<String> next) {}
