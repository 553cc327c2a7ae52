// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/text.hpp>

#include "reading_grade.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// The rules that every text keeps: docs/words.md, section "Lint". Each message is rendered with the longest names first.
namespace text_lint {

using namespace andante;
using namespace andante::text;

using namespace reading_grade;

// ── lists ──

const strings banned{
    R"(\bfail\w*)", R"(\bmiss(ed|ing)\b)", R"(\bskip(ped|s|ping)?\b)", R"(\blazy\b|\bexcuses?\b|\bslack\w*)", R"(\bshould\b|\bmust\b|\bought\b|\bhave to\b|\bgot to\b)",
    R"(\b(try|work|push) harder\b)", R"(\bbehind\b)", R"(\bstreaks?\b)", R"(\bnon-?(complian|adheren)\w*|\bcomplian\w*|\badheren\w*)",
    R"(\bcheat\w*|\bguilt\w*|\bblame\w*|\bfault\b|\bsham(e|ing)\b)", R"(\bpoor(ly)?\b|\bbad(ly)?\b|\bworst\b)", R"(\bsuffer\w*|\bvictim\w*|\bafflict\w*|\bdisabled\b)",
    R"(\bonly\b|\bmerely\b|\bsimply\b|\beasily\b|\bjust\b)", R"(\bno pain\b|\bno gain\b|\bpush (through|past|yourself)\b|\bfight\w*|\bbattl\w*|\bbeat\b|\bwarrior\w*|\bconquer\w*)",
    R"(\bwell done\b|\bgood job\b|\bgreat\b|\bexcellent\b|\bproud\b|\bcongrat\w*|\bkeep it up\b|\bamazing\b)",
    R"(\b(un)?fortunately\b|\bsadly\b|\boverdid\b|\boverdone\b|\bexceed\w*|\bviolat\w*)", R"(\bnormal(ly)?\b|\bhealthy people\b|\bat your age\b|\bstill able\b)",
    R"(\bbed rest\b|\bstay in bed\b|\bsit still\b)", R"(\b(lost|losing) (ground|progress)\b|\bset ?back\b|\bstep backwards?\b|\bcatch up\b|\bmake up for\b)",
    R"(\bdays? (off|without|since)\b|\binactiv\w*)", R"(\b(last|end|late)[- ]stage\b|\bdeteriorat\w*|\bdegenerat\w*)",
    R"(\b(quadriceps|hamstrings?|flexors?|extensors?|dyspn\w*|rpe|cr10|cpk|rom)\b)", R"(\b(per cent|percent|per mille|factor|threshold)\b)"};
const strings allowed{R"(\b(heart|kidney|lung|breathing) failure\b)", R"(\bjust as (good|sound|right)\b)", R"(\bdo not (have|need) to\b)"};
const strings claims{
    R"(\bcur(e|es|ed|ing)\b|\bheal(s|ed|ing)?\b)",
    R"(\b(stops?|slows?|halts?|reverses?|prevents?|treats?|fights?) (the |your )?(disease|ibm|weakness|decline|falls?)\b)",
    R"(\bwill (get|become|make you|grow|be) (stronger|better|fitter|fine|well)\b|\bstrength back\b)", R"(\b(rebuild|restore|regain|repair)s?\b)",
    R"(\bguarantee\w*|\bproven\b|\bno risk\b|\brisk[- ]free\b|\bharmless\b)", R"(\b(is|are) (always |completely |totally |fully )?safe\b)",
    R"(\bnever (harm|hurt)s?\b|\bcannot (harm|hurt)\b)", R"(\bbecause you (did|do|have) not\b|\bcaused? by (rest|sitting|not)\b)",
    R"(\byou have (an? )?(infection|inflammation|injury|flare|heart attack|stroke)\b)", R"(\b(ai|algorithm|computer) (knows|decided|says)\b)"};
const strings sound_markers{R"(\bsound\b)", R"(\bgood (choice|plan|care|way|reason)\b)", R"(\bsensible\b)", R"(\bwise\b)", R"(\bright\b)", R"(\bpart of the plan\b)", R"(\bsuccess\b)", R"(\bfine\b)"};
const char* const hedges = R"(\b(may|might|could|perhaps|please|maybe|possibly)\b)";

std::string lower(std::string s) {
    for (char& c : s) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return s;
}
/// A pattern, read once: reading one takes longer than looking for it.
const std::regex& read(const std::string& pattern) {
    static std::map<std::string, std::regex> all;
    const auto at = all.find(pattern);
    return at != all.end() ? at->second : all.emplace(pattern, pattern).first->second;
}
bool finds(const std::string& s, const std::string& pattern) { return std::regex_search(lower(s), read(pattern)); }
bool finds_any(const std::string& s, const strings& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& p) { return finds(s, p); });
}
/// The banned word it holds, after whole allowed phrases have been cut out.
std::string banned_word(std::string s) {
    s = lower(s);
    for (const std::string& a : allowed) s = std::regex_replace(s, read(a), " ");
    std::smatch m;
    for (const std::string& b : banned)
        if (std::regex_search(s, m, read(b))) return m.str();
    return {};
}
/// Signs that are read oddly, or not at all, by a screen reader.
bool odd_signs(const std::string& s) {
    for (const char c : s)
        if (std::string_view{"!;'\"%&/+~*<>"}.find(c) != std::string_view::npos) return true;
    return s.find("\u2265") != std::string::npos || s.find("\u2264") != std::string::npos || s.find("\u00d7") != std::string::npos ||
           s.find("\u2192") != std::string::npos || s.find("\u2026") != std::string::npos;
}
bool has_digit(const std::string& s) { return std::any_of(s.begin(), s.end(), is_digit); }

