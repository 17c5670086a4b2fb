package org.earlyleavers.caseload.casework;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.earlyleavers.caseload.cases.Minority;

/** A time around now, or a day around today in Paris: a typing error in the year is refused. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {WithinYears.OfInstant.class, WithinYears.OfDay.class})
@interface WithinYears {

  /** What is said of a value that does not lie there. */
  String message() default "{caseload.within-years}";

  /** As every constraint has it. */
  Class<?>[] groups() default {};

  /** As every constraint has it. */
  Class<? extends Payload>[] payload() default {};

  /** How many years back at most. */
  int back() default 0;

  /** How many years ahead at most. */
  int ahead() default 0;

  /** Of an instant. */
  final class OfInstant implements ConstraintValidator<WithinYears, Instant> {

    private WithinYears bounds;

    @Override
    public void initialize(WithinYears annotation) {
      bounds = annotation;
    }

    @Override
    public boolean isValid(Instant value, ConstraintValidatorContext context) {
      ZonedDateTime now = context.getClockProvider().getClock().instant().atZone(Minority.PARIS);
      return value == null
          || (!value.isBefore(now.minusYears(bounds.back()).toInstant())
              && !value.isAfter(now.plusYears(bounds.ahead()).toInstant()));
    }
  }

  /** Of a day. */
  final class OfDay implements ConstraintValidator<WithinYears, LocalDate> {

    private WithinYears bounds;

    @Override
    public void initialize(WithinYears annotation) {
      bounds = annotation;
    }

    @Override
    public boolean isValid(LocalDate value, ConstraintValidatorContext context) {
      LocalDate today =
          LocalDate.ofInstant(context.getClockProvider().getClock().instant(), Minority.PARIS);
      return value == null
          || (!value.isBefore(today.minusYears(bounds.back()))
              && !value.isAfter(today.plusYears(bounds.ahead())));
    }
  }
}
