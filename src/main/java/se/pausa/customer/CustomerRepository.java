package se.pausa.customer;

import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRepository extends JpaRepository<Customer, Long> {

    boolean existsByPersonalIdentityNumber(String twelveDigits);
}
