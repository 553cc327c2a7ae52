// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/certificate.hpp>
#include <andante/guard/guarded.hpp>

/// How a certificate is made.
namespace andante {

namespace detail {

/// How far back an answer can still be supposed otherwise: the second-day answers and the session they belong to.
inline constexpr exact supposing_days = 4;

template <class Guard>
struct certifier {
    using memory = typename Guard::memory;

    const Guard& g_;
    const prescription& rx;
    std::span<const entry> rows;   // in order, up to today
    day today;
    exercise what;

    constexpr const decision* pick(const day_decisions& d) const noexcept {
        for (const decision& x : d)
            if (x.what == what) return &x;
        return nullptr;
    }
    constexpr certificate certify() const noexcept {
        certificate c;
        c.what = what, c.on = today;
        memory base{};
        g_.open(rx, base);
        std::size_t recent = 0;
        for (; recent != rows.size() && rows[recent].on < today - supposing_days; ++recent) (void)g_.remember(rx, base, rows[recent], today);
        memory now = base;
        for (std::size_t i = recent; i != rows.size(); ++i) (void)g_.remember(rx, now, rows[i], today);
        const day_decisions all = g_.decide(rx, now, today);
        const decision* d = pick(all);
        const order* o = rx.find(what);
        if (d == nullptr || o == nullptr) return c;
        c.of = *d;
        parts(c, *d, *o, now);
        watched(c, *o, now);
        [&]<class... Signals>(const collects<Signals...>&) {
            for (std::size_t i = recent; i != rows.size(); ++i)
                if (rows[i].what == entry_kind::answer) ((rows[i].code == Signals::code ? suppose<Signals>(c, base, recent, i) : void()), ...);
            (suppose_unasked<Signals>(c, base, recent, now), ...);
        }(typename Guard::host::list{});
        return c;
    }

