/**
 * The defence ministry's adapter: military lycées, voluntary military service and EPIDE, as JSON
 * Lines in a format that is our proposal to the ministry (see the README).
 */
package org.earlyleavers.adapters.defence;
