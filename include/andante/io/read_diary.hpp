// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/diary_file.hpp>
#include <andante/io/event.hpp>
#include <andante/io/file.hpp>

#include <map>
#include <span>
#include <tuple>

/// Reading a diary, strictly: `docs/diary-format.md`.
namespace andante {

namespace detail {

/// FNV-1a, 64 bits: any one changed byte changes it. It finds accidents, not forgery.
constexpr std::uint64_t checksum(std::string_view s) noexcept {
    std::uint64_t h = 14695981039346656037ull;
    for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return h;
}
inline std::string hex(std::uint64_t n) {
    std::string s(16, '0');
    for (std::size_t i = 16; i-- != 0; n >>= 4) s[i] = "0123456789abcdef"[n & 15];
    return s;
}

class file_reader {
  public:
    file_reader(std::string_view text, day today) : text_{text}, today_{today} {}

    diary_file read() {
        if (text_.size() > longest_file) {
            io_error e;
            e.what = io_problem::size, e.most = static_cast<std::int64_t>(longest_file), e.expected = "bytes in a file";
            file_.errors.push_back(std::move(e));
            return std::move(file_);
        }
        seal_ = found_seal();
        if (seal_ == seal::broken) corrupt();
        for (std::size_t at = 0; at < text_.size() && file_.errors.empty();) {
            const std::size_t end = text_.find('\n', at);
            const std::size_t size = (end == std::string_view::npos ? text_.size() : end) - at;
            ++number_;
            one_line(text_.substr(at, size), at);
            at += size + 1;
        }
        if (sealed_ && !ended_ && seal_ != seal::holds) unsealed();
        fold();
        return std::move(file_);
    }

  private:
    void stop(io_problem p, std::string_view line, std::string where = {}, std::string expected = {}) {
        io_error e;
        e.what = p, e.line = number_, e.path = std::move(where), e.bytes = line, e.expected = std::move(expected);
        file_.errors.push_back(std::move(e));
    }
    void keep(std::vector<io_error> errors, std::string_view line) {
        for (io_error& e : errors) {
            e.line = number_;
            e.bytes = line.substr(0, longest_line);
            file_.errors.push_back(std::move(e));
        }
    }
    static bool blank(std::string_view s) noexcept { return s.find_first_not_of(" \t\r") == std::string_view::npos; }

