package se.pausa.city;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the terminal why Pausa does not start with such an address or key; registered in {@code spring.factories}. */
class CityAddressAnalyzer extends AbstractFailureAnalyzer<CityAddress.Unusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CityAddress.Unusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
