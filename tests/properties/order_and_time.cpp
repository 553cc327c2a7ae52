// SPDX-License-Identifier: BSL-1.0
// The dose is derived from the log: shuffled and repeated rows, later rows and repeated questions change nothing.

#include "people.hpp"

namespace order_and_time {

using namespace people;

player played(const script& s) {
    player p{orders_every(2)};
    p.cleared_to_train();
    for (const one_day& d : s) p.live(d);
    return p;
}
diary shuffled(std::vector<entry> rows, unsigned seed, bool with_repeats) {
    std::mt19937 dice{seed};
    if (with_repeats)
        for (std::size_t i = 0, n = rows.size(); i < n; i += 1 + dice() % 5) rows.push_back(rows[i]);
    std::shuffle(rows.begin(), rows.end(), dice);
    diary d;
    for (const entry& e : rows) RC_ASSERT(d.take(e) <= taken_in::superseded);
    return d;
}
bool same_questions(const question_list& a, const question_list& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const question& x, const question& y) { return x.code == y.code && x.where == y.where && x.at == y.at && x.key == y.key; });
}
/// A few corrections and strikes, as rows.
std::vector<entry> corrected(const std::vector<entry>& rows, unsigned seed) {
    std::vector<entry> all = rows;
    std::mt19937 dice{seed};
    for (std::size_t i = 0; i < rows.size(); i += 7 + dice() % 20) {
        entry e = rows[i];
        e.revision = 1;
        if (e.what == entry_kind::answer && e.known && e.code != warning_signs::code) e.value = e.value > 0 ? e.value - 1 : e.value;
        else if (e.what != entry_kind::clearance) e = entry{}, e.id = rows[i].id, e.on = rows[i].on, e.order = rows[i].order, e.revision = 1;
        all.push_back(e);
        if (dice() % 3 == 0) ++e.revision, e.known = false, all.push_back(e);
    }
    return all;
}

TEST_CASE("permuted lines, repeated ids and late corrections give the same answers") {
    CHECK(rc::check("permutation", [] {
        const player p = played(*scripts(6));
        const unsigned seed = *rc::gen::arbitrary<unsigned>();
        const std::vector<entry> rows = corrected(p.rows, seed);
        diary in_order;
        for (const entry& e : rows) (void)in_order.take(e);
        const diary mixed = shuffled(rows, seed, true);
        RC_ASSERT(std::equal(in_order.rows().begin(), in_order.rows().end(), mixed.rows().begin(), mixed.rows().end()));
        for (day t = first_day; t <= p.today; t = t + 3) {
            RC_ASSERT(same(p.coach.plan(in_order, t), p.coach.plan(mixed, t)));
            RC_ASSERT(same_questions(p.coach.due(in_order, t), p.coach.due(mixed, t)));
        }
    }));
}

TEST_CASE("nothing dated after a day changes that day's decision") {
    CHECK(rc::check("prefix", [] {
        const player p = played(*scripts(6));
        const diary whole_book = p.book();
        for (day t = first_day; t <= p.today; t = t + 1) {
            diary so_far;
            for (const entry& e : whole_book.until(t)) (void)so_far.take(e);
            RC_ASSERT(same(p.coach.plan(whole_book, t), p.coach.plan(so_far, t)));
        }
    }));
}

TEST_CASE("asking again never advances: no verb changes what the next one answers") {
    CHECK(rc::check("re-evaluation", [] {
        const player p = played(*scripts(6));
        const diary book = p.book();
        const day_plan once = p.coach.plan(book, p.today);
        ibm_history h;
        p.coach.recall(h, book, p.today);
        for (int i = 0; i != 3; ++i) {
            RC_ASSERT(same(p.coach.plan(h, p.today), once));
            (void)p.coach.due(h, p.today);
            session_watch w = p.coach.watch(book, p.today);
            (void)w.hear(effort{knee, 9_cr10});
            (void)p.coach.explain(book, p.today, knee);
            RC_ASSERT(same(p.coach.plan(book, p.today), once));
        }
        // days that only pass grant no more than the first of them, whatever was asked in between
        day_plan before_it = p.coach.plan(h, p.today + 30);
        for (int i = 0; i != 40; ++i) (void)p.coach.plan(h, p.today + i);
        RC_ASSERT(same(p.coach.plan(h, p.today + 30), before_it));
    }));
}

TEST_CASE("a history kept row by row equals one recalled from the diary, on every day") {
    CHECK(rc::check("remember and recall", [] {
        const script s = *scripts(6);
        player p{orders_every(2)};
        p.cleared_to_train();
        for (const one_day& d : s) {
            p.live(d);
            const day_plan kept = p.coach.plan(p.h, p.today), recalled = p.coach.plan(p.book(), p.today);
            RC_ASSERT(same(kept, recalled));
        }
    }));
}

TEST_CASE("days that pass without a word grant no training, whatever came before") {
    CHECK(rc::check("time", [] {
        const player p = played(*scripts(6));
        for (exact n = 1; n < 200; n += 3) {
            const day_plan later = p.coach.plan(p.h, p.today + n);
            for (const decision& d : later.decisions()) RC_ASSERT(!(d.granted() && is_training(d.what)));
        }
    }));
}

}  // namespace order_and_time
