/** What matching keeps, how its keys are laid out and how it is written. */
package org.earlyleavers.matching.stream.state;
