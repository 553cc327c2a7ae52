// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/report.hpp>

/// An invented person under test: a record that grows by days, and what was answered to it.
namespace andante::verify {

class life;

/// What is common to all lives of one trial.
struct trial {
    const implementation* what = nullptr;
    std::function<void(const life&, const answer_of_day&)> sees{};  ///< every answer, where somebody looks
    /// Every answer that is held against that of a milder state, with the milder one first.
    std::function<void(const answer_of_day&, const life&, const answer_of_day&, const std::string& where)> compares{};
    std::size_t asked = 0;
    std::size_t open = 0;      ///< answers that let some training grow
    std::uint64_t digest = 0;  ///< a sum, for compilers may ask two questions of one line in either order

    answer_of_day ask(const memory& m, day today) {
        const answer_of_day a = what->decide(m, today);
        ++asked;
        open += std::any_of(a.begin(), a.end(), [](const answer_of_exercise& x) { return x.granted && is_training(x.what) && x.act == action::progress; });
        digest += number_of(a);
        return a;
    }

  private:
    static std::uint64_t number_of(const answer_of_day& a) noexcept {
        std::uint64_t all = 14695981039346656037u;
        const auto mix = [&](std::uint32_t n) {
            for (int i = 0; i != 4; ++i, n >>= 8) all = (all ^ (n & 0xff)) * 1099511628211u;
        };
        mix(static_cast<std::uint32_t>(a.on.number())), mix(static_cast<std::uint32_t>(a.act)), mix(static_cast<std::uint32_t>(a.leaves)), mix(a.latched.bits());
        for (const answer_of_exercise& x : a) {
            mix(static_cast<std::uint32_t>(x.act)), mix(x.granted ? 1u : 0u);
            for (const exact n : x.amount.parts()) mix(static_cast<std::uint32_t>(n));
        }
        return all;
    }
};

/// How a session felt: what is told after it. Empty: not told.
struct felt {
    std::optional<cr10> effort = cr10::at(6);
    std::optional<borg> exertion = borg::at(10);
    std::optional<yes_no> talked = yes;
    std::optional<degree> weaker = not_at_all;
    std::optional<nrs> pain = nrs::at(0);
    std::optional<after_effects> left_behind = after_effects{none};
    exact percent = 100;  ///< of the grant that is done
};

/// What is known of an exercise by what was done of it.
struct done_so_far {
    dose most{};  ///< part by part, the start and whatever was granted and done
    day first = never, last = never;
    day raised = never;  ///< the last session that went beyond all before it
    exact sessions = 0;
    exact one_rm = -1;  ///< hectograms, as recorded
    day one_rm_on = never;
};

/// A value: a copy goes its own way.
class life {
  public:
    life(trial& t, const prescription& rx, day first) : trial_{&t}, rx_{std::make_shared<prescription>(rx)}, kept_{t.what->begin(rx)}, today_{first} {
        std::size_t i = 0;
        for (const order& o : rx.orders()) past_[i++].most = o.start;
    }

    const prescription& rx() const noexcept { return *rx_; }
    day today() const noexcept { return today_; }
    const memory& kept() const noexcept { return kept_; }
    const implementation& tried() const noexcept { return *trial_->what; }
    std::vector<happening> record() const { return log_.all(); }
    std::size_t size() const noexcept { return log_.size(); }
    /// Whether it began as a copy of another, and what happened since. Precondition of the second: it did.
    bool goes_on_from(const life& other) const noexcept { return rx_ == other.rx_ && log_.goes_on_from(other.log_); }
    std::vector<happening> record_since(const life& other) const { return log_.after(other.log_.size()); }
    const done_so_far& past(exercise e) const noexcept {
        std::size_t i = 0;
        for (const order& o : rx_->orders()) {
            if (o.what == e) return past_[i];
            ++i;
        }
        return past_[0];
    }
    /// The last day on which something went wrong with what an exercise works.
    day last_bad(exercise e) const noexcept { return movers(e).has(bad_there_) ? bad_ : never; }
    day last_bad() const noexcept { return bad_; }