    void one_line(std::string_view text, std::size_t at) {
        if (blank(text)) return;
        if (ended_) return stop(io_problem::conflict, text, "/event", "the end");
        const json_line line{text};
        if (line.error().what != io_problem::nothing) {
            sealed_ = sealed_ || (number_ == 1 && text.find(R"("sealed":true)") != std::string_view::npos);  // its end may be all that changed
            return keep({line.error()}, text);
        }
        line_reader in{line};
        if (const json_node* n = in.find(line.root(), "event"); n != nullptr && n->kind == json_kind::word) {
            if (n->word == "diary") return opening(in, text);
            if (n->word == "end") return closing(in, text, at);
        }
        begun_ = true;
        event_reader one{line, file_.format < diary_format};
        event_line ev = one.read();
        ev.line = number_;
        if (!one.errors().empty()) return keep(std::move(one.errors()), text);
        const auto [old, is_new] = seen_.try_emplace(std::tuple{ev.id, ev.revision, ev.row}, events_.size());
        if (is_new) {
            for (tightening& t : one.notes()) t.line = number_, file_.notes.push_back(std::move(t));
            return events_.push_back(std::move(ev));
        }
        if (!same_event(events_[old->second], ev)) stop(io_problem::conflict, text, {}, std::to_string(events_[old->second].line));
    }
    /// `{"event": "diary", "format": 2, "sealed": true}`: the first line of a saved diary.
    void opening(line_reader& in, std::string_view text) {
        const json_node& r = in.root();
        std::int64_t format = 0;
        if (const json_node* n = in.need(r, "format")) {
            format = in.integer(*n, 1, (std::int64_t{1} << 53) - 1);
            if (format > diary_format && !in.failed()) return newer(in.path(*n));
        }
        if (in.failed()) return keep(std::move(in.errors()), text);
        if (const json_node* n = in.find(r, "sealed")) sealed_ = in.truth(*n);
        if (!in.failed()) in.done(r);
        if (in.failed() && in.errors()[0].what == io_problem::unknown_field && seal_ == seal::holds) return newer(in.errors()[0].path);
        if (!in.failed() && begun_) in.fail(io_problem::conflict, "/event", "the first event");
        begun_ = true;
        if (!in.failed()) file_.format = static_cast<exact>(format);
        keep(std::move(in.errors()), text);
    }
    /// A later library's: a format that is not known, or a field that an unharmed frame has and this one not. Its other lines may say anything.
    void newer(std::string where) {
        events_.clear();
        stop(io_problem::newer, text_, std::move(where));
    }
    /// `{"event": "end", "lines": 3, "checksum": "…"}`: the lines before this one, and the checksum of their bytes.
    void closing(line_reader& in, std::string_view text, std::size_t at) {
        const json_node& r = in.root();
        std::int64_t lines = 0;
        std::string sum;
        if (const json_node* n = in.need(r, "lines")) lines = in.integer(*n, 0, (std::int64_t{1} << 53) - 1);
        if (const json_node* n = in.need(r, "checksum"); n != nullptr && in.is(*n, json_kind::word, "a checksum")) sum = n->word;
        if (!in.failed()) in.done(r);
        if (in.failed()) return keep(std::move(in.errors()), text);
        ended_ = true;
        if (lines != static_cast<std::int64_t>(number_) - 1 || sum != hex(checksum(text_.substr(0, at)))) corrupt();
    }
    /// Which byte changed is not known, so no event is trusted, and all the bytes are handed back.
    void corrupt() {
        events_.clear(), file_.errors.clear();
        stop(io_problem::state_corrupt, text_, "/checksum");
        file_.errors.back().line = 0;
    }
    /// The first line says that the file is sealed, and no last line seals it: it was cut off, and what stands before the cut
    /// may be shown; or its end was changed.
    void unsealed() {
        const io_problem p = file_.error().what;
        if (p == io_problem::newer || p == io_problem::state_corrupt) return;
        if (p == io_problem::nothing) return stop(io_problem::truncated, text_);
        const bool broken_off = p == io_problem::truncated && text_.back() != '\n';
        if (!broken_off && p != io_problem::conflict) return corrupt();
        if (!broken_off) events_.clear();
        file_.errors.front().bytes = text_;
    }
    /// The last line is looked at before all others, for a changed byte may well make another good line of any of them, the
    /// first one too. It seals what stands before it, whatever that says.
    enum class seal : std::uint8_t { missing, broken, holds };
    seal found_seal() const {
        const std::size_t end = text_.find_last_not_of(" \t\r\n");
        if (end == std::string_view::npos) return seal::missing;
        const std::size_t before_ = text_.rfind('\n', end), from = before_ == std::string_view::npos ? 0 : before_ + 1;
        const json_line last{text_.substr(from, end - from + 1)};
        if (last.error().what != io_problem::nothing) return seal::missing;
        line_reader in{last};
        const json_node* name = in.find(last.root(), "event");
        const json_node* sum = in.find(last.root(), "checksum");
        if (name == nullptr || name->word != "end" || sum == nullptr) return seal::missing;
        if (sum->word != hex(checksum(text_.substr(0, from)))) return seal::broken;
        const json_node* count = in.find(last.root(), "lines");
        const bool counted = count != nullptr && count->kind == json_kind::integer && count->number == std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(from), '\n');
        in.done(last.root());
        return counted && !in.failed() ? seal::holds : seal::missing;
    }

