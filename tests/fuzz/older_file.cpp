// SPDX-License-Identifier: BSL-1.0
// The same events under the frame of format 1 and of today: what is allowed is read alike, and what is refused becomes tighter, or stays refused.
#include "fuzz.hpp"

#include <andante/io.hpp>

namespace fuzz_older_file {

using namespace andante;

diary_file read_as(int format, std::string_view events) {
    return parse_diary(R"({"event":"diary","format":)" + std::to_string(format) + "}\n" + std::string{events});
}
bool same_forms(const diary_file& a, const diary_file& b) {
    return std::equal(a.prescriptions.begin(), a.prescriptions.end(), b.prescriptions.begin(), b.prescriptions.end(),
                      [](const signed_prescription& x, const signed_prescription& y) { return x.id == y.id && x.revision == y.revision && detail::same_form(x.form, y.form); });
}

std::string broken_by(std::string_view events) {
    const diary_file now = read_as(2, events), old = read_as(1, events);
    if (now) {
        if (!old) return "what is allowed today was refused of an older file: " + words(old.error());
        if (!old.notes.empty()) return "what is allowed today was tightened";
        if (!(old.book == now.book) || !same_forms(old, now)) return "what is allowed today was read otherwise of an older file";
        return "";
    }
    if (!now.notes.empty()) return "today's file was tightened";
    const bool of_a_bound = now.error().what == io_problem::limit || now.error().what == io_problem::prescription;
    if (!of_a_bound && old.error().what != now.error().what && old.error().line <= now.error().line && !old) return "an older file is refused for another reason";
    if (!old) return "";
    if (!of_a_bound) return "what no tightening mends was let through: " + words(now.error());
    if (old.notes.empty() || old.format != 1) return "a file was tightened without a word";
    for (const tightening& t : old.notes)
        if (words(t).empty() || t.line == 0) return "a note of nowhere";
    for (const entry& e : detail::sorted_rows(old.book))
        if (e.what == entry_kind::amendment && check({e.limit, e.value, e.by}, e.on).what != limit_problem::nothing) return "an override of an older file is beyond today's bound";
    for (const signed_prescription& p : old.prescriptions)
        for (const order& o : p.form.orders())
            if (!fits(o.start, o.ceiling) || !fits(o.ceiling, absolute_ceiling)) return "an order of an older file is beyond today's bound";
    const auto saved = write_diary(old);
    if (!saved) return "an older file cannot be saved: " + words(saved.error());
    const diary_file back = parse_diary(*saved);
    if (!back || !back.notes.empty() || back.format != diary_format || !(back.book == old.book) || !same_forms(back, old)) return "an older file was saved otherwise than it was read";
    return "";
}

}  // namespace fuzz_older_file

ANDANTE_FUZZ_TARGET("older_file", fuzz_older_file::broken_by, 4'000)
