/**
 * What runs inside a service that is to be broken: points at which it stops dead, and a bug that
 * can be planted. No service knows of it; only the suite puts it on a class path.
 */
package org.earlyleavers.faults.agent;
