/** What people are asked, and what they say. */
package org.earlyleavers.matching.reviews;
