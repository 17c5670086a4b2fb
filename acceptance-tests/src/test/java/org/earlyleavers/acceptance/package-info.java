/** The whole running stack, driven over HTTP only, as its users do. */
package org.earlyleavers.acceptance;
