/** What it costs single services to take data in and to show it. */
package org.earlyleavers.benchmarks.services;
