// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm_source.hpp>
