// SPDX-License-Identifier: Apache-2.0
// The quantiles that SurveyScoring needs of the GNU Scientific Library, and nothing else of it.
#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

/// By default the library ends the program on a numerical error. This makes it return instead; a result that could not
/// be computed is no finite number then. To be called once, before anything else of it.
static inline void cgsl_return_errors(void) { gsl_set_error_handler_off(); }

/// The quantile of Student's t distribution: the value below which a share `probability` lies.
static inline double cgsl_student_quantile(double probability, double degrees_of_freedom) {
  return gsl_cdf_tdist_Pinv(probability, degrees_of_freedom);
}

#endif
