/** Sets up what a deployment has of its own: see the folder {@code deploy}. */
package org.earlyleavers.stack.deployment;
