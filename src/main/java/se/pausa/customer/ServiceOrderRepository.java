package se.pausa.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceOrderRepository extends JpaRepository<ServiceOrder, Long> {

    List<ServiceOrder> findByCustomerId(Long customerId);

    List<ServiceOrder> findByContractIdAndCustomerId(Long contractId, Long customerId);

    Optional<ServiceOrder> findByIdAndCustomerId(Long id, Long customerId);
}
