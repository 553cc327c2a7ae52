// SPDX-License-Identifier: BSL-1.0
// A sealed file of which one stretch is changed, lost, doubled or zeroed is refused, gives no event that was not saved, and is handed back.
#include "fuzz.hpp"

#include <andante/io.hpp>

namespace fuzz_sealed_file {

using namespace andante;

std::string changed(std::string s, fuzz::bytes& b) {
    const std::uint8_t how = b.one();
    const std::size_t at = b.four() % (s.size() + 1), n = std::size_t{1} + b.four() % s.size();
    switch (how % 7) {
        case 0: s[at % s.size()] = static_cast<char>(s[at % s.size()] ^ (1 << (how / 7 % 8))); break;
        case 1: s[at % s.size()] = static_cast<char>(b.one()); break;
        case 2: s.erase(at, n); break;
        case 3: s.resize(at); break;
        case 4: s.insert(at, s.substr(n - 1, 1 + how * std::size_t{4})); break;
        case 5: s.replace(at, (std::min)(n, s.size() - at), std::string((std::min)(n, s.size() - at), '\0')); break;
        default: {
            std::string few;
            for (int i = 0; i <= how / 7 % 8; ++i) few += static_cast<char>(b.one());
            s.insert(at, few);
        }
    }
    return s;
}
std::string_view without_blank_end(std::string_view s) {
    const std::size_t last = s.find_last_not_of(" \t\r\n");
    return s.substr(0, last == std::string_view::npos ? 0 : last + 1);
}
/// Whether neither its first line nor its last one stands as it was: then nothing says any more that there was a seal, as of a file that people wrote.
bool lost_its_frame(std::string_view was, std::string_view now) {
    const std::string_view sealed = without_blank_end(was), end = sealed.substr(sealed.rfind('\n'));
    return !now.starts_with(was.substr(0, was.find('\n') + 1)) && !without_blank_end(now).ends_with(end);
}

std::string broken_by(std::string_view input) {
    fuzz::bytes b{input.substr(0, 24)};
    const diary_file f = parse_diary(input.substr((std::min)(input.size(), std::size_t{24})));
    const auto text = write_diary(f);
    if (!text) return "what was read cannot be saved: " + words(text.error());
    const std::string bad = changed(*text, b);
    const diary_file back = parse_diary(bad);
    const std::vector<entry> saved = detail::sorted_rows(f.book), read = detail::sorted_rows(back.book);
    if (without_blank_end(bad) == without_blank_end(*text)) return !back || read != saved ? "blanks behind the end harm" : "";
    if (bad.empty() || lost_its_frame(*text, bad)) return "";
    // The last line is not of what it seals: a blank between its fields is let through, and changes nothing.
    if (back) return read == saved && bad.starts_with(text->substr(0, without_blank_end(*text).rfind('\n') + 1)) ? "" : "a changed file was read";
    for (const entry& e : read)
        if (std::find(saved.begin(), saved.end(), e) == saved.end()) return "an event was read that was never saved";
    const io_problem p = back.error().what;
    if (p == io_problem::conflict && bad.starts_with(without_blank_end(*text))) return read == saved ? "" : "what stands behind the end harms what is sealed";
    if (p != io_problem::state_corrupt && p != io_problem::truncated && p != io_problem::conflict) return "a changed file was called something else: " + words(back.error());
    if (p != io_problem::truncated && !(read.empty() && back.prescriptions.empty())) return "a damaged file was read";
    return back.error().bytes == bad ? "" : "a changed file was not handed back";
}

}  // namespace fuzz_sealed_file

ANDANTE_FUZZ_TARGET("sealed_file", fuzz_sealed_file::broken_by, 4'000)
