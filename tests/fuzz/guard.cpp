// SPDX-License-Identifier: BSL-1.0
// The guard under any form, any life and any wish: no dose above its bounds, none under a rest, latches that outlive all but a clearance, and answers that depend
// on what was told alone.
#include "latches.hpp"
#include "rows.hpp"

#include "living.hpp"

#include <optional>

namespace fuzz_guard {

using namespace andante;
using living::coach;
using living::memory;

/// What the policy wishes next. Nothing: what the standard one wishes.
std::optional<dose>& any_wish() {
    static std::optional<dose> w;
    return w;
}
dose wish_anything(const course& c) noexcept { return any_wish() ? *any_wish() : policies::standard{}(c); }

/// A row as it stands, for a watch.
struct as_it_stands {
    entry e{};
};
entry row(const as_it_stands& r) noexcept { return r.e; }

bool same(const day_plan& a, const day_plan& b) {
    const day_decisions &x = a.decisions(), &y = b.decisions();
    return x.on == y.on && x.size == y.size && x.person.sum == y.person.sum && x.person.spoke == y.person.spoke && x.person.why == y.person.why && std::equal(x.begin(), x.end(), y.begin());
}

std::string broken_by_plan(const day_plan& plan, const prescription& rx, const memory& h, day today) {
    const day_decisions& all = plan.decisions();
    if (all.size != rx.orders().size() || all.on != today) return "a plan that is not of these orders, or of this day";
    for (std::size_t i = 0; i != all.size; ++i) {
        const decision& d = all.at[i];
        const order& o = rx.orders()[i];
        if (d.what != o.what) return "an answer to another order";
        if (!((all.person.sum | d.sum) == d.sum) && !d.sum.only.has(constraint::no_external_load)) return "an exercise is freer than the person";
        if (d.factor > whole) return "a factor above the whole";
        if (!d.granted()) continue;
        const dose given = d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
        if (!well_formed(given) || !fits(given, absolute_ceiling)) return "a dose above its absolute bound";
        if (!fits(given, o.ceiling)) return "a dose above its ceiling";
        if (!fits(given, d.sum.limit)) return "a dose above a limit of the rules";
        if (volume(given) <= 0) return "a dose of nothing";
        if (d.problem != decision_problem::nothing && d.problem != decision_problem::wish_out_of_bounds) return "a dose although there is no answer";
        if (today < h.latest || today < rx.since() || h.full) return "a dose by a clock that ran back, before its form, or from a table that is full";
        const action most = is_training(d.what) ? action::regress : action::await_clearance;
        if (d.sum.act > most || all.person.sum.act > most) return "a dose under a rest or worse";
        if (is_training(d.what) && !d.sum.latched.empty()) return "training under a latch";
        if (is_training(d.what) && plan.kind() == day_kind::care_call) return "training on a day for care";
        if (d.sum.only.has(constraint::no_external_load) && given.at(part::weight) != 0) return "load where there may be none";
    }
    for (const clearance_due& c : plan.clearances())
        if (c.who == role::nobody) return "a clearance that nobody may give";
    return "";
}

/// A host that keeps a history beside its diary.
class life {
  public:
    life(const coach& c, fuzz::bytes& b) : coach_{c}, bytes_{b} { told_ = coach_.recall(book_, today_); }

    std::string lives() {
        std::string s;
        if (bytes_.one() % 8 != 0) enrols();
        for (int steps = 0; bytes_.left() && steps != 40 && s.empty(); ++steps) {
            const std::uint8_t how = bytes_.one();
            switch (how % 16) {
                case 0:
                case 1: sleeps(today_ + 1 + how / 128); break;
                case 2: sleeps((std::max)(today_, fuzz::a_day(bytes_, today_))); break;
                case 3: s = checks_in(how); break;
                case 4: s = trains(how); break;
                case 5: s = clears(); break;
                case 6: s = corrects(how); break;
                case 7: s = repeats(how); break;
                case 8: s = watches(); break;
                case 9: any_wish() = how < 128 ? std::nullopt : std::optional{fuzz::a_dose(bytes_)}; break;
                case 10: s = tells(fuzz::a_fact(bytes_, fuzz::a_day(bytes_, today_))); break;
                default: s = tells(fuzz::a_fact(bytes_, today_));
            }
            if (s.empty() && how % 4 == 0) s = decides();
        }
        if (s.empty()) s = decides();
        if (s.empty()) s = in_another_order();
        if (s.empty()) s = of_other_days();
        return s;
    }

