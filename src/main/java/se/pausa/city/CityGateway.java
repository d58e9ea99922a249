package se.pausa.city;

import java.util.concurrent.CompletableFuture;

/** The way to the city. How messages look on the wire is the business of whoever implements it. */
interface CityGateway {

    /** No address is configured: messages wait. */
    CityGateway NONE = new CityGateway() {
        @Override
        public boolean isConnected() {
            return false;
        }

        @Override
        public CompletableFuture<CityAnswer> send(CityDelivery delivery) {
            return CompletableFuture.completedFuture(CityAnswer.failed(CityFailure.NO_CONNECTION));
        }
    };

    /** Whether there is a city to send to at all. */
    default boolean isConnected() {
        return true;
    }

    /** Tries once. Always ends with an answer, never with an exception. */
    CompletableFuture<CityAnswer> send(CityDelivery delivery);
}
