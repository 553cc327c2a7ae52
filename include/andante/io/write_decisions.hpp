// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/json_text.hpp>
#include <andante/session/day_plan.hpp>

/// Answers as canonical JSON: one line, the same bytes everywhere.
namespace andante {

namespace detail {

/// Writes what a guard answers. `CardOf` gives the card of a reason's rule.
template <class CardOf>
class decision_writer {
  public:
    decision_writer(json_text& out, const CardOf& card_of) : j{out}, card_of_{card_of} {}

    void found(const finding& f) {
        j.field("action", key_in(action_keys, f.act)).field("urgency", key_in(urgency_keys, f.how_soon)).field("movement", key_in(movement_keys, f.leaves));
        j.members("constraints", f.only, constraint_keys).members("latches", f.latched, latch_keys).members("reviews", f.asks, review_keys);
        if (f.rest_until != never) until("rest_until", f.rest_until);
    }
    void reasons(const reason_list& why) {
        j.key("why").open('[');
        for (const reason& r : why) {
            j.open().field("rule", id_of(r)).field("arm", r.arm).field("cause", key_in(cause_keys, r.because));
            j.field("at", key_in(scope_keys, r.at)).field("where", place_key(r.at, r.where)).field("action", key_in(action_keys, r.act));
            if (!r.latched.empty()) j.members("latches", r.latched, latch_keys);
            j.field("value", r.value).field("bound", r.bound);
            if (r.heard != never) until("heard", r.heard);
            j.close();
        }
        j.close(']');
    }
    void rules(std::string_view name, const reason_set& s) {
        j.key(name).open('[');
        for (std::size_t i = 0; i != reason_set::capacity; ++i)
            if (s.has(i)) {
                reason r;
                r.rule = static_cast<std::uint8_t>(i);
                j.word(id_of(r));
            }
        j.close(']');
    }
    /// The parts that are bounded, and their bounds.
    void bounds(const dose& limit) {
        if (limit == dose::unbounded()) return;
        j.key("limit").open();
        for (std::size_t i = 0; i != part_count; ++i)
            if (const exact n = limit.at(static_cast<part>(i)); n != (std::numeric_limits<exact>::max)()) j.field(part_keys[i], n);
        j.close();
    }
    void one(const decision& d) {
        j.which(d.what);
        d.match([&](const approved_dose& a) { j.field("outcome", "granted").amount("granted", a.value()).flag("is_step", !fits(a.value(), d.level)); },
                [&](const decision&) { j.field("outcome", "withheld"); });
        found(d.sum);
        if (d.problem != decision_problem::nothing) j.field("problem", key_in(decision_problem_keys, d.problem));
        j.amount("level", d.level).amount("wished", d.wished).field("factor_per_mille", d.factor.place());
        bounds(d.sum.limit);
        reasons(d.why);
        rules("spoke", d.spoke);
    }
    void changed(std::string_view name, bool there, const change& c) {
        j.key(name);
        if (!there) return void(j.null());
        const signal_form* f = signal_coded(c.signal);
        j.open().field("signal", f == nullptr ? "signal_" + std::to_string(c.signal) : std::string{f->key});
        j.field("at", key_in(scope_keys, c.at)).field("where", place_key(c.at, c.where));
        entry e;
        e.known = c.was_known, e.why = c.why, e.value = c.from;
        j.key("from"), value_of(j, e, f);
        e.known = true, e.value = c.to;
        j.key("to"), value_of(j, e, f);
        j.field("then", key_in(action_keys, c.then)).field("per_mille_of_scale", c.per_mille);
        if (c.heard != never) until("heard", c.heard);
        j.close();
    }

  private:
    std::string_view id_of(const reason& r) const { return card_of_(r).id; }
    void until(std::string_view name, day d) {
        if (d == always) j.field(name, "always");
        else j.field(name, d);
    }
    json_text& j;
    const CardOf& card_of_;
};

}  // namespace detail

/// One day's answer as one line of JSON, without a newline: what was found of the person, the movement offered, the
/// clearances that are waited for, and each exercise's decision. A withheld exercise has no dose. `card_of(const reason&)`
/// gives the card of the rule behind a reason; `rule_set` is the version of the rules. O(decisions).
template <class CardOf>
std::string write_decisions(const day_plan& plan, const CardOf& card_of, std::string_view rule_set) {
    detail::json_text j;
    detail::decision_writer w{j, card_of};
    j.open().field("day", plan.on()).field("rule_set", rule_set).field("kind", detail::key_in(detail::day_kind_keys, plan.kind()));
    j.key("person").open();
    w.found(plan.person());
    w.reasons(plan.why());
    j.close().field("offers", detail::key_in(detail::movement_keys, plan.offers())).key("clearances").open('[');
    for (const clearance_due& c : plan.clearances())
        j.open().field("latch", detail::key_in(detail::latch_keys, c.what)).field("at", detail::key_in(detail::scope_keys, c.at))
            .field("where", detail::place_key(c.at, c.where)).field("who", detail::key_in(detail::role_keys, c.who)).close();
    j.close(']').key("decisions").open('[');
    for (const decision& d : plan.decisions()) {
        j.open();
        w.one(d);
        j.close();
    }
    return j.close(']').close().text();
}

/// A certificate as one line of JSON, without a newline: the decision, each part with its limit, its slack and what held it,
/// the nearest changes of one answer, and the rules that were not watched.
template <class CardOf>
std::string write_certificate(const certificate& c, const CardOf& card_of) {
    detail::json_text j;
    detail::decision_writer w{j, card_of};
    j.open().field("day", c.on).field("rule_set", c.rule_set).key("decision").open();
    w.one(c.of);
    j.close().key("parts").open();
    for (std::size_t i = 0; i != part_count; ++i) {
        const bound_part& b = c.parts[i];
        if (b.before == 0 && b.wished == 0 && b.granted == 0) continue;
        j.key(detail::part_keys[i]).open().field("before", b.before).field("wished", b.wished).field("granted", b.granted);
        j.field("limit", b.limit).field("slack", b.slack()).field("held_by", detail::key_in(detail::held_by_keys, b.by)).close();
    }
    j.close();
    w.changed("nearest_worse", c.has_worse, c.nearest_worse);
    w.changed("nearest_better", c.has_better, c.nearest_better);
    w.rules("not_watched", c.not_watched);
    return j.close().text();
}

}  // namespace andante
