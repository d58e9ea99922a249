package se.pausa.city;

/** Messages were appended in the transaction at hand; after its commit there is something to send. */
record CityOutboxGrew() {}
