// SPDX-License-Identifier: BSL-1.0
// mutation             plants every fault in the IBM rules, one at a time, and says how many are noticed, by whom, and which are not
// mutation --list      a line for each fault: what it is, on how many states it shows, the vector and the state that notice it
// mutation --some N    every Nth fault alone
// mutation --listed    those alone that docs/mutation_survivors.csv lists
// mutation --why       of what goes unnoticed: the first state on which it shows, and which other rules hide it
// mutation --record    the record of decisions is asked of what answers beside the vectors notice, too
// mutation --laws      what nothing else notices is held against the laws too: half a minute for each
// mutation --twice     rules in the other order, and asked twice: no faults, and nothing may notice them
// mutation --timed     when each part was done, on standard error
// mutation --answers   holds the answers beside the vectors against tests/verify/answers_beside.txt; --write writes them
// From the top folder. Minutes. The exit status is 1 when a fault goes unnoticed that docs/mutation_survivors.csv does not list.
#include <andante/andante.hpp>
#include <andante/io.hpp>
#include <andante/verify/answer.hpp>
#include <andante/verify/check.hpp>
#include <andante/verify/decision_sweep.hpp>
#include <andante/verify/mutation.hpp>
#include <andante/verify/vectors.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <unordered_set>

#if defined(__unix__)
#include <unistd.h>
#endif