    /// The rows of all lines, by id and revision. False when two lines give the same row with other content.
    bool rows(std::vector<row_of_line>& all) {
        std::vector<const event_line*> by_id;
        for (const event_line& e : events_) by_id.push_back(&e);
        std::sort(by_id.begin(), by_id.end(), [](const event_line* a, const event_line* b) {
            return std::tie(a->id, a->revision, a->row) < std::tie(b->id, b->revision, b->row);
        });
        for (std::size_t i = 0, j = 0; i != by_id.size(); i = j) {
            while (j != by_id.size() && by_id[j]->id == by_id[i]->id) ++j;
            give_rows(by_id.data() + i, by_id.data() + j, all);
        }
        std::sort(all.begin(), all.end(), [](const row_of_line& a, const row_of_line& b) {
            return std::tie(a.what.id, a.what.revision, a.line) < std::tie(b.what.id, b.what.revision, b.line);
        });
        std::size_t bad = 0, other = 0;
        for (std::size_t i = 1; i < all.size(); ++i) {
            const entry &a = all[i - 1].what, &b = all[i].what;
            if (a.id == b.id && a.revision == b.revision && !(a == b) && (bad == 0 || all[i].line < bad)) bad = all[i].line, other = all[i - 1].line;
        }
        if (bad == 0) return true;
        stop_at(bad, io_problem::conflict, {}, std::to_string(other));
        return false;
    }
    /// What counts and is dated after today stops the reading at its line. What has been corrected or struck since does not
    /// count: so a diary that was written while the clock was ahead can be mended.
    bool in_time(const std::vector<row_of_line>& all) {
        std::size_t bad = 0;
        for (std::size_t i = 0; i != all.size(); ++i) {
            const entry& e = all[i].what;
            const bool counts = i + 1 == all.size() || all[i + 1].what.id != e.id;
            if (counts && e.what != entry_kind::struck && e.on > today_ && (bad == 0 || all[i].line < bad)) bad = all[i].line;
        }
        if (bad == 0) return true;
        stop_at(bad, io_problem::future, "/day");
        std::erase_if(events_, [&](const event_line& e) { return e.on > today_ && !e.struck; });
        return false;
    }
    /// A line that only the lines around it show to be wrong: what stands before it is kept.
    void stop_at(std::size_t bad, io_problem p, std::string where, std::string expected = {}) {
        file_.errors.clear();
        number_ = bad;
        std::size_t from = 0;
        for (std::size_t n = 1; n != bad; ++n) from = text_.find('\n', from) + 1;
        stop(p, text_.substr(from, text_.find('\n', from) - from), std::move(where), std::move(expected));
        std::erase_if(events_, [&](const event_line& e) { return e.line >= bad; });
    }
    void fold() {
        std::vector<row_of_line> all;
        while (!rows(all) || !in_time(all)) all.clear();
        take_all(all);
        for (const event_line& e : events_)
            if (!e.form.empty()) file_.prescriptions.push_back({e.id, e.revision, e.order, e.on, true, e.form[0]});
        for (signed_prescription& p : file_.prescriptions)
            for (const event_line& e : events_)
                if (e.id == p.id && e.row < 0 && e.revision > p.revision) p.counts = false;
        std::sort(file_.prescriptions.begin(), file_.prescriptions.end(), signed_before);
        std::erase_if(file_.notes, [&](const tightening& t) {
            return std::none_of(events_.begin(), events_.end(), [&](const event_line& e) { return e.line == t.line; });
        });
    }
    void take_all(const std::vector<row_of_line>& all) {
        for (const row_of_line& r : all) (void)file_.book.take(r.what);
    }

    std::string_view text_;
    day today_;
    std::size_t number_ = 0;
    bool begun_ = false, sealed_ = false, ended_ = false;
    seal seal_ = seal::missing;
    std::vector<event_line> events_;
    std::map<std::tuple<entry_id, std::uint16_t, exact>, std::size_t> seen_;
    diary_file file_;
};

}  // namespace detail

/// Reads a diary from text, one JSON event a line. At the first line that is wrong the reading stops: `errors` says why,
/// and everything before that line is kept. Nothing is guessed. Lines may be shuffled, repeated and corrected: the rows
/// are the same. An event dated after `today` is an error, unless it was corrected or struck since; by default any day is taken.
/// Of a sealed file that was changed no event is kept; of one that was cut off what stands before the cut. `error().bytes` has all of it. A file of an earlier format is
/// read under today's bounds: `notes` says what was tightened. O(text + lines log lines).
inline diary_file parse_diary(std::string_view text, day today = always) { return detail::file_reader{text, today}.read(); }

/// The same from a file, with what was read before an error. A file without a single byte was cut off: an empty diary is saved with its frame.
inline diary_file read_diary_file(const std::string& path, day today = always) {
    const auto text = detail::read_whole(path);
    diary_file f;
    if (!text) {
        f.errors.push_back(text.error());
        return f;
    }
    f = parse_diary(*text, today);
    if (text->empty()) {
        io_error e;
        e.what = io_problem::truncated;
        f.errors.push_back(std::move(e));
    }
    return f;
}

/// The diary of a file, whole or not at all: a file that cannot be read is never an empty diary.
inline result<diary_file, io_error> read_diary(const std::string& path, day today = always) {
    diary_file f = read_diary_file(path, today);
    if (!f) return f.error();
    return f;
}

}  // namespace andante
