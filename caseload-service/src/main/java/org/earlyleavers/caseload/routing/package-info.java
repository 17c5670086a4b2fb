/**
 * Which structure follows a young person: the local mission of the commune of residence, else the
 * coordination of a département. Free of frameworks.
 */
package org.earlyleavers.caseload.routing;
