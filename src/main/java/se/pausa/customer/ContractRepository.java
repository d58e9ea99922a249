package se.pausa.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractRepository extends JpaRepository<Contract, Long> {

    List<Contract> findByCustomerId(Long customerId);

    Optional<Contract> findByIdAndCustomerId(Long id, Long customerId);
}
