/** What matching keeps, and the only code that touches a store. */
package org.earlyleavers.matching.stream.state;
