/** Many reports in one request, one on each line, each answered by itself. */
package org.earlyleavers.reporting.batch;
