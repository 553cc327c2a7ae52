// SPDX-License-Identifier: BSL-1.0
// Virtual people under the complete guard, and where the time of that loop goes; then the same diaries folded and the same days
// decided by the rules in plain Python (by_hand_rules.py). The digests of all decisions are compared, those of the people of
// states.hpp too, who meet every rule; exit code 1 when one differs. docs/benchmarks.md explains the numbers.
//
//   guarded_loop      24 people of a year, measured; 60 of the people of states.hpp, compared
//   guarded_loop 1    compares a few of both

#include "plain_states.hpp"
#include "timing.hpp"

#include <andante/simulate/compare.hpp>

#include <ctime>
#include <filesystem>
#include <memory>
#include <set>
#include <unistd.h>

namespace {

using namespace andante;
using states::guard;
using states::memory;

/// What was told of one person, and when a day was decided.
struct diary_of_a_life {
    prescription rx;
    std::vector<entry> rows;
    struct question {
        std::size_t after;  ///< so many rows
        day today;
        std::uint64_t digest;
    };
    std::vector<question> asked;
};
std::uint64_t digest_of(const day_decisions& d) {
    states::digest x;
    states::add(x, d);
    return x.value();
}

// ── the lives ──

/// The guard, with everything written down.
struct writing_guard {
    using memory = ::memory;
    std::vector<diary_of_a_life>* lives;
    void open(const prescription& rx, memory& h) const {
        lives->push_back({rx, {}, {}});
        guard.open(rx, h);
    }
    heard remember(const prescription& rx, memory& h, const entry& e, day today) const {
        lives->back().rows.push_back(e);
        return guard.remember(rx, h, e, today);
    }
    day_decisions decide(const prescription& rx, const memory& h, day today) const {
        const day_decisions d = guard.decide(rx, h, today);
        lives->back().asked.push_back({lives->back().rows.size(), today, digest_of(d)});
        return d;
    }
};
template <class Guard>
simulate::course_result lived(const Guard& g, std::uint32_t number, std::uint32_t days) {
    const simulate::cohort c{};
    const auto life = std::make_unique<simulate::guarded_course<Guard>>(g, simulate::seed{c.seed}, c.replicate, number, c.priors, c.in, c.parts, c.how);
    for (std::uint32_t t = 0; t != days; ++t) life->day_passes([](const day_decisions& d) { timing::seen(&d); });
    return life->result();
}
std::vector<diary_of_a_life> virtual_people(std::uint32_t n, std::uint32_t days) {
    std::vector<diary_of_a_life> lives;
    for (std::uint32_t i = 0; i != n; ++i) (void)lived(writing_guard{&lives}, i, days);
    return lives;
}
/// People of states.hpp, with half a year each and every third of their states decided.
std::vector<diary_of_a_life> invented_people(std::size_t n) {
    std::vector<diary_of_a_life> lives;
    states::random_numbers dice{11};
    for (std::size_t who = 0; who != n; ++who) {
        states::person p{who, who % states::prescriptions.size(), dice.below(4) * dice.below(7)};
        diary_of_a_life life{p.now.rx(), {}, {}};
        for (int d = 0; d != 182; ++d)
            p.live([&](const states::state& s) {
                if (dice.once_in(3)) life.asked.push_back({p.rows.size(), s.today, digest_of(guard.decide(s.rx(), s.h, s.today))});
            });
        life.rows = p.rows;
        lives.push_back(std::move(life));
    }
    return lives;
}

// ── what Python reads ──

std::string_view question_called(std::uint8_t code) {
    std::string_view found;
    [&]<class... Signals>(const collects<Signals...>&) { ((code == Signals::code ? void(found = Signals::key) : void()), ...); }(ibm_questions::list{});
    return found;
}

/// Lines of JSON, each of a kind and what is said of it; what is as usual is left out.
class json_lines {
  public:
    explicit json_lines(const std::string& path) : file_{std::fopen(path.c_str(), "w")} {}
    json_lines(const json_lines&) = delete;
    json_lines& operator=(const json_lines&) = delete;
    ~json_lines() {
        if (file_ != nullptr) std::fclose(file_);
    }
    bool good() const { return file_ != nullptr; }

