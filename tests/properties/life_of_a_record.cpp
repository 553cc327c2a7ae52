// SPDX-License-Identifier: BSL-1.0
// The life of a record: told, told late, told twice, corrected, struck, cleared, saved and restored, read from an older format, under a clock that is set back and
// ahead. Beside it stands the plain list of the facts, and what the record answers is what the list says.

#include "people.hpp"

#include "fuzz/latches.hpp"

#include <andante/io.hpp>

namespace life_of_a_record {

using namespace people;

enum class verb : std::uint8_t { morning, train, sleep, tell, tell_late, tell_again, correct, strike, clear, clear_without_authority, restore, migrate, upload_again, clock_back, clock_ahead };
constexpr const char* verbs[] = {"morning", "train", "sleep", "tell", "tell late", "tell again", "correct", "strike", "clear", "clear without authority", "restore", "migrate", "upload again",
                                 "clock back", "clock ahead"};
struct command {
    verb what{};
    std::uint8_t which = 0, how = 0;
};
std::ostream& operator<<(std::ostream& to, const command& c) { return to << verbs[static_cast<std::size_t>(c.what)] << ' ' << int{c.which} << ' ' << int{c.how}; }

rc::Gen<std::vector<command>> commands() {
    return rc::gen::container<std::vector<command>>(rc::gen::map(rc::gen::container<std::array<std::uint8_t, 3>>(rc::gen::inRange<std::uint8_t>(0, 255)), [](const std::array<std::uint8_t, 3>& b) {
        // Most of a life is mornings and sessions; a byte of 0 is a quiet one.
        constexpr verb often[] = {verb::morning, verb::train, verb::sleep, verb::morning, verb::tell};
        return command{b[0] < 100 ? often[b[0] % 5] : static_cast<verb>(b[0] % std::size(verbs)), b[1], b[2]};
    }));
}

/// All that was ever told, as a plain list, and what it says of itself.
struct facts {
    std::vector<entry> all;

    bool has(const entry& e) const {
        return std::any_of(all.begin(), all.end(), [&](const entry& x) { return x.id == e.id && x.revision == e.revision; });
    }
    void add(const entry& e) {
        if (!has(e)) all.push_back(e);
    }
    /// The last revision of each, in the order in which a diary is heard.
    std::vector<entry> that_count() const {
        std::vector<entry> v;
        for (const entry& e : all)
            if (std::none_of(all.begin(), all.end(), [&](const entry& x) { return x.id == e.id && x.revision > e.revision; })) v.push_back(e);
        std::sort(v.begin(), v.end(), heard_before);
        return v;
    }
    std::vector<entry> by_id() const {
        std::vector<entry> v = all;
        std::sort(v.begin(), v.end(), [](const entry& a, const entry& b) { return a.id != b.id ? a.id < b.id : a.revision < b.revision; });
        return v;
    }
    diary as_told_backwards() const {
        diary d;
        for (std::size_t i = all.size(); i-- != 0;) (void)d.take(all[i]);
        return d;
    }
};

/// A host: its file, the history that it keeps beside it, and the list that nobody but this test keeps.
class host {
  public:
    host() : coach_{orders_every(2)} {
        file_.sign(first_day, coach_.rx());
        for (const entry& e : file_.book.rows()) list_.add(e);
        coach_.recall(history_, file_.book, today_);
        for (const entry& e : {row(cleared{latch::programme, physician(7)}), row(contraindications{none}), row(falls_last_year{*tally::from(0)}), row(unsteady{no}), row(knee_buckles{no}),
                               row(tug{*tug::value_type::from(100)}), row(bad_past_experience{no}), row(usual_fatigue{2_nrs}), row(muscle_grade{everywhere, 4_mrc})})
            tells(e, today_);
    }

