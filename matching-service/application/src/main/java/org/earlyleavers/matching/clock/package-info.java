/** Which time it is elsewhere: matching does not run with a wrong clock. */
package org.earlyleavers.matching.clock;