    void write(const diary_of_a_life& life) {
        const std::size_t form = form_of(life.rx);
        std::fprintf(file_, "[\"person\",%zu]\n", form);
        std::size_t next = 0;
        for (const auto& q : life.asked) {
            for (; next != q.after; ++next) write(life.rows[next]);
            std::fprintf(file_, "[\"decided\",[%d,\"%016llx\"]]\n", q.today.number(), static_cast<unsigned long long>(q.digest));
        }
        for (; next != life.rows.size(); ++next) write(life.rows[next]);
    }

  private:
    std::size_t form_of(const prescription& rx) {
        const by_hand::form f = plain::form_of(rx);
        for (const order& o : rx.orders()) know(o.what);
        std::fprintf(file_, "[\"form\",{\"since\":%d,\"slow\":%s,\"by_a_therapist\":%s,\"takes_pressure\":%s,\"takes_heart_rate\":%s,\"takes_pulse\":%s,\"takes_oxygen\":%s,\"takes_oxygen_at_work\":%s,\"takes_weight\":%s,\"orders\":[",
                     f.since, truth(f.slow), truth(rx.by().as == role::physiotherapist), truth(f.takes_pressure), truth(f.takes_heart_rate), truth(f.takes_pulse), truth(f.takes_oxygen), truth(f.takes_oxygen_at_work), truth(f.takes_weight));
        for (int i = 0; i != f.n_orders; ++i) {
            const by_hand::order& o = f.orders[i];
            std::fprintf(file_, "%s{\"exercise\":%d,\"start\":[%d,%d,%d,%d],\"ceiling\":[%d,%d,%d,%d],\"reps_from\":%d,\"reps_to\":%d,\"load_step\":%d,\"time_step\":%d,\"per_week\":%d,\"planned_gap\":%d,\"maintain\":%s}", i == 0 ? "" : ",", o.place,
                         o.start[0], o.start[1], o.start[2], o.start[3], o.ceiling[0], o.ceiling[1], o.ceiling[2], o.ceiling[3], o.reps_from, o.reps_to, o.load_step, o.time_step, o.per_week, o.planned_gap, truth(o.maintain));
        }
        std::fputs("],\"limits\":[", file_);
        for (int i = 0; i != f.n_limits; ++i) std::fprintf(file_, "%s[%d,%d,%d,%d]", i == 0 ? "" : ",", f.limits[i].which, f.limits[i].value, f.limits[i].from, f.limits[i].until);
        std::fputs("]}]\n", file_);
        return forms_++;
    }
    void know(exercise e) {
        if (!known_.insert(place_of(e).index).second) return;
        const activity& a = about(e);
        std::fprintf(file_, "[\"exercise\",{\"place\":%d,\"kind\":%d,\"standing_pose\":%s,\"in_pool\":%s,\"harder_than_gravity_reduced\":%s,\"carries_its_load\":%s,\"regions\":[", place_of(e).index, static_cast<int>(a.kind),
                     truth(a.pose == position::standing), truth(a.place == setting::pool), truth(a.how > loading::gravity_reduced), truth(carries_its_load(e)));
        const char* between = "";
        for_each_region(movers(e), [&](region r) { std::fprintf(file_, "%s%d", between, r.index), between = ","; });
        std::fputs("],\"modes\":[", file_), between = "";
        for_each(modes(e), [&](mode m) { std::fprintf(file_, "%s%d", between, static_cast<int>(m)), between = ","; });
        std::fputs("]}]\n", file_);
    }
    void write(const entry& e) {
        static constexpr const char* kinds[] = {"struck", "prescribed", "clearance", "care_seen", "amendment", "record", "declined_step", "baseline", "session", "outside", "fall", "answer"};
        if (known(e.which)) know(e.which);
        std::fprintf(file_, "[\"%s\",{\"on\":%d,\"order\":%d", kinds[static_cast<std::size_t>(e.what)], e.on.number(), e.order);
        const auto number = [&](const char* name, exact x, exact usual) {
            if (x != usual) std::fprintf(file_, ",\"%s\":%d", name, x);
        };
        const auto doses = [&](const char* name, const dose& d) {
            if (d.stated()) std::fprintf(file_, ",\"%s\":[%d,%d,%d,%d]", name, d.parts()[0], d.parts()[1], d.parts()[2], d.parts()[3]);
        };
        if (e.what == entry_kind::answer) std::fprintf(file_, ",\"question\":\"%s\"", std::string(question_called(e.code)).c_str());
        if (e.what == entry_kind::record) std::fprintf(file_, ",\"question\":%d", e.code);
        if (e.what == entry_kind::amendment) std::fprintf(file_, ",\"question\":%d", plain::limit_called(e.limit));
        if (known(e.which)) std::fprintf(file_, ",\"exercise\":%d", place_of(e.which).index);
        if (e.known) std::fputs(",\"known\":true", file_);
        if (e.had_grant) std::fputs(",\"had_grant\":true", file_);
        number("at", static_cast<exact>(e.at), 0), number("where", e.where.index, 0), number("value", e.value, 0), number("facts", e.facts, 0);
        number("ends", static_cast<exact>(e.ends.bits()), 0), number("role", static_cast<exact>(e.as), 0), number("until", e.by.until.number(), by_hand::never);
        doses("done", e.done), doses("granted", e.granted);
        std::fputs("}]\n", file_);
    }
    static const char* truth(bool x) { return x ? "true" : "false"; }