// ── samples ──

/// One exercise stands for all whose names have as many words and syllables and about as many letters: no measure below tells them apart. Their words
/// are looked at one by one with the phrases.
const strings& exercises_by_length() {
    static const strings all = [] {
        strings v;
        std::set<std::vector<std::size_t>> seen;
        for (std::uint8_t i = 0; i != activity_count; ++i) {
            const std::string name = words(scope::exercise, place_of(exercise{i, about({i}).sided ? side::right : side::middle}));
            std::size_t n = 0;
            for (const std::string& w : words_in(name)) n += static_cast<std::size_t>(syllables(w));
            if (seen.insert({words_in(name).size(), n, length(name) / 4}).second) v.push_back(name);
        }
        const auto longer = [](const std::string& a, const std::string& b) { return length(a) < length(b); };
        for (std::uint8_t i = 0; i != activity_count; ++i) {  // and the longest of all
            const std::string name = words(scope::exercise, place_of(exercise{i, about({i}).sided ? side::right : side::middle}));
            if (longer(*std::max_element(v.begin(), v.end(), longer), name)) v.push_back(name);
        }
        return v;
    }();
    return all;
}
/// Every value that a parameter of patient words can take. Rules of a region are never asked about an exercise.
strings places(std::string_view rule) {
    const bool of_regions = (rule.starts_with("OVW-") && rule != "OVW-3" && rule != "OVW-7" && rule != "OVW-8") || rule == "MIN-3" || rule == "INT-3" || rule == "IRP-7";
    const bool of_exercises = rule.starts_with("INT-") || rule.starts_with("OVW-") || rule == "MIN-4" || rule == "STR-2" || (rule.starts_with("PRG-") && rule != "PRG-6") || rule == "IRP-1";
    strings all{"several parts"};
    if (!of_exercises || of_regions) {
        for (std::uint8_t i = 0; i != region_count; ++i) all.push_back(words(region{i}));
        for (std::size_t i = 0; i != muscle_count; ++i) all.emplace_back(say(english, "both.", andante::detail::muscle_keys[i]));
    }
    if (!of_regions) {
        for (const std::string& e : exercises_by_length()) all.push_back(e);
        for (std::uint8_t i = 0; i != mode_count; ++i) all.push_back(words(scope::mode, place{i}));
    }
    return all;
}
strings samples_of(std::string_view name, std::string_view rule) {
    if (name == "phone") return {"your emergency number", "112"};
    if (name == "care") return {"your doctor", "the out-of-hours line"};
    if (name == "who") return {"your doctor", "your physical therapist"};
    if (name == "pt") return {"physio", "physical therapist"};
    if (name == "place") return places(rule);
    FAIL("a patient text has a parameter that is not for patients: ", std::string{name});
    return {};
}
/// Every rendering of one text over the samples of its parameters.
strings renderings(std::string_view pattern, std::string_view rule) {
    const std::size_t open = pattern.find('{');
    if (open == std::string_view::npos) return {std::string{pattern}};
    const std::size_t close = pattern.find('}', open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    strings all;
    for (const std::string& v : samples_of(name, rule)) {
        std::string s{pattern};
        const std::string slot = "{" + std::string{name} + "}";
        for (std::size_t at = s.find(slot); at != std::string::npos; at = s.find(slot, at + v.size())) s.replace(at, slot.size(), v);
        for (const std::string& r : renderings(s, rule)) all.push_back(r);
    }
    return all;
}
/// The parts of a patient message, in the order in which they are read.
std::string patient(const message& m) {
    std::string s;
    for (const std::string_view p : {m.order, m.who, m.why, m.sound, m.can, m.choice, m.help})
        if (!p.empty()) s.append(s.empty() ? "" : " ").append(p);
    return s;
}

template <class Visit>
void each_message(Visit visit) {
    for (const message& m : english.safety) visit(m, true);
    for (const message& m : english.messages) visit(m, false);
}

// ── the lint ──

TEST_CASE("syllables are counted as a dictionary does") {
    const std::vector<std::pair<std::string, int>> known_counts{
        {"training", 2}, {"today", 2}, {"people", 2}, {"little", 2}, {"session", 2}, {"soreness", 2}, {"muscle", 2}, {"movement", 2}, {"amount", 2},
        {"choice", 1}, {"success", 2}, {"rested", 2}, {"stopped", 1}, {"aches", 1}, {"IBM", 3}, {"12", 1}, {"112", 3}, {"2.5", 3}, {"minutes", 2},
        {"going", 2}, {"doing", 2}, {"exercise", 3}, {"usual", 3}, {"closely", 2}, {"hospital", 3}, {"emergency", 4}, {"places", 2}, {"moves", 1}};
    for (const auto& one : known_counts) {
        CAPTURE(one.first);
        CHECK(syllables(one.first) == one.second);
    }
}

TEST_CASE("L1 structure: keys, registers and parts") {
    std::set<std::string_view> keys;
    each_message([&](const message& m, bool safety) {
        CAPTURE(m.key);
        CHECK(std::regex_match(std::string{m.key}, std::regex{R"([a-z0-9_]+\.[a-z0-9_]+)"}));
        CHECK(keys.insert(m.key).second);
        CHECK_FALSE(m.order.empty());
        CHECK_FALSE(m.clinician.empty());
        CHECK_FALSE(m.brief.empty());
        const auto needs = [&](std::string_view part, const char* name) { CHECK_MESSAGE(!part.empty(), name, " is required"); };
        const auto bans = [&](std::string_view part, const char* name) { CHECK_MESSAGE(part.empty(), name, " has no place here"); };
        switch (m.is) {
            case kind::progress: needs(m.choice, "choice"), bans(m.who, "who"), bans(m.help, "help"); break;
            case kind::hold: needs(m.sound, "sound"), bans(m.who, "who"), bans(m.help, "help"); break;
            case kind::regress:
            case kind::rest: needs(m.why, "why"), needs(m.sound, "sound"), needs(m.can, "can"), bans(m.who, "who"), bans(m.help, "help"); break;
            case kind::await: needs(m.why, "why"), needs(m.can, "can"), needs(m.who, "who"), bans(m.help, "help"); break;
            case kind::stop:
                needs(m.help, "help"), bans(m.why, "why"), bans(m.sound, "sound"), bans(m.can, "can"), bans(m.choice, "choice"), bans(m.who, "who");
                break;
            case kind::limit: needs(m.why, "why"), needs(m.can, "can"), bans(m.who, "who"), bans(m.help, "help"); break;
            case kind::prompt: needs(m.choice, "choice"), bans(m.who, "who"), bans(m.help, "help"); break;
            case kind::info: bans(m.help, "help"); break;
        }
        const bool danger = m.is == kind::stop || m.rule.starts_with("RED-") || m.needs == movement::care_team_only;
        CHECK(safety == danger);
        CHECK((m.is == kind::stop) == (m.how_soon >= urgency::same_day));
        CHECK((m.is == kind::await) == (m.how_soon == urgency::routine));
        for (const std::string_view all : {m.order, m.why, m.sound, m.can, m.choice, m.who, m.help, m.clinician, m.brief})
            CHECK(std::count(all.begin(), all.end(), '{') == std::count(all.begin(), all.end(), '}'));
    });
}

TEST_CASE("L2 words and sentences, L3 grade: every rendering") {
    each_message([&](const message& m, bool safety) {
        CAPTURE(m.key);
        std::size_t longest = 0, most = 0;
        double hardest = 0;
        std::string longest_sentence, hardest_text;
        for (const std::string& s : renderings(patient(m), m.rule)) {
            most = (std::max)(most, words_in(s).size());
            for (const std::string& one : sentences_in(s))
                if (const std::size_t n = words_in(one).size(); n > longest) longest = n, longest_sentence = one;
            if (const double x = grade_of(s); x > hardest) hardest = x, hardest_text = s;
        }
        CAPTURE(longest_sentence);
        CAPTURE(hardest_text);
        CHECK(longest <= 15);
        CHECK(most <= (safety ? 45u : 60u));
        CHECK(hardest <= (safety ? 4.0 : 6.0));
        for (const std::string& s : renderings(m.brief, m.rule)) {
            CAPTURE(s);
            CHECK(length(s) <= 60);
        }
        CHECK(words_in(std::string{m.clinician}).size() <= 60);
    });
}

TEST_CASE("L4 banned words, L6 claims, L7 signs") {
    each_message([&](const message& m, bool) {
        CAPTURE(m.key);
        for (const std::string& s : renderings(patient(m) + " " + std::string{m.brief}, m.rule)) {
            CAPTURE(s);
            CHECK(banned_word(s) == "");
            CHECK_FALSE(finds_any(s, claims));
            CHECK_FALSE(odd_signs(s));
            CHECK_FALSE(finds(s, R"(\buntil (today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"));
        }
        CHECK_FALSE(finds(std::string{m.brief}, R"(\b(ibm disease|muscle disease|sore\w*|tired\w*|weak\w*|chest|breath\w*|urine|fall|fell|ill|fever|pain)\b)"));
    });
    CHECK(banned_word("You missed three days.") == "missed");
    CHECK(banned_word("The old amount is just as good.") == "");
    CHECK(finds_any("Exercise reverses IBM.", claims));
    CHECK_FALSE(finds_any("Exercise may help you keep moving.", claims));
}

TEST_CASE("L5 sound markers, and what each kind says") {
    each_message([&](const message& m, bool) {
        CAPTURE(m.key);
        const std::string order{m.order}, sound{m.sound};
        if (!m.sound.empty()) CHECK(finds_any(sound, sound_markers));
        if (m.is == kind::hold) CHECK(finds(order + " " + sound, R"(\b(steady|same|hold)\b)"));
        if (m.is == kind::progress) CHECK(finds(order, R"(\b(may|can)\b)"));
        if (m.is == kind::await) {
            CHECK((m.who.find("{who}") != std::string_view::npos || m.who.find("{pt}") != std::string_view::npos || finds(std::string{m.who}, R"(\b(doctor|care team)\b)")));
            CHECK(patient(m).find("_day}") == std::string::npos);
        }
        CHECK(sentences_in(order).size() <= (m.is == kind::stop ? 3u : 2u));
    });
}

TEST_CASE("L7 a stop is short, hard and complete") {
    const std::set<std::string> imperative{"stop", "stay", "sit", "lie", "call", "get", "go"};
    each_message([&](const message& m, bool) {
        if (m.is != kind::stop) return;
        CAPTURE(m.key);
        const std::string all = patient(m);
        CHECK(imperative.contains(lower(words_in(std::string{m.order}).front())));
        CHECK_FALSE(has_digit(all));
        CHECK_FALSE(finds(all, hedges));
        CHECK_FALSE(finds_any(all, {R"(\b(good|fine|thank|sorry|sound)\b)"}));
        CHECK(all.find("{phone}") != std::string::npos);
        if (m.help.find("{care}") != std::string_view::npos) {
            CHECK(m.help.find("If you cannot reach them today") != std::string_view::npos);
            CHECK(m.how_soon == urgency::same_day);
        }
        if (m.how_soon == urgency::same_day) CHECK(m.help.find("{care}") != std::string_view::npos);
    });
}

TEST_CASE("L8 no two messages say the same; no number of the plan reaches the person") {
    std::set<std::string> seen;
    each_message([&](const message& m, bool) {
        CAPTURE(m.key);
        CHECK(seen.insert(patient(m)).second);
        for (const char* name : {"{value}", "{bound}", "{percent}", "{permille}", "{day}"}) {
            CHECK(patient(m).find(name) == std::string::npos);
            CHECK(m.brief.find(name) == std::string_view::npos);
        }
        CHECK_FALSE(finds(patient(m), R"((^|[.?,] )\{place\} (still |also |now )?(is|are|was|were|has|have|wants?|needs?|feels?)\b)"));
    });
}

TEST_CASE("silence never sounds like a finding") {
    each_message([&](const message& m, bool) {
        if (!m.silent) return;
        CAPTURE(m.key);
        CHECK(m.is != kind::await);
        CHECK(m.is != kind::stop);
        CHECK(finds(std::string{m.why}, R"(\b(not answered|we have not heard|we do not know|still open|not on record|not complete|not yet noted)\b)"));
        CHECK_FALSE(finds(patient(m), R"(\byou are (sore|more tired|ill|weaker)\b|\bthere is (soreness|a good deal)\b)"));
        CHECK(finds(std::string{m.clinician}, R"(\b(not answered|unknown|not on record)\b)"));
    });
}

TEST_CASE("questions: short, answerable, with a way out") {
    for (const question_text& q : english.questions) {
        CAPTURE(q.key);
        CHECK_FALSE(q.lead.empty());
        CHECK_FALSE(q.clinician.empty());
        const bool of_the_person = q.code < 60 && q.code != contraindications::code && q.code != muscle_grade::code;
        if (!of_the_person) continue;  // asked of the care team, in its own terms
        for (const std::string& s : renderings(std::string{q.lead} + (q.help.empty() ? "" : " ") + std::string{q.help}, q.code < 40 ? "OVW-2" : "INT-2")) {
            CAPTURE(s);
            CHECK(grade_of(s) <= (q.safety ? 4.0 : 6.0));
            CHECK(banned_word(s) == "");
            CHECK_FALSE(finds_any(s, claims));
            CHECK_FALSE(odd_signs(s));
            for (const std::string& one : sentences_in(s)) CHECK(words_in(one).size() <= 15);
        }
        for (const label& x : q.labels) {
            CAPTURE(x.is);
            CHECK_FALSE(finds_any(std::string{x.is}, claims));
            CHECK_FALSE(odd_signs(std::string{x.is}));
            CHECK(length(std::string{x.is}) <= (q.safety ? 34u : 24u));
            CHECK(banned_word(std::string{x.is}) == "");
        }
        for (const std::string& s : renderings(q.settled, q.code < 40 ? "OVW-2" : "INT-2")) {
            CHECK(banned_word(s) == "");
            CHECK_FALSE(has_digit(s));
            CHECK(words_in(s).size() <= 15);
        }
    }
    CHECK_FALSE(find_phrase(english, "question.not_now").empty());
    CHECK_FALSE(find_phrase(english, "question.not_sure").empty());
}

/// Families of phrases that a clinician alone reads.
const std::set<std::string_view> of_clinicians{"scale",   "muscles", "obstacle_name", "scope",  "action_name", "urgency",   "movement_name", "condition", "review",  "latch",
                                               "role",    "cue_name", "silence",      "refusal", "part",       "field",     "draft",         "percent",   "limit",   "held",
                                               "certificate", "clinician", "card",    "kind",   "grade",       "session_name",       "warning",   "after_effect",  "contraindication"};
bool is_for_the_person(const phrase& p) {
    return !of_clinicians.contains(p.key.substr(0, p.key.find('.'))) && p.key != "change.clinician" && p.key != "change.unanswered" && p.key != "substitute.set_aside";
}
TEST_CASE("phrases: keys once; for the person no banned word, no claim, no odd sign") {
    std::set<std::string_view> keys, families;
    for (const phrase& p : english.phrases) {
        CAPTURE(p.key);
        CHECK(keys.insert(p.key).second);
        CHECK_FALSE(p.is.empty());
        families.insert(p.key.substr(0, p.key.find('.')));
        if (!is_for_the_person(p)) continue;
        const std::string s{p.is};
        CHECK(banned_word(s) == "");
        CHECK_FALSE(finds_any(s, claims));
        CHECK_FALSE(odd_signs(s));
        CHECK_FALSE(finds(s, R"(\buntil\b)"));
    }
    for (const std::string_view f : of_clinicians) CHECK_MESSAGE(families.contains(f), std::string{f});
}
TEST_CASE("phrases that are sentences for the person: length and grade, over the names that they are filled with") {
    std::size_t sentences = 0;
    for (const phrase& p : english.phrases) {
        if (!is_for_the_person(p) || p.key.starts_with("brief.") || (p.is.back() != '.' && p.is.back() != '?')) continue;
        ++sentences;
        const auto value_of = [&](std::string_view name) -> std::string_view {
            return name == "who" ? "your physical therapist" : name == "settled" ? "when the soreness has settled" : name == "about" ? "a question about your left thigh"
                 : name == "exercise" ? "left knee straightening" : name == "why" ? "It needs a weight." : name == "it" ? "left thigh squeeze" : name == "n" ? "5"
                 : name == "place" ? "the back of your right thigh" : "";
        };
        const std::string s = render(p.is, value_of);
        CAPTURE(p.key);
        CAPTURE(s);
        for (const std::string& one : sentences_in(s)) CHECK(words_in(one).size() <= 15);
        CHECK(grade_of(s) <= 6.0);
    }
    CHECK(sentences > 40);
}

// ── the laws of wording (COM-1 to COM-7), each by its own words ──

TEST_CASE("COM-1: every word of the list is found, in any form") {
    for (const char* s : {"You fail.", "You failed.", "It is a failure.", "You missed a day.", "You skipped it.", "Do not be lazy.", "No excuse.", "You should have gone on.",
                          "You must try harder.", "Try harder.", "You are behind.", "Your streak is lost.", "You were non-compliant.", "Noncompliant.", "non-adherent", "Do not cheat.",
                          "No guilt.", "You did a poor set.", "You suffer.", "sufferers", "victims", "Only you can do it.", "No pain no gain.", "Push through it."})
        CHECK_MESSAGE(banned_word(s) != "", s);
}
TEST_CASE("COM-2: what to do comes first, and one thing") {
    each_message([&](const message& m, bool) {
        CAPTURE(m.key);
        CHECK(patient(m).starts_with(m.order));
        CHECK_FALSE(finds(std::string{m.order}, R"(^(because|since|as|if)\b)"));
    });
}
TEST_CASE("COM-3: nobody is held against others or against an earlier self, and nothing is kept score of") {
    const char* const compares = R"(\b(than (before|last|yesterday|other|others|most|you were|you used)|used to|like (other|others|before)|your best|record time|score|points?|goals?|ranks?)\b)";
    CHECK(finds("You did less than last week.", compares));
    CHECK(finds("Others do more; you used to walk.", compares));
    each_message([&](const message& m, bool) {
        CAPTURE(m.key);
        CHECK_FALSE(finds(patient(m) + " " + std::string{m.brief}, compares));
    });
}
TEST_CASE("COM-4: every claim of the list is found") {
    for (const char* s : {"Exercise cures IBM.", "It stops the disease.", "Walking slows decline.", "It reverses weakness.", "You will get stronger.", "It is safe.",
                          "Because you did not move, you are weak.", "It was caused by rest.", "Exercise is proven.", "There is no risk."})
        CHECK_MESSAGE(finds_any(s, claims), s);
    CHECK_FALSE(finds_any("Exercise may help you keep moving.", claims));
}
TEST_CASE("COM-5: no praise, no number and no hedge where there is danger") {
    for (const message& m : english.safety) {
        CAPTURE(m.key);
        CHECK_FALSE(finds(patient(m) + " " + std::string{m.brief}, R"(\b(well done|good job|great|bravo|proud|thanks?|sorry|please)\b)"));
        CHECK_FALSE(has_digit(patient(m)));
    }
}
TEST_CASE("COM-6: every offer can be left, at no cost, and every question too; in a class nobody has to keep up") {
    std::size_t offers = 0;
    each_message([&](const message& m, bool) {
        if (m.is != kind::prompt) return;
        ++offers;
        CAPTURE(m.key);
        CHECK(m.choice.starts_with("Not today is fine."));
        CHECK_FALSE(finds(patient(m), R"(\b(now or never|do not wait|last chance|again tomorrow|reminder)\b)"));
    });
    CHECK(offers >= 4);
    CHECK(finds(std::string{find_phrase(english, "advice.chair_class")}, R"(\bno need to keep up\b)"));
}
TEST_CASE("COM-7: at most one number in a message for the person, and never a share") {
    each_message([&](const message& m, bool) {
        CAPTURE(m.key);
        std::size_t numbers = 0;
        for (const std::string& w : words_in(patient(m))) numbers += has_digit(w);
        CHECK(numbers <= 1);
        CHECK(patient(m).find('%') == std::string::npos);
    });
    for (const char* s : {"Do 80 per cent.", "A percent less.", "The factor is lower.", "Above the threshold."}) CHECK_MESSAGE(banned_word(s) != "", s);
}

}  // namespace text_lint
