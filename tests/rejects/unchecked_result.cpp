// rejected: a_result_is_checked_before_it_is_read
// SPDX-License-Identifier: BSL-1.0
// What may be refused is looked at first.
#include <andante/guard/prescription.hpp>

using namespace andante;
inline prescription signed_or_none(const draft& d) {
    const auto form = prescribe(d);
    return form ? *form : prescription{};
}
#ifdef REJECTED
inline prescription hopeful(const draft& d) { return prescribe(d); }
#endif