  private:
    void sleeps(day until) {
        today_ = until;
        if (ahead_) told_ = coach_.recall(book_, today_);  // what was dated ahead may have come
    }
    std::string tells(entry e) {
        e.id = ++ids_, e.order = order_ = static_cast<std::uint16_t>(order_ + 1);
        (void)book_.take(e);
        const auto was = fuzz::latches_of(told_, coach_.rx());
        const heard became = coach_.remember(told_, e, today_);
        if (became == heard::late) return told_ = coach_.recall(book_, today_), "";
        ahead_ = ahead_ || became == heard::in_the_future;
        const bool may_end = e.what == entry_kind::clearance || e.what == entry_kind::prescribed;
        return !may_end && !fuzz::all_still_there(was, fuzz::latches_of(told_, coach_.rx())) ? "a latch ended without a clearance" : "";
    }
    template <class... Ts>
    std::string says(const Ts&... xs) {
        std::string s;
        ((s = s.empty() ? tells(of_today(row(xs))) : s), ...);
        return s;
    }
    entry of_today(entry e) const {
        e.on = today_;
        return e;
    }
    void enrols() {
        (void)says(cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)}, bad_past_experience{no}, muscle_grade{everywhere, living::good_strength},
                   usual_fatigue{living::usually_tired}, usual_soreness{everywhere, living::not_sore}, falls_last_year{*tally::from(0)}, unsteady{no}, knee_buckles{no},
                   tug{*tug::value_type::from(100)});
    }
    std::string checks_in(std::uint8_t how) {
        const nrs tired = *nrs::from(how < 200 ? 2 : how % 11), sore = *nrs::from(how < 200 ? 0 : how / 16 % 11);
        return says(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{tired}, unusual_fatigue{no}, soreness{everywhere, sore}, recalled_soreness{everywhere, living::not_sore},
                    limited_next_day{no}, company{yes}, daily_tasks_harder{not_at_all}, worse_than_last_week{no});
    }
    std::string trains(std::uint8_t how) {
        const day_plan plan = coach_.plan(told_, today_);
        std::string s = broken_by_plan(plan, coach_.rx(), told_, today_);
        for (const decision& d : plan.decisions())
            if (s.empty())
                s = d.match([&](const approved_dose& a) { return says(done{d.what, a}, pain{d.what, living::not_sore}, effort{d.what, *cr10::from(6)}, exertion{d.what, *borg::from(11)}); },
                            [&](const decision& x) { return how < 240 ? std::string{} : says(done{x.what, fuzz::a_dose(bytes_)}); });
        return s;
    }
    std::string clears() {
        std::string s;
        for (const clearance_due& c : coach_.plan(told_, today_).clearances()) {
            entry e;
            e.what = entry_kind::clearance, e.ends = c.what, e.at = c.at, e.where = c.where, e.as = c.who, e.by = {7, 0, never};
            if (s.empty()) s = tells(of_today(e));
        }
        return s;
    }
    std::string corrects(std::uint8_t how) {
        if (book_.empty()) return "";
        const entry old = book_.rows()[bytes_.one() % book_.rows().size()];
        if (how < 128) (void)book_.strike(old.id);
        else {
            entry e = fuzz::a_fact(bytes_, old.on);
            e.id = old.id, e.order = old.order, e.revision = static_cast<std::uint16_t>(old.revision + 1);
            (void)book_.take(e);
        }
        ahead_ = ahead_ || old.on > today_;
        told_ = coach_.recall(book_, today_);
        return "";
    }
    std::string repeats(std::uint8_t how) {
        if (book_.empty()) return "";
        const diary was = book_;
        return book_.take(book_.rows()[how / 16u % book_.rows().size()]) != taken_in::repeated || !(book_ == was) ? "a repeat changed the diary" : "";
    }
    std::string watches() {
        living::watch w = coach_.watch(book_, today_);
        cue before = w.now(), worst = before;
        place at_hand = nothing_at_hand;
        for (int i = 0; i != 6 && bytes_.left(); ++i) {
            const entry e = fuzz::a_fact(bytes_, today_);
            const cue c = w.hear(as_it_stands{e});
            if (c != w.now()) return "a watch that says two things";
            const bool goes_on = !belongs_to_the_session(e) || e.where == at_hand || at_hand == nothing_at_hand;
            if (goes_on && c < before) return "a watch took back what it said";
            if (worst >= cue::end_session && c < worst) return "a watch took back the end of a session";
            if (belongs_to_the_session(e)) at_hand = e.where;
            before = c, worst = (std::max)(worst, c);
        }
        w.next_exercise();
        return worst >= cue::end_session && w.now() < worst ? "the next exercise took back the end of a session" : "";
    }
    std::string decides() {
        const day_plan plan = coach_.plan(told_, today_);
        std::string s = broken_by_plan(plan, coach_.rx(), told_, today_);
        for (const question& q : coach_.due(told_, today_))
            if (q.least > q.most || q.key.empty()) s = "a question without an answer";
        if (s.empty() && !same(plan, coach_.plan(told_, today_))) s = "asked twice, it answers otherwise";
        return s;
    }
    std::string in_another_order() const {
        diary other;
        for (const std::span<const entry> rows : {book_.superseded(), book_.rows(), book_.superseded()})
            for (std::size_t i = rows.size(); i-- != 0;) (void)other.take(rows[i]);
        if (!(other == book_)) return "in another order the diary is another one";
        return same(coach_.plan(other, today_), coach_.plan(told_, today_)) ? "" : "a history that was kept answers otherwise than the diary";
    }
    /// The day before: nothing later counts. A day to come without a word: no training.
    std::string of_other_days() const {
        const day then = today_ - 1;
        diary so_far;
        for (const entry& e : book_.until(then)) (void)so_far.take(e);
        if (!same(coach_.plan(book_, then), coach_.plan(so_far, then))) return "a later day changed an answer";
        if (const std::string s = broken_by_plan(coach_.plan(book_, then), coach_.rx(), coach_.recall(so_far, then), then); !s.empty()) return s;
        const day_plan later = coach_.plan(told_, today_ + 3);
        for (const decision& d : later.decisions())
            if (d.granted() && is_training(d.what)) return "training after days without a word";
        return broken_by_plan(later, coach_.rx(), told_, today_ + 3);
    }

    coach coach_;
    fuzz::bytes& bytes_;
    diary book_{};
    memory told_{};
    day today_ = fuzz::first_day;
    entry_id ids_ = 0;
    std::uint16_t order_ = 0;
    bool ahead_ = false;
};

std::string broken_by(std::string_view input) {
    fuzz::bytes b{input};
    any_wish() = std::nullopt;
    auto rx = prescribe(living::form());
    if (b.one() >= 128)
        if (const auto other = prescribe(fuzz::a_form(b))) rx = other;
    return life{coach{*rx, living::tested_rules{ibm_rules}, wish_anything}, b}.lives();
}

}  // namespace fuzz_guard

ANDANTE_FUZZ_TARGET("guard", fuzz_guard::broken_by, 250)
