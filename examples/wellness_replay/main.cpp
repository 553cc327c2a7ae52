// SPDX-License-Identifier: BSL-1.0
#include "page.hpp"

#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace {

constexpr std::string_view help = R"(wellness_replay FILE.csv [options]

Replays a CSV of wellness diaries, one row a player-day, through the coach: for each person what each
day would have been and why, and load figures held against those in the file.

  --csv FILE          every day as CSV: action, exercises granted, rules, load figures
  --html FILE         a page with a strip for each person; it needs nothing else
  --keep-going        list every bad row and go on with the others
  --strict-gate       do not assume that a day with answers had no warning sign and no illness
  --clear-after DAYS  a clinician ends a latch after DAYS days (1 to 365; 7), or "never"
  --help

Exit: 0 done; 1 the file has bad rows or a bad header; 2 the command line is wrong; 3 a file cannot be
read or written. Columns and the mapping: docs/wellness-replay.md
)";

enum exit_code { done = 0, bad_rows = 1, bad_command = 2, no_file = 3 };

struct command {
    std::string in, csv, html;
    bool keep_going = false, wants_help = false;
    wellness::assumptions assumed{};
};

/// Empty when the command line is wrong; says so.
std::optional<command> read_command(int count, char** words) {
    command c;
    const auto wrong = [](std::string_view what) {
        std::cerr << "wellness_replay: " << what << "; --help tells more\n";
        return std::nullopt;
    };
    for (int i = 1; i < count; ++i) {
        const std::string_view w = words[i];
        const auto value = [&]() -> std::string { return ++i < count ? words[i] : ""; };
        if (w == "--help") c.wants_help = true;
        else if (w == "--keep-going") c.keep_going = true;
        else if (w == "--strict-gate") c.assumed.gate = false;
        else if (w == "--csv" || w == "--html") {
            std::string& to = w == "--csv" ? c.csv : c.html;
            to = value();
            if (to.empty()) return wrong(std::string{w} + " needs a file");
        } else if (w == "--clear-after") {
            const std::string n = value();
            const wellness::number_read x = wellness::read_number(n, {"days", 0, 1, 365});
            if (n == "never") c.assumed.clear_after = -1;
            else if (x.what == wellness::csv_problem::nothing) c.assumed.clear_after = static_cast<andante::exact>(x.value);
            else return wrong("--clear-after needs 1 to 365 days, or never");
        } else if (w.starts_with("-")) {
            return wrong("unknown option " + std::string{w});
        } else if (!c.in.empty()) {
            return wrong("one file at a time");
        } else {
            c.in = w;
        }
    }
    if (!c.wants_help && c.in.empty()) return wrong("which file?");
    return c;
}

std::optional<std::string> read_whole(const std::string& name) {
    std::ifstream f{name, std::ios::binary};
    if (!f) return std::nullopt;
    std::string s{std::istreambuf_iterator<char>{f}, std::istreambuf_iterator<char>{}};
    if (f.bad()) return std::nullopt;
    return s;
}
bool write_whole(const std::string& name, const std::string& text) {
    std::ofstream f{name, std::ios::binary | std::ios::trunc};
    f.write(text.data(), static_cast<std::streamsize>(text.size()));
    f.flush();
    if (!f) std::cerr << "wellness_replay: cannot write " << name << "\n";
    return static_cast<bool>(f);
}

/// A bar on a terminal, nothing elsewhere.
class progress_bar {
  public:
    explicit progress_bar(std::size_t all) : all_{all} {
#if __has_include(<unistd.h>)
        shown_ = isatty(2) == 1;
#endif
    }
    void at(std::size_t n) const {
        if (!shown_ || all_ == 0) return;
        const std::size_t width = 30, full = n * width / all_;
        std::cerr << "\r[" << std::string(full, '#') << std::string(width - full, '.') << "] " << n << " of " << all_ << " people" << std::flush;
    }
    ~progress_bar() {
        if (shown_) std::cerr << "\r\x1b[K" << std::flush;
    }
    progress_bar(const progress_bar&) = delete;
    progress_bar& operator=(const progress_bar&) = delete;

  private:
    std::size_t all_;
    bool shown_ = false;
};

int run(const command& c) {
    const auto text = read_whole(c.in);
    if (!text) {
        std::cerr << "wellness_replay: cannot read " << c.in << "\n";
        return no_file;
    }
    const wellness::table table = wellness::read_table(*text, c.keep_going);
    for (const wellness::csv_error& e : table.errors) std::cerr << c.in << ": " << words(e) << "\n";
    if (!table.errors.empty()) {
        if (!table.header_ok || !c.keep_going) return bad_rows;
        std::cerr << "wellness_replay: " << table.errors.size() << " bad rows are left out of the report\n";
    }

    wellness::replayer replayer{c.assumed};
    std::vector<wellness::replayed_player> people;
    people.reserve(table.people.size());
    std::size_t refused = 0;
    {
        const progress_bar bar{table.people.size()};
        for (const wellness::player& p : table.people) {
            if (p.days.empty()) continue;
            auto replayed = replayer.replay(p);
            if (!replayed) {
                std::cerr << "wellness_replay: the programme of " << p.id << " is refused\n";
                return bad_rows;
            }
            refused += replayed->refused;
            people.push_back(std::move(*replayed));
            bar.at(people.size());
        }
    }
    std::cout << wellness::text_report(people, replayer.ids(), c.assumed);
    if (refused != 0) std::cerr << "wellness_replay: " << refused << " entries were not taken by the history\n";
    if (!table.errors.empty()) std::cout << "\n" << table.errors.size() << " bad rows are not in this report.\n";
    if (!std::cout.flush()) return no_file;
    if (!c.csv.empty() && !write_whole(c.csv, wellness::csv_of_days(people, replayer.ids()))) return no_file;
    if (!c.html.empty() && !write_whole(c.html, wellness::html_report(people, replayer.ids(), c.assumed))) return no_file;
    return table.errors.empty() && refused == 0 ? done : bad_rows;
}

}  // namespace

int main(int count, char** words) {
    const auto c = read_command(count, words);
    if (!c) return bad_command;
    if (c->wants_help) {
        std::cout << help;
        return done;
    }
    return run(*c);
}
