package se.pausa.customer;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CustomerRepository extends JpaRepository<Customer, Long> {

    /** One statement, without a transaction around it. */
    @Query("select c from Customer c left join fetch c.units where c.id = :id")
    Optional<Customer> findWithUnitsById(Long id);

    boolean existsByPersonalIdentityNumber(String twelveDigits);
}
