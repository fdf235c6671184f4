package io.redress.intake.rulebreaker;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Breaks: Kafka is behind messaging. */
record SpeaksKafka(ProducerRecord<String, String> sentPastTheOutbox) {}
