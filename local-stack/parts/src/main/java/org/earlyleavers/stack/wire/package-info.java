/** A network that can be broken on purpose, for tests of what happens then. */
package org.earlyleavers.stack.wire;