namespace {

using namespace andante;
using namespace andante::verify;
using json = nlohmann::json;
using trial_of_ibm = mutation_trial<policies::standard, ibm_rule_set, ibm_questions>;

/// One vector, as a file of its own.
struct one_vector {
    std::string id, text;
};
std::vector<one_vector> vectors_in(const std::string& folder) {
    std::vector<one_vector> all;
    for (const std::string& path : vector_files(folder)) {
        json file = json::parse(*andante::detail::read_whole(path), nullptr, false);
        const json groups = std::move(file["groups"]);
        for (const json& g : groups)
            for (const json& t : g["tests"]) {
                if (g["type"] == json("document")) continue;
                file["groups"] = json::array({{{"type", g["type"]}, {"tests", json::array({t})}}});
                all.push_back({t["id"].get<std::string>(), vector_tests::written(file)});
            }
    }
    return all;
}
template <class MakeCoach>
bool passes(const one_vector& v, const MakeCoach& coach_of) {
    vector_run run{[&](const std::string& request) { return answer(request, coach_of, rule_set_version); }};
    run.add(v.text, v.id);
    return !run.results().empty() && run.results().front().status == vector_status::pass;
}
using faulty_rules = mutated<ibm_rule_set>;
auto coach(const prescription& rx, const told_wishes& w, const faulty_rules& rules) {
    return compose(rx, w.or_those_of(policies::standard{}), rules, ibm_questions{});
}
/// A coach that notes what it is asked.
struct noting {
    const prescription& rx;
    const told_wishes& wishes;
    std::vector<asked_state>& into;
    std::vector<set_of<latch>>& waits;
    const std::string& name;
    day_plan plan(const diary& d, day today) const {
        std::vector<entry> rows;
        for (const entry& e : d.until(today)) rows.push_back(e);
        into.push_back({std::make_shared<const shared_record>(shared_record{std::make_shared<const prescription>(rx), std::move(rows)}), {}, today, name, wishes});
        const day_plan p = coach(rx, wishes, faulty_rules{ibm_rules}).plan(d, today);
        waits.push_back(answer_from(p.decisions()).latched);
        return p;
    }
};
struct notes {
    std::vector<asked_state>& into;
    std::vector<set_of<latch>>& waits;
    const std::string& name;
    noting operator()(const prescription& rx, const told_wishes& w) const { return {rx, w, into, waits, name}; }
    noting operator()(const prescription& rx) const { return {rx, none_told, into, waits, name}; }
    static inline const told_wishes none_told{};
};
struct coaches {
    faulty_rules rules;
    auto operator()(const prescription& rx, const told_wishes& w) const { return coach(rx, w, rules); }
    auto operator()(const prescription& rx) const { return coach(rx, notes::none_told, rules); }
};

/// What is compared with the committed record of decisions, at every state of the sweep: what its text holds, and the whole of an answer, for its digest.
struct decided_state {
    std::uint64_t kept, whole;
    friend bool operator==(const decided_state&, const decided_state&) = default;
};
std::uint64_t kept_in_the_record(const answer_of_day& a) {
    std::uint64_t h = 1;
    const auto mix = [&](auto v) { h = andante::verify::detail::mixed(h, static_cast<std::uint64_t>(v)); };
    mix(a.act), mix(a.leaves), mix(a.how_soon), mix(a.latched.bits());
    for (const answer_of_exercise& x : a) {
        mix(x.act), mix(x.granted), mix(x.latched.bits()), mix(x.only.bits());
        for (const exact n : x.amount.parts()) mix(n);
        for (const exact n : x.level.parts()) mix(n);
    }
    return h;
}
template <class Guard>
struct watched_verbs {
    using memory = history<ibm_questions>;
    Guard g;
    std::uint64_t* whole;
    void recall(const prescription& rx, memory& h, std::span<const entry> rows, day today) const { g.recall(rx, h, rows, today); }
    heard remember(const prescription& rx, memory& h, const entry& e, day today) const { return g.remember(rx, h, e, today); }
    day_decisions decide(const prescription& rx, const memory& h, day today) const {
        const day_decisions d = g.decide(rx, h, today);
        return *whole = andante::verify::detail::decided(d), d;
    }
};
struct has_differed {};

/// The same record on a day to come on which all is well: what an answer leaves shows later.
asked_state well(const asked_state& s, exact days_on) {
    asked_state later = s;
    later.wishes = {}, later.today = s.today + days_on, later.name = s.name + ", " + std::to_string(days_on) + " days on";
    const auto tell = [&](const auto&... xs) {
        (later.more.push_back(row(xs)), ...);
        entry_id id = 1'000'000'000;
        std::uint16_t order = 50'000;
        for (entry& e : later.more) e.id = id++, e.on = later.today, e.order = order++;
    };
    tell(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{nrs::at(2)}, unusual_fatigue{no}, soreness{everywhere, nrs::at(0)}, recalled_soreness{everywhere, nrs::at(0)}, limited_next_day{no},
         company{yes}, daily_tasks_harder{not_at_all}, worse_than_last_week{no}, after_effects{none}, systolic{mmhg::at(120)}, diastolic{mmhg::at(80)}, resting_rate{bpm::at(70)}, saturation{spo2::at(97)},
         body_weight{body_weight::value_type::at(700)}, pool_company{yes}, water_trouble{no}, way_out{yes}, water_temperature{water_celsius::at(310)}, water_depth{to_the_waist});
    return later;
}
/// The same, and what waits was cleared by a physician on the day that is asked of.
asked_state cleared_and_well(const asked_state& s, const set_of<latch>& waits, exact days_on) {
    asked_state later = well(s, days_on);
    std::vector<entry> clearances;
    for_each(waits, [&](latch l) {
        clearances.push_back(row(cleared{l, physician(7)}));
        for_each_region(s.record->rx->works(), [&](region r) { clearances.push_back(row(cleared{l, r, physician(7)})); });
        for (std::size_t m = 0; m != mode_count; ++m) clearances.push_back(row(cleared{l, static_cast<mode>(m), physician(7)}));
        for (const order& o : s.record->rx->orders()) clearances.push_back(row(cleared{l, o.what, physician(7)}));
    });
    entry_id id = 900'000'000;
    std::uint16_t order = 40'000;
    for (entry& e : clearances) e.id = id++, e.on = s.today, e.order = order++;
    later.more.insert(later.more.begin(), clearances.begin(), clearances.end());
    later.name += ", cleared";
    return later;
}
/// States beside that of a vector: with one row of its last two days taken away, or one answer of a short scale at its beginning, where it is best.
std::vector<asked_state> states_beside(const asked_state& s) {
    std::vector<asked_state> all;
    const std::vector<entry>& rows = s.record->rows;
    for (exact ago = 1; ago <= 10; ++ago) {  // what it was like on the days before
        asked_state n = s;
        std::vector<entry> until;
        for (const entry& e : rows)
            if (e.on <= s.today - ago) until.push_back(e);
        if (until.size() == rows.size() || until.empty() || until.back().on < s.today - ago) continue;
        n.record = std::make_shared<const shared_record>(shared_record{s.record->rx, std::move(until)});
        n.wishes = {}, n.today = s.today - ago, n.name += ", " + std::to_string(ago) + " days before";
        all.push_back(std::move(n));
    }
    const auto add = [&](std::vector<entry> changed, const entry& e, const char* how) {
        asked_state n = s;
        n.record = std::make_shared<const shared_record>(shared_record{s.record->rx, std::move(changed)});
        n.name += std::string{", "} + how + " " + std::to_string(static_cast<int>(e.what)) + "." + std::to_string(e.code);
        all.push_back(std::move(n));
    };
    for (std::size_t i = 0; i != rows.size(); ++i) {
        const entry& e = rows[i];
        if (e.on < s.today - 1 || e.what == entry_kind::prescribed) continue;
        std::vector<entry> without = rows, best = rows;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        add(std::move(without), e, "without");
        if (e.what != entry_kind::answer || !e.known || e.value < 1 || e.value > 10) continue;
        best[i].value = 0;
        add(std::move(best), e, "at its best");
    }
    return all;
}
std::uint64_t number_of(const asked_state& s) {
    std::uint64_t h = static_cast<std::uint64_t>(s.today.number());
    const auto mix = [&](auto v) { h = andante::verify::detail::mixed(h, static_cast<std::uint64_t>(v)); };
    if (!s.wishes.empty()) mix(std::hash<std::string>{}(s.name));
    for (const order& o : s.record->rx->orders()) for (const exact n : o.start.parts()) mix(n);
    for (const std::vector<entry>* rows : {&s.record->rows, &s.more})
        for (const entry& e : *rows) {
            mix(e.on.number()), mix(e.order), mix(e.what), mix(e.code), mix(e.known), mix(e.why), mix(e.at), mix(e.where.index), mix(e.value), mix(e.which.id), mix(e.which.on), mix(e.facts), mix(e.limit), mix(e.as), mix(e.ends.bits());
            for (const exact n : e.done.parts()) mix(n);
        }
    return h;
}
/// Holds the whole answers on the states of each vector, and on the lattice, and beside them the reasons that were given, against the committed file; says which differ.
int hold_answers(const trial_of_ibm& t, bool write) {
    constexpr const char* path = "tests/verify/answers_beside.txt";
    struct sums { std::uint64_t answers = 0, reasons = 0; };
    std::map<std::string, sums> now;
    for (std::size_t i = 0; i != t.states().size(); ++i) {
        const std::string& name = t.states()[i].name;
        const std::string of = name.substr(0, name.find(','));
        sums& sum = now[of.find(' ') == std::string::npos ? of : "the lattice"];
        sum.answers = andante::verify::detail::mixed(sum.answers, t.answers()[i]), sum.reasons = andante::verify::detail::mixed(sum.reasons, t.reasons()[i]);
    }
    std::string text;
    for (const auto& one : now) {
        std::array<char, 18> digits{};
        std::snprintf(digits.data(), digits.size(), "%08x %08x", static_cast<unsigned>(one.second.answers >> 32), static_cast<unsigned>(one.second.reasons >> 32));
        text += one.first + " " + digits.data() + "\n";
    }
    const std::string kept = andante::detail::read_whole(path).value_or("");
    if (write) std::ofstream{path} << text;
    std::cout << t.states().size() << " answers in " << now.size() << " lines: " << (text == kept ? "as they were" : write ? "written" : "not as they were") << "\n";
    for (std::size_t at = 0; at < text.size() && text != kept && !write;) {
        const std::size_t end = text.find('\n', at);
        const std::string line = text.substr(at, end - at + 1);
        if (("\n" + kept).find("\n" + line) == std::string::npos) std::cout << "now: " << line;
        at = end + 1;
    }
    return text == kept || write ? 0 : 1;
}
/// Every state of the sweep, until `sees` throws.
template <class Guard, class Sees>
void sweep(const Guard& g, Sees sees) {
    std::uint64_t whole = 0;
    const implementation i = of("swept", watched_verbs<Guard>{g, &whole});
    sweep_decisions(i, [&](const decision_state& s, const answer_of_day& a) { sees(s, decided_state{kept_in_the_record(a), whole}); });
}

bool is_terminal() noexcept {
#if defined(__unix__)
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

constexpr std::array<std::string_view, 4> scope_words{"person", "region", "exercise", "way of moving"};

std::string words(const mutant& m) {
    std::string s = std::string{ibm_rule_set::card(m.rule).id} + " (" + std::to_string(m.rule) + "): " + std::string{fault_words[static_cast<std::size_t>(m.kind)]};
    const std::string where = ", of the " + std::string{scope_words[static_cast<std::size_t>(m.at)]};
    switch (m.kind) {
        case fault::limit: return s + ", " + std::string{limit_name(m.limit)} + " is " + std::to_string(m.value);
        case fault::silence: return s + ": " + std::string{answer_word(static_cast<std::uint32_t>(m.value) + 1)};
        case fault::answer:
            return s + where + ": " + std::string{answer_word(m.from)} + " " + std::to_string(m.from >> 4) + ", " + std::string{change_words[static_cast<std::size_t>(m.what)]} + " " + std::to_string(m.part);
        case fault::border:
            return s + where + ", number " + std::to_string(m.part) + " at " + std::to_string(m.value) + ": " + std::string{answer_word(m.from)} + " as of " + (m.step > 0 ? "one more, " : "one less, ") +
                   std::string{answer_word(m.to)} + " " + std::to_string(m.from >> 4) + ">" + std::to_string(m.to >> 4);
        case fault::unheard:
        case fault::made_up: return s + where + ", " + std::to_string(m.part);
        default: return s;
    }
}

}  // namespace

int main(int count, char** arguments) {
    bool listed_alone = false, keep_digest = false, write = false, list = false, by_laws = false, timed = false, record_too = false, why = false, twice = false;
    std::size_t nth = 1;
    for (int i = 1; i != count; ++i) {
        const std::string_view a = arguments[i];
        keep_digest = keep_digest || a == "--answers" || a == "--write", write = write || a == "--write";
        listed_alone = listed_alone || a == "--listed";
        list = list || a == "--list", by_laws = by_laws || a == "--laws", timed = timed || a == "--timed", record_too = record_too || a == "--record", why = why || a == "--why", twice = twice || a == "--twice";
        if (a == "--some" && i + 1 != count) nth = static_cast<std::size_t>((std::max)(1, std::atoi(arguments[++i])));
    }
    std::set<std::string> listed;
    if (const auto text = andante::detail::read_whole("docs/mutation_survivors.csv"))
        for (std::size_t at = 0; at < text->size(); at = text->find('\n', at) == std::string::npos ? text->size() : text->find('\n', at) + 1)
            listed.insert(text->substr(at, text->find(';', at) - at));
    std::size_t new_ones = 0;
    const auto show = [on = is_terminal()](const std::string& text) {
        if (on) std::cerr << '\r' << text << std::string(text.size() < 60 ? 60 - text.size() : 0, ' ') << std::flush;
    };
    const auto start = std::chrono::steady_clock::now();
    const auto since = [&] { return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count()) + " ms"; };
    trial_of_ibm t{policies::standard{}, ibm_rules, ibm_questions{}};
    std::vector<one_vector> vectors;
    std::vector<asked_state> states;
    std::vector<set_of<latch>> waits;
    std::map<std::string, std::size_t> vector_of;
    for (const char* folder : {"tests/vectors/required", "tests/vectors/rule_set", "tests/vectors/should", "tests/vectors/hostile"})
        for (one_vector& v : vectors_in(folder)) {
            vector_of[v.id] = vectors.size();
            if (!passes(v, notes{states, waits, v.id})) std::cout << "does not pass: " << v.id << "\n";
            vectors.push_back(std::move(v));
        }
    const std::size_t of_vectors = states.size();
    std::vector<asked_state> to_come, beside;
    std::unordered_set<std::uint64_t> known;
    for (std::size_t i = 0; i != of_vectors; ++i) {
        for (const exact n : {1, 2, 3, 8, 15, 29}) to_come.push_back(well(states[i], n));
        if (!waits[i].empty())
            for (const exact n : {1, 3, 8, 22}) beside.push_back(cleared_and_well(states[i], waits[i], n));
        for (asked_state& n : states_beside(states[i]))
            if (keep_digest || known.insert(number_of(n)).second) beside.push_back(std::move(n));
    }
    t.learn(std::move(states));
    t.learn(std::move(to_come));
    t.learn(states_of_the_lattice(t.right()));
    const std::size_t looked_at = t.states().size();
    t.learn(std::move(beside));
    t.find(keep_digest ? 0 : 2'000, looked_at);
    if (keep_digest) return hold_answers(t, write);
    const auto took = [&](const char* what) { if (timed) std::cerr << what << " " << since() << "\n"; };
    took("found");
    std::vector<decided_state> swept;
    std::vector<std::string> swept_names;
    mutant none_at_all;
    none_at_all.rule = 255;
    sweep(t.with(none_at_all), [&](const decision_state& s, const decided_state& d) {
        swept.push_back(d);
        swept_names.push_back(std::string{s.block} + "; " + std::string{s.row} + "; " + std::string{s.point});
    });
    took("swept");
    const std::vector<bool> shown_in_sweep = t.shows_while([&](const implementation& watched) { sweep_decisions(watched, [](const decision_state&, const answer_of_day&) {}); });
    took("watched");
    std::cout << vectors.size() << " vectors ask for " << of_vectors << " answers; " << t.states().size() << " states learned, " << swept.size() << " of the record of decisions; " << t.all().size() << " faults\n";
    std::optional<report> lawful;
    if (by_laws) lawful = check(t.right());
    took("laws");
    struct tally { std::size_t all = 0, unseen = 0, vectors = 0, record = 0, laws = 0, whole = 0, beside = 0, reasons = 0, survive = 0; };
    std::array<tally, fault_count> by_kind{};
    for (std::size_t i = 0; i != t.all().size(); ++i) {
        const mutant& m = t.all()[i];
        if (i % nth != 0 || (listed_alone && listed.count(words(m)) == 0)) continue;
        show(std::to_string(i) + " of " + std::to_string(t.all().size()) + " faults, " + since());
        const bool shown = !t.shows_on(i).empty() || shown_in_sweep[i];
        std::vector<std::uint32_t> of_v, of_l;
        for (const std::uint32_t s : t.shows_on(i)) (s < of_vectors ? of_v : of_l).push_back(s);
        std::string by_vector;
        const coaches coach_of{t.rules_with(m)};
        // The vectors of the rule first; then those whose decisions differ; of those that differ in reasons alone, some.
        const std::string_view id = ibm_rule_set::card(m.rule).id;
        std::stable_partition(of_v.begin(), of_v.end(), [&](std::uint32_t s) { return t.states()[s].name.starts_with(id); });
        std::set<std::size_t> tried;
        for (const bool why_too : {false, true}) {
            const std::size_t enough = tried.size() + (why_too ? 40 : 400);
            for (std::size_t k = 0; by_vector.empty() && tried.size() < enough && (k = t.first_difference(i, of_v, k, why_too)) != of_v.size(); ++k) {
                const auto named = vector_of.find(t.states()[of_v[k]].name);
                const std::size_t v = named->second;
                if (tried.insert(v).second && !passes(vectors[v], coach_of)) by_vector = vectors[v].id;
            }
        }
        std::string by_record, by_digest, by_law, later, reason, hiders;
        if (by_vector.empty())
            for (const std::vector<std::uint32_t>* on : {&of_l, &of_v})
                if (const std::size_t l = t.first_difference(i, *on); later.empty() && l != on->size()) later = t.states()[(*on)[l]].name;
        if (shown_in_sweep[i] && by_vector.empty() && (later.empty() || record_too)) {
            std::size_t k = 0;
            try {
                sweep(t.with(m), [&](const decision_state&, const decided_state& d) {
                    if (d.whole != swept[k].whole && by_digest.empty()) by_digest = swept_names[k];
                    if (d.kept != swept[k].kept) by_record = swept_names[k];
                    if (d.kept != swept[k++].kept) throw has_differed{};
                });
            } catch (const has_differed&) {}
        }
        if (by_laws && shown && by_vector.empty() && by_record.empty() && by_digest.empty() && later.empty()) {
            const report r = check(t.implementation_with(m));
            if (r.digest != lawful->digest || r.answers != lawful->answers || r.open != lawful->open) by_law = "digest";
            for (std::size_t n = 0; n != r.laws.size() && (by_law.empty() || by_law == "digest"); ++n)
                if (!r.laws[n].holds()) by_law = r.laws[n].law->id;
        }
        if (shown && by_vector.empty() && by_record.empty() && by_digest.empty() && later.empty() && by_law.empty())
            if (const std::size_t s = t.first_difference(i, t.shows_on(i), 0, true); s != t.shows_on(i).size()) reason = t.states()[t.shows_on(i)[s]].name;
        const bool noticed = !by_vector.empty() || !reason.empty() || !by_record.empty() || !by_digest.empty() || !later.empty() || !by_law.empty();
        if (!noticed && shown) {
            if (why) {
                std::vector<std::uint32_t> some;
                const std::size_t all = t.shows_on(i).size();
                for (std::size_t k = 0; k < all; k += (all + 39) / 40) some.push_back(t.shows_on(i)[k]);
                std::vector<std::pair<std::size_t, std::string>> by;
                std::bitset<ibm_rule_set::size> others;
                others.set().reset(m.rule);
                for (std::size_t r = 0; r != ibm_rule_set::size; ++r) {
                    if (r == m.rule) continue;
                    const std::size_t here = t.hidden_by(std::bitset<ibm_rule_set::size>{}.set(r), i, some).size();
                    if (here != 0) by.emplace_back(here, ibm_rule_set::card(r).id);
                }
                std::sort(by.rbegin(), by.rend());
                hiders = some.empty() ? "in the sweep" : t.states()[some.front()].name + "; of " + std::to_string(some.size()) + " hidden by all others on " + std::to_string(t.hidden_by(others, i, some).size()) + ", by";
                for (std::size_t k = 0; k != by.size() && k != 4; ++k) hiders += " " + by[k].second + " " + std::to_string(by[k].first);
            }
        }
        tally& n = by_kind[static_cast<std::size_t>(m.kind)];
        ++n.all, n.unseen += !shown, n.vectors += !by_vector.empty(), n.record += !by_record.empty(), n.laws += !by_law.empty(), n.whole += by_record.empty() && !by_digest.empty(), n.beside += by_record.empty() && by_digest.empty() && !later.empty(), n.reasons += !reason.empty(), n.survive += !noticed && shown;
        if (!noticed && shown) new_ones += listed.count(words(m)) == 0;
        const auto or_none = [](const std::string& s) { return s.empty() ? std::string{"-"} : s; };
        if (list || (!noticed && shown))
            std::cout << words(m) << "| " << (shown ? "" : "never ") << of_v.size() << " " << of_l.size() << "| " << or_none(by_vector) << "| " << or_none(by_record) << "| " << or_none(by_law) << "| " << or_none(by_digest) << "| " << or_none(later)
                      << "| " << or_none(reason) << "| " << or_none(hiders) << std::endl;
    }
    for (std::size_t k = 0; k != fault_count; ++k)
        std::cout << fault_words[k] << ": " << by_kind[k].all << " all, " << by_kind[k].unseen << " never shown, " << by_kind[k].vectors << " vectors, " << by_kind[k].record << " record, " << by_kind[k].whole << " whole answers of its states, "
                  << by_kind[k].beside << " answers beside vectors, " << by_kind[k].laws << " laws, " << by_kind[k].reasons << " reasons alone, " << by_kind[k].survive << " survive\n";
    if (twice)
        for (const fault k : {fault::backwards, fault::twice}) {
            mutant m;
            m.kind = k;
            std::cout << fault_words[static_cast<std::size_t>(k)] << ": " << t.states_that_differ(m, false).size() << " decided otherwise\n";
            if (k == fault::backwards)
                for (const std::uint32_t s : t.states_that_differ(m, true)) std::cout << "    explained otherwise: " << t.states()[s].name << "\n";
        }
    show("");
    return new_ones == 0 ? 0 : 1;
}
