/** The HTTP interface of schools; errors are problem documents (RFC 9457) that quote no input. */
package org.earlyleavers.reporting.api;