    std::FILE* file_;
    std::set<int> known_;
    std::size_t forms_ = 0;
};

/// What the rules in Python said of the lives: whether they could be asked, how many of their decisions differ, seconds.
struct by_python {
    bool answered = false;
    unsigned long long answers = 0, differ = 0, digest = 0;
    double fold[2]{}, decide[2]{};  ///< least and median, of all people
};
by_python ask_python(const std::vector<diary_of_a_life>& lives, int repeats) {
    by_python p;
    std::error_code e;
    const std::string path = (std::filesystem::temp_directory_path(e) / ("andante_guarded_loop_" + std::to_string(::getpid()) + ".jsonl")).string();
    {
        json_lines out{path};
        if (!out.good()) return p;
        for (const diary_of_a_life& life : lives) out.write(life);
    }
    const std::string command = "'" ANDANTE_PYTHON "' '" ANDANTE_BENCHMARKS "/by_hand_rules.py' '" + path + "' " + std::to_string(repeats);
    if (std::FILE* said = ::popen(command.c_str(), "r")) {
        unsigned long long people = 0, rows = 0;
        p.answered = std::fscanf(said, "%llu %llu %llu %llu %llx %lf %lf %lf %lf", &people, &rows, &p.answers, &p.differ, &p.digest, &p.fold[0], &p.fold[1], &p.decide[0], &p.decide[1]) == 9;
        ::pclose(said);
    }
    std::remove(path.c_str());
    return p;
}
unsigned long long digest_of(const std::vector<diary_of_a_life>& lives) {
    unsigned long long x = 0;
    for (const diary_of_a_life& life : lives)
        for (const auto& q : life.asked) x = (x ^ q.digest) * 0x100000001b3u;
    return x;
}
/// Prints whether Python answered as the library did.
bool agree(const char* who, const std::vector<diary_of_a_life>& lives, const by_python& p) {
    std::size_t rows = 0, asked = 0;
    for (const diary_of_a_life& life : lives) rows += life.rows.size(), asked += life.asked.size();
    std::printf("%s: %zu people, %zu rows told, %zu days decided\n", who, lives.size(), rows, asked);
    if (!p.answered) return std::puts("  Python did not answer"), false;
    std::printf("  digest: library %016llx, Python %016llx; %llu differ\n", digest_of(lives), p.digest, p.differ);
    return p.differ == 0 && p.answers == asked && p.digest == digest_of(lives);
}

// ── what is measured ──

double cpu_seconds() {
    std::timespec t{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}
struct seconds {
    double least = 0, median = 0;
    friend seconds operator+(seconds a, seconds b) { return {a.least + b.least, a.median + b.median}; }
    friend seconds operator-(seconds a, seconds b) { return {a.least - b.least, a.median - b.median}; }
};
/// Things timed in turn, so that what disturbs one disturbs the others; the first round is for warming up.
template <std::size_t N>
class timed {
  public:
    explicit timed(std::array<std::function<void()>, N> things) : things_{std::move(things)} {}
    void go_round(std::size_t rounds) {
        for (std::size_t round = 0; round != rounds + 1; ++round)
            for (std::size_t i = 0; i != N; ++i) {
                const double began = cpu_seconds();
                things_[i]();
                if (round != 0) times_[i].push_back(cpu_seconds() - began);
            }
    }
    seconds operator[](std::size_t i) {
        std::sort(times_[i].begin(), times_[i].end());
        return {times_[i].front(), times_[i][times_[i].size() / 2]};
    }

  private:
    std::array<std::function<void()>, N> things_;
    std::array<std::vector<double>, N> times_;
};

/// The guard, and everything told to another history as well: what that adds is what telling takes.
struct told_twice {
    using memory = ::memory;
    memory* other;
    void open(const prescription& rx, memory& h) const {
        *other = memory{};
        guard.open(rx, *other), guard.open(rx, h);
    }
    heard remember(const prescription& rx, memory& h, const entry& e, day today) const {
        (void)guard.remember(rx, *other, e, today);
        return guard.remember(rx, h, e, today);
    }
    day_decisions decide(const prescription& rx, const memory& h, day today) const { return guard.decide(rx, h, today); }
};
/// The guard, and every day decided twice.
struct decided_twice {
    using memory = ::memory;
    void open(const prescription& rx, memory& h) const { guard.open(rx, h); }
    heard remember(const prescription& rx, memory& h, const entry& e, day today) const { return guard.remember(rx, h, e, today); }
    day_decisions decide(const prescription& rx, const memory& h, day today) const {
        const day_decisions d = guard.decide(rx, h, today);
        timing::seen(&d);
        return guard.decide(rx, h, today);
    }
};

constexpr std::uint32_t people = 24, days = 364;

template <class Guard>
void all_live(const Guard& g) {
    for (std::uint32_t i = 0; i != people; ++i) {
        const simulate::course_result r = lived(g, i, days);
        timing::seen(&r);
    }
}
/// Of the days, those on which somebody was still in the study.
double patient_days() {
    std::int64_t n = 0;
    for (std::uint32_t i = 0; i != people; ++i) n += of(lived(guard, i, days), simulate::outcome::days);
    return static_cast<double>(n);
}
bool measure_the_loop() {
    const std::vector<diary_of_a_life> lives = virtual_people(people, days);
    const auto other = std::make_unique<memory>();
    timed<3> loops{{{[] { all_live(guard); }, [&] { all_live(told_twice{other.get()}); }, [] { all_live(decided_twice{}); }}}};
    loops.go_round(15);
    const by_python p = ask_python(lives, 5);  // between the rounds, for what else runs here comes and goes
    loops.go_round(15);
    if (!agree("virtual people of a year", lives, p)) return false;
    const double n = patient_days();
    const seconds loop = loops[0], told = loops[1] - loop, decided = loops[2] - loop, python_told{p.fold[0], p.fold[1]}, python_decided{p.decide[0], p.decide[1]}, python = python_told + python_decided;
    const auto print = [n](const char* what, seconds s, seconds of) {
        std::printf("  %-44s %9.3f us a patient-day, %3.0f %% (least %9.3f, %3.0f %%)\n", what, s.median / n * 1e6, 100 * s.median / of.median, s.least / n * 1e6, 100 * s.least / of.least);
    };
    const auto print_ratio = [](const char* what, seconds a, seconds b) { std::printf("  %-44s x %.0f (least beside least x %.0f)\n", what, a.median / b.median, a.least / b.least); };
    std::printf("the loop, one core: %.0f patient-days, %.0f a second (most %.0f)\n", n, n / loop.median, n / loop.least);
    print("all of it", loop, loop), print("told", told, loop), print("decided, five exercises each time", decided, loop), print("the rest: draws, bodies, rows made", loop - told - decided, loop);
    std::puts("the same told and decided in plain Python, without the people");
    print("all of it", python, python), print("told", python_told, python), print("decided", python_decided, python);
    std::puts("Python beside C++");
    print_ratio("told and decided beside the whole loop", python, loop), print_ratio("told and decided beside told and decided", python, told + decided);
    print_ratio("told beside told", python_told, told), print_ratio("decided beside decided", python_decided, decided), print_ratio("decided beside the whole loop", python_decided, loop);
    return true;
}
bool compare_invented(std::size_t n) {
    const std::vector<diary_of_a_life> lives = invented_people(n);
    return agree("people of states.hpp, half a year each", lives, ask_python(lives, 1));
}

}  // namespace

int main(int argc, char** argv) {
    if (timing::quick(argc, argv)) {
        const std::vector<diary_of_a_life> lives = virtual_people(2, 84);
        return agree("virtual people", lives, ask_python(lives, 1)) && compare_invented(6) ? 0 : 1;
    }
    return measure_the_loop() && compare_invented(60) ? 0 : 1;
}