    void does(const command& c) {
        const auto before = latches();
        switch (c.what) {
            case verb::morning: morning(c); break;
            case verb::train: trains(c); break;
            case verb::sleep: today_ = today_ + 1 + (c.which > 220 ? c.how % 60 : c.which % 3); break;
            case verb::tell: tells(some_fact(c), today_); break;
            case verb::tell_late: tells(some_fact(c), today_ - 1 - c.how % 20); break;
            case verb::tell_again: tells_again(c); break;
            case verb::correct: corrects(c); break;
            case verb::strike: strikes(c); break;
            case verb::clear: clears(); break;
            case verb::clear_without_authority: clears_without_authority(c); break;
            case verb::restore: restores(); break;
            case verb::migrate: migrates(); break;
            case verb::upload_again: uploads_again(); break;
            case verb::clock_back: set_back(1 + c.how % 40); break;
            case verb::clock_ahead: set_ahead(1 + c.how % 40); break;
        }
        // A correction takes back what was told, and with it what only that had brought about; a clearance ends what it names.
        const bool may_end = c.what == verb::correct || c.what == verb::strike || c.what == verb::tell_late || c.what == verb::clear;
        if (!may_end) RC_ASSERT(fuzz::all_still_there(before, latches()));
        nothing_is_lost();
    }
    /// The record answers what the plain list says, told backwards to a coach that has never heard of it.
    void agrees_with_its_facts() const {
        const diary anew = list_.as_told_backwards();
        const day_plan plan = coach_.plan(anew, today_);
        RC_ASSERT(same(coach_.plan(history_, today_), plan));
        RC_ASSERT(same(coach_.plan(file_.book, today_), plan));
        ibm_history h;
        coach_.recall(h, anew, today_);
        RC_ASSERT((fuzz::latches_of(h, coach_.rx()) == latches()));
        for (const decision& d : plan.decisions()) {
            if (d.granted() && is_training(d.what)) RC_ASSERT(d.sum.act < action::rest && d.sum.latched.empty());
            if (d.granted()) RC_ASSERT(fits(granted_dose(d), coach_.rx().find(d.what)->ceiling));
        }
    }
    void restores() {
        const auto text = write_diary(file_);
        RC_ASSERT(static_cast<bool>(text));
        diary_file back = parse_diary(*text, today_);
        RC_ASSERT(static_cast<bool>(back));
        RC_ASSERT(back.format == diary_format);
        RC_ASSERT(*write_diary(back) == *text);
        is_now(std::move(back));
    }

  private:
    std::vector<set_of<latch>> latches() const { return fuzz::latches_of(history_, coach_.rx()); }
    void nothing_is_lost() const {
        RC_ASSERT((detail::sorted_rows(file_.book) == list_.by_id()));
        const std::vector<entry> counting = list_.that_count();
        RC_ASSERT(std::equal(counting.begin(), counting.end(), file_.book.rows().begin(), file_.book.rows().end()));
    }

