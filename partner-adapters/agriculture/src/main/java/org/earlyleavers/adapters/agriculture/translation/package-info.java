/** What a list of pupils says in the exchange's words; free of any framework. */
package org.earlyleavers.adapters.agriculture.translation;
