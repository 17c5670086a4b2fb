/** What an engagement says in the exchange's words; free of any framework. */
package org.earlyleavers.adapters.defence.translation;
