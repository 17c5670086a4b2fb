/** How errors are told: problem documents (RFC 9457) that repeat nothing of the request. */
package org.earlyleavers.matching.problems;
