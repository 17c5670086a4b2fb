/** What is left of somebody who was erased. */
package org.earlyleavers.faults.erasure;
