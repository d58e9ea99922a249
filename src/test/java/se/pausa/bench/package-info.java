/** Measurements; run by hand, as their names end in Bench: {@code mvn test -Dtest=ImportBench -DargLine=-Xmx512m}. */
package se.pausa.bench;
