// SPDX-License-Identifier: BSL-1.0
// The reader of diaries: what it refuses it hands back, and what it reads is sound, is written and read again to the same bytes, and does not depend on the order of lines.
#include "fuzz.hpp"

#include <andante/io.hpp>

namespace fuzz_diary_lines {

using namespace andante;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        all.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return all;
}
bool same_forms(const diary_file& a, const diary_file& b) {
    return std::equal(a.prescriptions.begin(), a.prescriptions.end(), b.prescriptions.begin(), b.prescriptions.end(), [](const signed_prescription& x, const signed_prescription& y) {
        return x.id == y.id && x.revision == y.revision && x.order == y.order && x.on == y.on && x.counts == y.counts && detail::same_form(x.form, y.form);
    });
}
bool same_book(const diary_file& a, const diary_file& b) {
    return a.book == b.book && detail::sorted_rows(a.book) == detail::sorted_rows(b.book) && same_forms(a, b);
}

std::string broken_by_errors(const diary_file& f, std::string_view text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; };
    if (f && std::any_of(text.begin(), text.end(), is_control)) return "a control character was let through, and what stands behind it may be lost";
    for (const io_error& e : f.errors) {
        if (e.what == io_problem::nothing || code(e.what).empty()) return "an error without a code";
        for (const char c : words(e))
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return "an error whose words hold a control character";
        if (e.line > lines_of(text).size()) return "an error in a line that is not there";
        if (text.find(e.bytes) == std::string_view::npos) return "an error whose bytes are not of the file";
        const bool whole = e.what == io_problem::state_corrupt || e.what == io_problem::newer;
        if (whole && (e.bytes != text || !detail::sorted_rows(f.book).empty() || !f.prescriptions.empty())) return "a file that is not trusted was read, or was not handed back";
    }
    return "";
}
std::string broken_by_rows(const diary_file& f) {
    for (const entry& e : detail::sorted_rows(f.book)) {
        if (e.id == 0 || e.on < *day::from(1900, 1, 1) || e.on > *day::from(2199, 12, 31)) return "a row without an id, or off the calendar";
        if (!well_formed(e.done) || !well_formed(e.granted)) return "a dose that no body lifts";
        const bool of_an_exercise = e.what == entry_kind::session || e.what == entry_kind::outside || e.what == entry_kind::baseline || e.what == entry_kind::prescribed;
        if (of_an_exercise && !known(e.which)) return "an exercise that is not in the catalogue";
        if (e.what == entry_kind::prescribed && volume(e.done) == 0) return "a start of nothing";
        if (e.what == entry_kind::amendment && check({e.limit, e.value, e.by}, e.on).what != limit_problem::nothing) return "an override that its limit refuses";
        if (e.what == entry_kind::clearance && (e.as == role::nobody || e.ends.size() != 1)) return "a clearance by nobody, or of more than it names";
        history<ibm_questions> h;
        if (h.hear(e, e.on, fold_terms{}) == heard::off_the_scale) return "an answer off its scale";
    }
    for (const signed_prescription& p : f.prescriptions)
        for (const order& o : p.form.orders())
            if (!known(o.what) || !o.ceiling.stated() || !fits(o.start, o.ceiling) || !fits(o.ceiling, absolute_ceiling) || !fits(dose{}, o.start) || volume(o.start) == 0) return "an order above its bounds";
    return "";
}
std::string broken_by_saving(const diary_file& f) {
    for (const framed how : {framed::bare, framed::sealed}) {
        const auto text = write_diary(f, how);
        if (!text) return "what was read cannot be saved: " + words(text.error());
        const diary_file back = parse_diary(*text);
        if (!back) return "what was saved cannot be read: " + words(back.error());
        if (!same_book(f, back)) return "what was saved was read otherwise";
        const auto again = write_diary(back, how);
        if (!again || *again != *text) return "what was read again was saved to other bytes";
    }
    return "";
}
std::string broken_by_order(const diary_file& f, std::string_view text) {
    std::vector<std::string_view> lines = lines_of(text);
    for (const std::string_view l : lines)
        if (l.find("diary") != std::string_view::npos || l.find("end") != std::string_view::npos || l.find('\\') != std::string_view::npos) return "";  // a frame has its place
    if (!lines.empty()) lines.push_back(lines.front());
    std::string other;
    for (std::size_t i = lines.size(); i-- != 0;) other.append(lines[i]) += '\n';
    const diary_file back = parse_diary(other);
    return !back ? "in another order it is refused: " + words(back.error()) : !same_book(f, back) ? "in another order it is read otherwise" : "";
}
/// The clock of the host stands on the day of some row.
std::string broken_by_the_clock(const diary_file& f, std::string_view text) {
    const std::span<const entry> all = f.book.rows();
    if (all.empty()) return "";
    const day today = all[all.size() / 2].on;
    const diary_file then = parse_diary(text, today);
    for (const entry& e : then.book.rows()) {
        if (e.on > today && e.what != entry_kind::struck) return "a row of a day to come was read";
        if (f && std::find(all.begin(), all.end(), e) == all.end() && then) return "the clock changed a row";
    }
    const bool ahead = std::any_of(all.begin(), all.end(), [&](const entry& e) { return e.on > today && e.what != entry_kind::struck; });
    return f && static_cast<bool>(then) == ahead ? "a day to come was let through, or a day that has come was refused" : "";
}

std::string broken_by(std::string_view text) {
    const diary_file f = parse_diary(text);
    std::string s = broken_by_errors(f, text);
    if (s.empty()) s = broken_by_rows(f);
    if (s.empty()) s = broken_by_saving(f);
    if (s.empty() && f) s = broken_by_order(f, text);
    if (s.empty()) s = broken_by_the_clock(f, text);
    return s;
}

}  // namespace fuzz_diary_lines

ANDANTE_FUZZ_TARGET("diary_lines", fuzz_diary_lines::broken_by, 4'000)