    /// Rows of today, in this order.
    template <class... Ts>
    life& tell(const Ts&... xs) {
        return (hear(row(xs)), ...), *this;
    }
    /// A row of today; an id of its own is kept.
    life& hear(entry e) {
        if (e.id == 0) e.id = next_++;
        if (e.on == never) e.on = today_, e.order = order_++;
        return arrive(e);
    }
    /// A row as it stands: late, repeated, or of a day to come.
    life& arrive(const entry& e) {
        next_ = (std::max)(next_, e.id + 1);
        if (e.on == today_) order_ = (std::max)(order_, static_cast<std::uint16_t>(e.order + 1));
        log_.add({happening::kind::told, e, today_});
        note(e);
        trial_->what->hear(kept_, e, today_);
        return *this;
    }
    /// Marks that something went wrong with a region today.
    life& goes_wrong(region r) { return bad_ = today_, bad_there_ = only(r), *this; }
    life& sleeps(exact n = 1) { return today_ = today_ + n, order_ = 0, *this; }
    /// The clock is set, without a row of that day.
    life& sets_clock(day on) { return today_ = on, *this; }
    /// The program ends, and begins again from what it has saved.
    life& restarts() {
        log_.add({happening::kind::restarted, {}, today_});
        if (trial_->what->restart)
            kept_ = trial_->what->restart(kept_);
        else
            kept_ = told_again(log_.all());
        return *this;
    }
    /// The memory of these happenings, heard from the first on.
    memory told_again(const std::vector<happening>& all) const {
        memory m = trial_->what->begin(*rx_);
        for (const happening& h : all)
            if (h.is == happening::kind::told) trial_->what->hear(m, h.row, h.on);
        return m;
    }

    /// Today's answer.
    answer_of_day ask() const { return ask_on(today_); }
    answer_of_day ask_on(day on) const {
        const answer_of_day a = trial_->ask(kept_, on);
        if (trial_->sees) trial_->sees(*this, a);
        return a;
    }
    /// An answer that belongs to what happens: of a clock that was set, or before a row that comes later.
    answer_of_day ask_and_note(day on) {
        log_.add({happening::kind::asked, {}, on});
        return ask_on(on);
    }
    /// Whoever looks sees that this answer is held against that of a milder state.
    void held_against(const answer_of_day& milder, const answer_of_day& got, const std::string& where) const {
        if (trial_->compares) trial_->compares(milder, *this, got, where);
    }
    answer_of_day ask_without(std::size_t rule) const { return trial_->what->decide_without(kept_, today_, rule); }

    // ── days ──