  private:
    static constexpr void parts(certificate& c, const decision& d, const order& o, const memory&) noexcept {
        const dose got = d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
        const dose taken = d.sum.act == action::progress ? dose::unbounded() : share(d.level, d.factor, floor_of(o.start), o.load_step.value(), d.sum.lighter);
        for (std::size_t i = 0; i != part_count; ++i) {
            bound_part& b = c.parts[i];
            const auto p = static_cast<part>(i);
            b.before = d.level.at(p), b.wished = d.wished.at(p), b.granted = got.at(p);
            b.limit = o.ceiling.at(p), b.by = held_by::ceiling;
            if (d.sum.limit.at(p) < b.limit) b.limit = d.sum.limit.at(p), b.by = held_by::rules;
            if (p == part::weight && d.sum.only.has(constraint::no_external_load)) b.limit = 0, b.by = held_by::constraint_of_load;
            if (taken.at(p) < b.limit) b.limit = taken.at(p), b.by = held_by::action_taken;
            if (!d.granted()) b.limit = 0, b.by = held_by::action_taken;
            else if (b.wished < b.limit) b.by = held_by::wish;
        }
    }
    constexpr void watched(certificate& c, const order& o, const memory& h) const noexcept {
        const auto r = g_.in_force(rx, h, today);
        const step s = g_.next(rx, r, h, o, today);
        if constexpr (requires { r.left_out(); }) c.not_watched = c.not_watched | r.left_out();
        r.for_each_rule([&]<class R>(const R& rule, std::size_t i) {
            if constexpr (is_left_out<R>) {
                c.not_watched.add(i);
            } else if constexpr (judges<R, whole_person>) {
                if (!ask(rule, whole_person{{today, never}, h.person.trained.newest()}, h, rx.enlisted()).watched) c.not_watched.add(i);
            } else if constexpr (judges<R, step>) {
                if (!ask(rule, s, h, rx.enlisted()).watched) c.not_watched.add(i);
            }
        });
    }
    /// The decision with one row replaced, or one row added at the end of the day.
    constexpr decision decided(const memory& base, std::size_t recent, std::size_t replaced, const entry& by) const noexcept {
        memory h = base;
        for (std::size_t i = recent; i != rows.size(); ++i) (void)g_.remember(rx, h, i == replaced ? by : rows[i], today);
        if (replaced == rows.size()) (void)g_.remember(rx, h, by, today);
        const day_decisions all = g_.decide(rx, h, today);
        const decision* d = pick(all);
        return d == nullptr ? decision{} : *d;
    }
    template <class S>
    constexpr void weigh(certificate& c, const memory& base, std::size_t recent, std::size_t row, entry e, exact cost) const noexcept {
        change& worse = c.nearest_worse;
        change& better = c.nearest_better;
        if (c.has_worse && worse.per_mille <= cost && c.has_better && better.per_mille <= cost) return;
        const decision d = decided(base, recent, row, e);
        if (d.sum.act == c.of.sum.act) return;
        const bool is_worse = d.sum.act > c.of.sum.act;
        bool& has = is_worse ? c.has_worse : c.has_better;
        change& nearest = is_worse ? worse : better;
        if (has && nearest.per_mille <= cost) return;
        has = true;
        nearest.signal = S::code, nearest.at = S::at, nearest.where = e.where, nearest.to = e.value, nearest.then = d.sum.act;
        nearest.per_mille = cost, nearest.heard = e.on;
        nearest.was_known = row != rows.size() && rows[row].known;
        nearest.from = nearest.was_known ? rows[row].value : 0;
        nearest.why = row != rows.size() ? rows[row].why : silence::never_asked;
    }
    template <class S>
    constexpr void each_alternative(bool known_now, exact now, auto visit) const noexcept {
        using value = typename S::value_type;
        if constexpr (requires { value::most; }) {
            constexpr exact range = value::most - value::least;
            if constexpr (requires(value v) { v.all(); }) {      // named flags: none, or one of them
                if (known_now && now != 0) visit(exact{0}, exact{1000});
                for (exact bit = 1; bit <= value::most; bit <<= 1)
                    if (!known_now || (now | bit) != now) visit(known_now ? now | bit : bit, exact{1000});
                if (!known_now) visit(exact{0}, exact{1});
            } else if constexpr (range <= 24) {
                for (exact v = value::least; v <= value::most; ++v)
                    if (!known_now || v != now) visit(v, known_now ? (v > now ? v - now : now - v) * 1000 / range : exact{1});
            }
        }
    }
    template <class S>
    constexpr void suppose(certificate& c, const memory& base, std::size_t recent, std::size_t i) const noexcept {
        each_alternative<S>(rows[i].known, rows[i].value, [&](exact v, exact cost) {
            entry e = rows[i];
            e.known = true, e.value = v;
            weigh<S>(c, base, recent, i, e, cost);
        });
    }
    /// A daily question that has no row today: what would an answer change?
    template <class S>
    constexpr void suppose_unasked(certificate& c, const memory& base, std::size_t recent, const memory& h) const noexcept {
        if constexpr (asked_when<S>() == asking::daily) {
            const auto at = [&](place p) {
                for (std::size_t i = recent; i != rows.size(); ++i)
                    if (rows[i].on == today && rows[i].what == entry_kind::answer && rows[i].code == S::code && (rows[i].where == p || rows[i].where == every_place)) return;
                each_alternative<S>(false, 0, [&](exact v, exact cost) {
                    entry e;
                    e.what = entry_kind::answer, e.code = S::code, e.known = true, e.value = v, e.where = p, e.on = today, e.order = 0xffff;
                    weigh<S>(c, base, recent, rows.size(), e, cost);
                });
            };
            if constexpr (S::at == scope::person) at({});
            if constexpr (S::at == scope::region) for_each_region(movers(what), [&](region r) { at(place_of(r)); });
        }
        (void)h;
    }
};

}  // namespace detail

/// The certificate of one exercise's decision: exact, by folding the last days again with one answer changed.
/// `rows` are the rows that count, in order, up to `today`. O(rows + alternatives x recent rows).
template <class Policy, class Rules, class Host>
constexpr certificate certify(const guarded<Policy, Rules, Host>& g_, const prescription& rx, std::span<const entry> rows, day today, exercise what) noexcept {
    return detail::certifier<guarded<Policy, Rules, Host>>{g_, rx, rows, today, what}.certify();
}

}  // namespace andante
