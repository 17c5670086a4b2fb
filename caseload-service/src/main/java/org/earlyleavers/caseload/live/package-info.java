/**
 * Lists that change while one looks at them. Within one process: a client is told of the changes
 * that this instance commits.
 */
package org.earlyleavers.caseload.live;