    /// Cleared, graded, known to be well.
    life& enrols() {
        tell(cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)}, bad_past_experience{no},
             usual_fatigue{nrs::at(2)}, usual_soreness{everywhere, nrs::at(0)});
        return tests_well();
    }
    /// Grades and tests, all well; they are renewed within 122 days.
    life& tests_well() {
        tell(muscle_grade{everywhere, mrc::at(12)}, falls_last_year{tally::at(0)}, unsteady{no}, knee_buckles{no});
        tell(tug{tug::value_type::at(100)}, gait_speed{gait_speed::value_type::at(1'100)}, chair_stands{tally::at(14)});
        if (enlists(two_minute_walk::code))
            tell(two_minute_walk{two_minute_walk::value_type::at(110)}, ibmfrs{ibmfrs::value_type::at(30)}, fatigue_severity{fatigue_severity::value_type::at(20)},
                 vital_capacity{vital_capacity::value_type::at(90)}, measured_strength{left(fingers), measured_strength::value_type::at(100)}, beta_blocker{no},
                 heart_rate_unreliable{no}, unsteered_heart{no}, tandem_stand{tandem_stand::value_type::at(200)}, knee_strength{knee_strength::value_type::at(60)});
        if (in_a_pool()) tell(water_precautions{water_precaution_set{none}}, vital_capacity{vital_capacity::value_type::at(90)});
        return *this;
    }
    /// A good check-in, but for the questions of `but`.
    life& wakes(const std::vector<std::uint8_t>& but = {}) {
        const auto say = [&](const auto& x) {
            if (std::find(but.begin(), but.end(), std::remove_cvref_t<decltype(x)>::code) == but.end()) tell(x);
        };
        say(warning_signs{none}), say(illness{not_ill}), say(fell{no}), say(fatigue{nrs::at(2)}), say(unusual_fatigue{no}), say(soreness{everywhere, nrs::at(0)});
        say(limited_next_day{no}), say(company{yes}), say(daily_tasks_harder{not_at_all}), say(worse_than_last_week{no});
        if (awake_ != never && today_ - awake_ > 1) say(recalled_soreness{everywhere, nrs::at(0)});
        if (enlists(systolic::code)) say(systolic{mmhg::at(120)}), say(diastolic{mmhg::at(80)});
        if (enlists(resting_rate::code)) say(resting_rate{bpm::at(70)});
        if (enlists(saturation::code)) say(saturation{spo2::at(97)});
        if (enlists(body_weight::code)) say(body_weight{body_weight::value_type::at(700)});
        if (in_a_pool()) say(pool_company{yes}), say(water_trouble{no}), say(way_out{yes}), say(water_temperature{water_celsius::at(310)}), say(water_depth{to_the_waist});
        awake_ = today_;
        return *this;
    }
    /// Does what is granted today, and says nothing of it yet. Answers what was done.
    std::vector<exercise> works(exact percent = 100) {
        std::vector<exercise> did;
        for (const answer_of_exercise& x : ask())
            if (x.granted) {
                hear(session_of(x.what, x.amount, percent));
                if (is_training(x.what)) did.push_back(x.what);
            }
        return did;
    }
    /// What is told after work, but for the questions of `but`.
    life& tells_of(const std::vector<exercise>& did, const felt& f = {}, const std::vector<std::uint8_t>& but = {}) {
        const auto say = [&](const auto& x) {
            if (std::find(but.begin(), but.end(), std::remove_cvref_t<decltype(x)>::code) == but.end()) tell(x);
        };
        if (did.empty()) return *this;
        region_set worked{};
        for (const exercise e : did) worked = worked | movers(e);
        if (f.weaker) for_each_region(worked, [&](region r) { say(weaker_after{r, *f.weaker}); });
        for (const exercise e : did) {
            const bool aerobic = about(e).kind == modality::aerobic;
            if (!aerobic && f.effort) say(effort{e, *f.effort});
            if (aerobic && f.exertion) say(exertion{e, *f.exertion});
            if (aerobic && f.talked) say(could_talk{e, *f.talked});
            if (f.pain) say(pain{e, *f.pain});
        }
        if (f.left_behind) say(*f.left_behind);
        if (enlists(heart_rate::code)) say(heart_rate{bpm::at(100)});
        if (enlists(saturation_at_work::code)) say(saturation_at_work{spo2::at(96)});
        return *this;
    }
    life& trains(const felt& f = {}) { return tells_of(works(f.percent), f); }
    /// `n` good days, training on every `every`-th from today on; ends on the morning after them.
    life& lives_well(exact n, exact every, const felt& f = {}) {
        for (exact i = 0; i != n; ++i) {
            wakes();
            if (every != 0 && i % every == 0) trains(f);
            sleeps();
        }
        return *this;
    }
    /// Ends every latch that is waited for, wherever it may sit.
    life& is_cleared() {
        const set_of<latch> all = ask().latched;
        for_each(all, [&](latch l) {
            tell(cleared{l, physician(7)});
            for_each_region(rx_->works(), [&](region r) { tell(cleared{l, r, physician(7)}); });
            for (std::size_t m = 0; m != mode_count; ++m) tell(cleared{l, static_cast<mode>(m), physician(7)});
            for (const order& o : rx_->orders()) tell(cleared{l, o.what, physician(7)});
        });
        return *this;
    }

    static entry session_of(exercise e, const dose& granted, exact percent = 100) {
        dose did = granted;
        if (percent != 100) {
            const part p = did.at(part::n_reps) > 0 ? part::n_reps : part::time;
            did = did.with(p, did.at(p) * percent / 100);
        }
        entry s = row(done{e, did});
        s.granted = granted, s.had_grant = true;
        return s;
    }

  private:
    bool enlists(std::uint8_t code) const noexcept { return rx_->enlisted().has(code); }
    bool in_a_pool() const noexcept {
        for (const order& o : rx_->orders())
            if (about(o.what).place == setting::pool) return true;
        return false;
    }
    void note(const entry& e) {
        std::size_t i = 0;
        for (const order& o : rx_->orders()) {
            done_so_far& p = past_[i++];
            if (e.what == entry_kind::answer && e.code == one_rm::code && e.known && e.where == place_of(o.what) && one_rm::value_type::from(e.value))
                p.one_rm = e.value, p.one_rm_on = e.on;
            if (e.what != entry_kind::session || e.which != o.what || !e.had_grant) continue;
            if (p.first == never) p.first = e.on;
            if (!fits(e.granted, p.most)) {
                p.raised = e.on;
                for (std::size_t k = 0; k != part_count; ++k) p.most = p.most.with(static_cast<part>(k), (std::max)(p.most.parts()[k], e.granted.parts()[k]));
            }
            p.last = e.on, ++p.sessions;
        }
    }

    trial* trial_;
    std::shared_ptr<const prescription> rx_;
    memory kept_;
    detail::shared_list<happening> log_{};
    std::array<done_so_far, most_orders> past_{};
    day today_, awake_ = never, bad_ = never;
    region_set bad_there_{};
    entry_id next_ = 2;  ///< the prescription is the first line of a record
    std::uint16_t order_ = 1;
};

}  // namespace andante::verify
