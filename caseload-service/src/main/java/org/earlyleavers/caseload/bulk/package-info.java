/** One change of many cases: first what would happen, then, confirmed, what happened to each. */
package org.earlyleavers.caseload.bulk;