    void hears(const entry& e) {
        list_.add(e);
        RC_ASSERT(file_.book.take(e) == taken_in::added);
        if (e.revision != 0 || coach_.remember(history_, e, today_) == heard::late) coach_.recall(history_, file_.book, today_);
    }
    void tells(entry e, day on) {
        e.id = next_id_++, e.on = on, e.order = next_order_++;
        hears(e);
    }
    /// Several answers as one event, as a check-in is saved.
    void tells_at_once(std::vector<entry> all) {
        detail::sort_as_told(all);
        for (std::size_t i = 0; i != all.size(); ++i) {
            all[i].id = detail::row_id(next_id_, told_at::check_in, i), all[i].on = today_, all[i].order = next_order_;
            hears(all[i]);
        }
        ++next_id_, ++next_order_;
    }
    void morning(const command& c) {
        const nrs tired = *nrs::from(c.how < 200 ? 2 : c.how % 11), sore = *nrs::from(c.which < 200 ? 0 : c.which % 11);
        tells_at_once({row(warning_signs{none}), row(illness{not_ill}), row(fell{no}), row(fatigue{tired}), row(unusual_fatigue{no}), row(soreness{everywhere, 0_nrs}), row(soreness{left(thigh), sore}),
                       row(recalled_soreness{everywhere, 0_nrs}), row(limited_next_day{no}), row(company{yes}), row(daily_tasks_harder{not_at_all}), row(worse_than_last_week{no})});
    }
    void trains(const command& c) {
        const day_plan plan = coach_.plan(history_, today_);
        for (const decision& d : plan.decisions())
            d.match(
                [&](const approved_dose& a) {
                    tells(row(done{d.what, a}), today_);
                    if (!is_training(d.what)) return;
                    for_each_region(movers(d.what), [&](region r) { tells(row(weaker_after{r, c.how > 230 ? clearly : not_at_all}), today_); });
                    if (about(d.what).kind == modality::aerobic) tells(row(exertion{d.what, 10_borg}), today_), tells(row(could_talk{d.what, yes}), today_);
                    else tells(row(effort{d.what, *cr10::from(c.which < 200 ? 5 : c.which % 21)}), today_);
                    tells(row(pain{d.what, 0_nrs}), today_);
                },
                [](const decision&) {});
    }
    entry some_fact(const command& c) const {
        const region where = c.how % 2 == 0 ? left(thigh) : right(calf);
        switch (c.which % 18) {
            case 0: return row(fatigue{*nrs::from(c.how % 11)});
            case 1: return row(soreness{where, *nrs::from(c.how % 11)});
            case 2: return row(warning_signs{static_cast<warning>(c.how % warning_count)});
            case 3: return row(unanswered<warning_signs>{});
            case 4: return row(weaker_after{where, clearly});
            case 5: return row(fall{.head = c.how > 250, .injured = c.how % 2 == 0, .minutes_down = c.how % 90});
            case 6: return row(recorded{record_kind::flare_began, 0, {}, physician(7)});
            case 7: return row(recorded{record_kind::flare_ended, 0, {}, physician(7)});
            case 8: return row(recorded{record_kind::hospital_stay, c.how % 9, {}, physician(7)});
            case 9: return row(recorded{record_kind::named_change, 0, {}, physician(7)});
            case 10: return row(recorded{record_kind::limb_immobilised, c.how % 30, place_of(where), physician(7)});
            case 11: return row(unusual_soreness{where, yes});
            case 12: return row(outside{walk, dose{30 * minutes}, {}});
            case 13: return row(contraindications{static_cast<contraindication>(c.how % contraindication_count)});
            case 14: return row(illness{*illness_state::from(c.how % 4)});
            case 15: return row(care_seen{});
            case 16: return row(*amend(limit(limits::soreness_gate, *nrs::from(2 + c.how % 2)), first_day));
            default: return row(usual_soreness{where, *nrs::from(c.how % 6)});
        }
    }
    const entry& told_before(const command& c) const { return list_.all[(std::size_t{c.which} * 256 + c.how) % list_.all.size()]; }
    void tells_again(const command& c) {
        const entry e = told_before(c);
        const diary was = file_.book;
        RC_ASSERT(file_.book.take(e) == taken_in::repeated);
        RC_ASSERT(file_.book == was);
        entry other = e;
        ++other.order;
        RC_ASSERT(file_.book.take(other) == taken_in::conflict);  // the same revision with other content: the first stays
        RC_ASSERT(file_.book == was);
    }
    /// Whether a row may be corrected alone: the rows of a form are its own.
    bool may_change(const entry& e) const { return e.what != entry_kind::prescribed && e.what != entry_kind::struck && file_.book.find(e.id)->revision == e.revision; }
    void corrects(const command& c) {
        const entry old = told_before(c);
        if (!may_change(old)) return;
        entry e = old;
        e.revision = static_cast<std::uint16_t>(old.revision + 1);
        if (e.what == entry_kind::answer && e.known && e.code == fatigue::code) e.value = (e.value + 1) % 11;
        else if (e.what == entry_kind::answer && e.code == warning_signs::code) e.known = true, e.why = silence::never_asked, e.value = 0;
        else if (e.what == entry_kind::fall) e.value = 0, e.facts = 0;
        else if (old.id < shares_an_event) e.on = today_ - c.how % 3;
        hears(e);
    }
    void strikes(const command& c) {
        const entry old = told_before(c);
        if (!may_change(old)) return;
        entry e;
        e.id = old.id, e.on = old.on, e.order = old.order, e.revision = static_cast<std::uint16_t>(old.revision + 1);
        hears(e);
    }
    void clears() {
        const day_plan plan = coach_.plan(history_, today_);
        for (const clearance_due& c : plan.clearances()) {
            entry e;
            e.what = entry_kind::clearance, e.ends = c.what, e.at = c.at, e.where = c.where, e.as = c.who, e.by = {7, 0, never};
            tells(e, today_);
        }
    }
    void clears_without_authority(const command& c) {
        const auto was = latches();
        entry e;
        e.what = entry_kind::clearance, e.ends = static_cast<latch>(c.which % latch_count), e.by = {9, 0, never};
        e.as = may_clear(static_cast<latch>(c.which % latch_count)) == role::physician ? role::physiotherapist : role::nobody;
        e.at = static_cast<scope>(c.how % 4), e.where = e.at == scope::exercise ? place_of(knee) : place{static_cast<std::uint16_t>(e.at == scope::person ? 0 : c.how / 4 % mode_count)};
        if (e.as == role::nobody) (void)coach_.remember(history_, of_now(e), today_);  // no file has a clearance by nobody
        else tells(e, today_);
        RC_ASSERT((latches() == was));
        if (e.as == role::nobody) coach_.recall(history_, file_.book, today_);
    }
    entry of_now(entry e) const {
        e.id = entry_id{1} << 40, e.on = today_, e.order = next_order_;
        return e;
    }
    /// The same answers from a file that was read.
    void is_now(diary_file back) {
        const auto was = latches();
        const day_plan before = coach_.plan(history_, today_);
        file_ = std::move(back);
        RC_ASSERT(file_.prescriptions.size() == 1u);
        RC_ASSERT(detail::same_form(file_.in_force(today_) == nullptr ? prescription{} : *file_.in_force(today_), coach_.rx()));
        coach_.recall(history_, file_.book, today_);
        RC_ASSERT((latches() == was));
        RC_ASSERT(same(coach_.plan(history_, today_), before));
    }
    /// As a library of format 1 would have framed it.
    void migrates() {
        const auto lines = write_diary(file_, framed::bare);
        RC_ASSERT(static_cast<bool>(lines));
        diary_file back = parse_diary(R"({"event":"diary","format":1})" "\n" + *lines, today_);
        RC_ASSERT(static_cast<bool>(back));
        RC_ASSERT(back.format == 1);
        RC_ASSERT(back.notes.empty());
        is_now(std::move(back));
        restores();
    }
    void uploads_again() {
        const diary was = file_.book;
        for (std::size_t i = list_.all.size(); i-- != 0;) RC_ASSERT(file_.book.take(list_.all[i]) == taken_in::repeated);
        RC_ASSERT(file_.book == was);
    }
    void set_back(exact n) {
        const day then = history_.latest - n;
        const day_plan refused = coach_.plan(history_, then);
        for (const decision& d : refused.decisions()) RC_ASSERT(!d.granted() && d.problem == decision_problem::clock_ran_back);
        entry e = row(fatigue{1_nrs});
        e.id = entry_id{1} << 40, e.on = then;
        RC_ASSERT(coach_.remember(history_, e, then) == heard::late);
        const auto text = write_diary(file_);
        const bool ahead = std::any_of(file_.book.rows().begin(), file_.book.rows().end(), [&](const entry& x) { return x.on > then && x.what != entry_kind::struck; });
        RC_ASSERT((parse_diary(*text, then).error().what == io_problem::future) == ahead);
    }
    /// What was written on a day to come is refused by the right clock, and struck it is as if it had not been.
    void set_ahead(exact n) {
        const day_plan before = coach_.plan(history_, today_);
        (void)coach_.plan(history_, today_ + n);
        entry e = row(warning_signs{warning::chest_pain});
        e.id = next_id_++, e.on = today_ + n, e.order = next_order_++;
        list_.add(e);
        RC_ASSERT(file_.book.take(e) == taken_in::added);
        RC_ASSERT(coach_.remember(history_, e, today_) == heard::in_the_future);
        RC_ASSERT(same(coach_.plan(file_.book, today_), before));
        RC_ASSERT(code(parse_diary(*write_diary(file_), today_).error().what) == "E_FUTURE");
        entry gone;
        gone.id = e.id, gone.on = e.on, gone.order = e.order, gone.revision = 1;
        list_.add(gone);
        RC_ASSERT(file_.book.take(gone) == taken_in::added);
        RC_ASSERT(static_cast<bool>(parse_diary(*write_diary(file_), today_)));
        RC_ASSERT(same(coach_.plan(history_, today_), before));
    }

    ibm_coach coach_;
    diary_file file_;
    ibm_history history_{};
    facts list_;
    day today_ = first_day;
    entry_id next_id_ = 1'000;
    std::uint16_t next_order_ = 100;
};

TEST_CASE("whatever becomes of a record, it says what its facts say, and loses none") {
    CHECK(rc::check("commands against the plain list of facts", [] {
        host h;
        std::size_t n = 0;
        for (const command& c : *commands()) {
            h.does(c);
            if (++n % 4 == 0 || c.what == verb::correct || c.what == verb::strike || c.what == verb::tell_late) h.agrees_with_its_facts();
        }
        h.agrees_with_its_facts();
        h.restores();
    }));
}

}  // namespace life_of_a_record
