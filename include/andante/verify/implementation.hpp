// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/guarded.hpp>
#include <andante/history/diary.hpp>
#include <andante/verify/ablation.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What is under test: anything that hears a record and answers for a day.
namespace andante::verify {

/// What was answered for one exercise. A plain value that any implementation can fill in; the approved dose of the guard stays the guard's.
struct answer_of_exercise {
    exercise what{};
    action act = action::progress;
    bool granted = false;
    dose amount{};  ///< what was granted; not stated when it is withheld
    dose level{};   ///< what was last earned; not stated where an implementation knows no such thing
    set_of<latch> latched{};
    set_of<constraint> only{};  ///< under which conditions: seated, in company, light
    reason_set spoke{};       ///< rules that had a say, by their places in `rules()`
    std::size_t reasons = 0;  ///< how many reasons are given
    std::uint64_t says = 0;   ///< a number of the explanation, which another explanation has not: its rules, their arms, what they read and when
    set_of<review> asks{};      ///< what somebody should look at
    friend constexpr bool operator==(const answer_of_exercise&, const answer_of_exercise&) noexcept = default;
};
/// One day's answer, an exercise for each order in the order of the prescription.
struct answer_of_day {
    day on = never;
    action act = action::progress;  ///< of the person
    movement leaves = movement::open;
    urgency how_soon = urgency::nothing;  ///< how soon care is to be sought
    set_of<latch> latched{};  ///< of the person, and wherever else one waits
    reason_set spoke{};
    std::size_t reasons = 0;
    std::array<answer_of_exercise, most_orders> at{};
    std::size_t size = 0;

    constexpr const answer_of_exercise* begin() const noexcept { return at.data(); }
    constexpr const answer_of_exercise* end() const noexcept { return at.data() + size; }
    constexpr answer_of_exercise* begin() noexcept { return at.data(); }
    constexpr answer_of_exercise* end() noexcept { return at.data() + size; }
    constexpr const answer_of_exercise* find(exercise e) const noexcept {
        for (const answer_of_exercise& x : *this)
            if (x.what == e) return &x;
        return nullptr;
    }
    /// Whether some training may be done.
    constexpr bool trains() const noexcept {
        for (const answer_of_exercise& x : *this)
            if (x.granted && is_training(x.what)) return true;
        return false;
    }
    friend constexpr bool operator==(const answer_of_day& a, const answer_of_day& b) noexcept {
        return a.on == b.on && a.act == b.act && a.leaves == b.leaves && a.how_soon == b.how_soon && a.latched == b.latched && a.spoke == b.spoke && a.reasons == b.reasons && a.size == b.size &&
               std::equal(a.begin(), a.end(), b.begin());
    }
};

/// A step that trades one part for another: a set or a load more, and fewer repetitions.
constexpr bool is_trade(const dose& from, const dose& to) noexcept {
    const stride s = from_to(from, to);
    return s.raised == 1 && s.lowered && (s.first == part::n_sets || s.first == part::weight);
}
/// Whether `b` is at least as cautious as `a` for one exercise: no lesser action, no latch less, no part of the dose more. A step that trades one part for another is
/// held against the level that it starts from, and the level that is given back when such a step is taken back against that level (reconciled rules A1.8): it had more
/// repetitions under less load.
constexpr bool not_looser(const answer_of_exercise& a, const answer_of_exercise& b) noexcept {
    if (b.act < a.act || !a.latched.without(b.latched).empty()) return false;
    if (!b.granted) return true;
    if (!a.granted) return false;
    if (fits(b.amount, a.amount) || (is_trade(a.level, a.amount) && fits(b.amount, a.level))) return true;
    return is_trade(b.level, a.level) && fits(b.amount, b.level);
}
/// The same of a whole day.
constexpr bool not_looser(const answer_of_day& a, const answer_of_day& b) noexcept {
    if (b.act < a.act || b.leaves > a.leaves || !a.latched.without(b.latched).empty() || a.size != b.size) return false;
    for (std::size_t i = 0; i != a.size; ++i)
        if (!not_looser(a.at[i], b.at[i])) return false;
    return true;
}
/// Whether two answers allow and say the same; the rules that they cite may differ.
constexpr bool allows_the_same(const answer_of_day& a, const answer_of_day& b) noexcept {
    return a.act == b.act && a.leaves == b.leaves && a.how_soon == b.how_soon && a.latched == b.latched && a.size == b.size &&
           std::equal(a.begin(), a.end(), b.begin(), [](const answer_of_exercise& x, const answer_of_exercise& y) {
               return x.what == y.what && x.act == y.act && x.granted == y.granted && x.amount == y.amount && x.latched == y.latched && (!x.granted || x.only == y.only);
           });
}

/// An implementation: it begins with a prescription, hears entries in the order in which they arrive, and answers for a day. Its memory is a value: a copy goes its own
/// way. Entries come with ids, days and orders, not always sorted, some of them twice, some dated after `today`; a higher revision of an id replaces it.
/// It may also have: `restart(memory) -> memory`, through the form in which it saves; `rules()`, the ids of its rules by their places in a `reason_set`;
/// `decide_without(memory, day, place)`, the answer when one rule is silent; `silencing(place)`, the same implementation with one rule silent from the first entry on.
template <class I>
concept implements = std::copyable<typename I::memory> &&
    requires(const I& i, const prescription& rx, const entry& e, day today, typename I::memory& m, const typename I::memory& kept) {
    { i.begin(rx) } -> std::same_as<typename I::memory>;
    i.hear(m, e, today);
    { i.decide(kept, today) } -> std::same_as<answer_of_day>;
};

/// A memory whose type only its implementation knows. Copies are deep.
class memory {
  public:
    memory() = default;
    template <class M>
        requires(!std::same_as<std::remove_cvref_t<M>, memory>)
    explicit memory(M m)
        : held_{new M(std::move(m))}, clone_{[](const void* p) -> void* { return new M(*static_cast<const M*>(p)); }}, end_{[](void* p) { delete static_cast<M*>(p); }} {}
    memory(const memory& m) : held_{m.held_ == nullptr ? nullptr : m.clone_(m.held_)}, clone_{m.clone_}, end_{m.end_} {}
    memory(memory&& m) noexcept : held_{std::exchange(m.held_, nullptr)}, clone_{m.clone_}, end_{m.end_} {}
    memory& operator=(memory m) noexcept {
        std::swap(held_, m.held_), std::swap(clone_, m.clone_), std::swap(end_, m.end_);
        return *this;
    }
    ~memory() {
        if (held_ != nullptr) end_(held_);
    }
    /// Precondition: it was made from an `M`.
    template <class M>
    M& as() noexcept {
        return *static_cast<M*>(held_);
    }
    template <class M>
    const M& as() const noexcept {
        return *static_cast<const M*>(held_);
    }

  private:
    void* held_ = nullptr;
    void* (*clone_)(const void*) = nullptr;
    void (*end_)(void*) = nullptr;
};

/// Any implementation, its type forgotten, so that the laws are compiled once. A wrong one for a test of the laws is made by replacing a function.
struct implementation {
    std::string name;
    std::function<memory(const prescription&)> begin;
    std::function<void(memory&, const entry&, day)> hear;
    std::function<answer_of_day(const memory&, day)> decide;
    std::function<memory(const memory&)> restart;                                  ///< empty: the kit tells the record again
    std::function<answer_of_day(const memory&, day, std::size_t)> decide_without;  ///< empty: it cannot
    std::function<implementation(std::size_t)> silencing;                          ///< empty: it cannot
    std::vector<std::string_view> rules;                                           ///< empty: it names none

    implementation() = default;
    template <implements I>
    implementation(std::string called, const I& i) : name{std::move(called)} {
        using kept = typename I::memory;
        begin = [i](const prescription& rx) { return memory{i.begin(rx)}; };
        hear = [i](memory& m, const entry& e, day today) { i.hear(m.as<kept>(), e, today); };
        decide = [i](const memory& m, day today) { return i.decide(m.as<kept>(), today); };
        if constexpr (requires(const kept& m) {
                          { i.restart(m) } -> std::same_as<kept>;
                      })
            restart = [i](const memory& m) { return memory{i.restart(m.as<kept>())}; };
        if constexpr (requires(const kept& m, day d) {
                          { i.decide_without(m, d, std::size_t{}) } -> std::same_as<answer_of_day>;
                      })
            decide_without = [i](const memory& m, day today, std::size_t rule) { return i.decide_without(m.as<kept>(), today, rule); };
        if constexpr (requires {
                          { i.silencing(std::size_t{}) } -> std::same_as<I>;
                      })
            silencing = [i, called](std::size_t rule) { return implementation{called, i.silencing(rule)}; };
        if constexpr (requires {
                          { i.rules() } -> std::convertible_to<std::vector<std::string_view>>;
                      })
            rules = i.rules();
    }
};

namespace detail {

/// A list that grows at its end; copies share what they have in common.
template <class T>
class shared_list {
    struct node {
        T what;
        std::shared_ptr<node> before;
        node(const T& t, std::shared_ptr<node> b) : what{t}, before{std::move(b)} {}
        ~node() {  // one after the other, for a long list would be deep
            while (before != nullptr && before.use_count() == 1) before = std::exchange(before->before, nullptr);
        }
    };

  public:
    void add(const T& t) { last_ = std::make_shared<node>(t, std::move(last_)), ++size_; }
    std::size_t size() const noexcept { return size_; }
    std::vector<T> all() const { return after(0); }
    /// All but the first `n`.
    std::vector<T> after(std::size_t n) const {
        std::vector<T> v(size_ - n);
        std::size_t i = v.size();
        for (const node* at = last_.get(); i != 0; at = at->before.get()) v[--i] = at->what;
        return v;
    }
    /// Whether it is a copy of that very list, to which something may have been added.
    bool goes_on_from(const shared_list& other) const noexcept {
        if (other.size_ > size_) return false;
        const node* at = last_.get();
        for (std::size_t i = size_; i != other.size_; --i) at = at->before.get();
        return at == other.last_.get();
    }

  private:
    std::shared_ptr<node> last_;
    std::size_t size_ = 0;
};

}  // namespace detail

/// What a day's decisions say, as a plain answer.
inline answer_of_day answer_from(const day_decisions& d) {
    answer_of_day a;
    const auto number_of = [](const decision& x) {
        std::uint64_t n = static_cast<std::uint64_t>(x.problem) + 1;
        const auto mix = [&](auto v) { n = (n ^ static_cast<std::uint32_t>(v)) * 1099511628211u; };
        for (const reason& r : x.why) mix(r.rule << 16 | r.arm << 8 | static_cast<int>(r.because)), mix(r.value), mix(r.heard.number());
        return n;
    };
    const auto waits = [](const reason_list& why) {
        set_of<latch> all;
        for (const reason& r : why)
            if (r.act >= action::await_clearance) all = all | r.latched;
        return all;
    };
    a.on = d.on, a.act = d.person.sum.act, a.leaves = d.person.sum.leaves, a.how_soon = d.person.sum.how_soon, a.spoke = d.person.spoke, a.reasons = d.person.why.size();
    a.latched = d.person.sum.latched;
    for (const decision& x : d) {
        answer_of_exercise& e = a.at[a.size++];
        e.what = x.what, e.act = x.sum.act, e.level = x.level, e.spoke = x.spoke, e.only = x.sum.only, e.asks = x.sum.asks;
        e.reasons = x.why.size() + (x.problem != decision_problem::nothing), e.says = number_of(x);
        e.latched = x.sum.latched | waits(x.why);
        x.match([&](const approved_dose& g) { e.granted = true, e.amount = g.value(); }, [](const decision&) {});
        a.latched = a.latched | e.latched;
    }
    return a;
}

/// The verbs of a coach without a memory of its own: a guard has them. It may also have `without(place)`, the same with one rule silent but for the red-flag floor, `silencing(place)`, the same with any rule
/// silent, and `rules()`.
template <class V>
concept coaching = requires(const V& v, const prescription& rx, typename V::memory& h, const typename V::memory& told, const entry& e, std::span<const entry> rows,
                            day today) {
    v.recall(rx, h, rows, today);
    { v.remember(rx, h, e, today) } -> std::same_as<heard>;
    { v.decide(rx, told, today) } -> std::same_as<day_decisions>;
};

/// An implementation that keeps a record for a coach: a late, repeated or corrected entry has the record folded again.
template <coaching Verbs>
class recorder {
  public:
    struct memory {
        std::shared_ptr<const prescription> rx;
        typename Verbs::memory told{};
        detail::shared_list<entry> rows{};
        entry_id newest = 0;
        day next_to_come = always;  ///< the first row that is dated after the day on which it was heard
    };

    explicit recorder(const Verbs& v) : verbs_{v} {}
    memory begin(const prescription& rx) const {
        memory m;
        m.rx = std::make_shared<prescription>(rx);
        verbs_.recall(rx, m.told, {}, never);
        return m;
    }
    void hear(memory& m, const entry& e, day today) const {
        const bool is_new = e.id > m.newest && m.next_to_come > today;
        m.rows.add(e), m.newest = (std::max)(m.newest, e.id);
        const heard became = is_new ? verbs_.remember(*m.rx, m.told, e, today) : heard::late;
        if (became == heard::in_the_future) m.next_to_come = (std::min)(m.next_to_come, e.on);
        if (became == heard::late) fold(verbs_, m, today);
    }
    answer_of_day decide(const memory& m, day today) const { return decided(verbs_, m, today); }
    answer_of_day decide_without(const memory& m, day today, std::size_t rule) const requires requires(const Verbs& v) {
        { v.without(rule) } -> std::same_as<Verbs>;
    }
    { return decided(verbs_.without(rule), m, today); }
    recorder silencing(std::size_t rule) const requires requires(const Verbs& v) {
        { v.silencing(rule) } -> std::same_as<Verbs>;
    }
    { return recorder{verbs_.silencing(rule)}; }
    std::vector<std::string_view> rules() const requires requires(const Verbs& v) { v.rules(); }
    { return verbs_.rules(); }

  private:
    static answer_of_day decided(const Verbs& v, const memory& m, day today) {
        if (m.next_to_come > today) return answer_from(v.decide(*m.rx, m.told, today));
        memory folded = m;
        fold(v, folded, today);
        return answer_from(v.decide(*folded.rx, folded.told, today));
    }
    static void fold(const Verbs& v, memory& m, day today) {
        diary d;
        for (const entry& e : m.rows.all()) (void)d.take(e);
        m.next_to_come = always;
        for (const entry& e : d.rows())
            if (e.on > today) m.next_to_come = (std::min)(m.next_to_come, e.on);
        v.recall(*m.rx, m.told, d.rows(), today);
    }
    Verbs verbs_;
};

/// What `compose` makes of a policy, rules and questions, with rules that can be silenced.
template <class Policy, class Rules, class Host>
class composed {
    using guard = guarded<Policy, ablation<Rules>, Host>;
    static_assert(noexcept(std::declval<const guard&>().decide(std::declval<const prescription&>(), std::declval<const history<Host>&>(), day{})));

  public:
    using memory = history<Host>;
    composed(Policy policy, const ablation<Rules>& rules) : policy_{policy}, rules_{rules} {}
    void recall(const prescription& rx, memory& h, std::span<const entry> rows, day today) const noexcept { coach().recall(rx, h, rows, today); }
    heard remember(const prescription& rx, memory& h, const entry& e, day today) const noexcept { return coach().remember(rx, h, e, today); }
    day_decisions decide(const prescription& rx, const memory& h, day today) const noexcept { return coach().decide(rx, h, today); }
    composed without(std::size_t rule) const { return {policy_, rules_.without(rule)}; }
    composed silencing(std::size_t rule) const { return {policy_, rules_.silencing(rule)}; }
    static std::vector<std::string_view> rules() {
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i != Rules::size; ++i) ids.push_back(Rules::card(i).id);
        return ids;
    }

  private:
    constexpr guard coach() const noexcept { return guard{policy_, rules_, Host{}}; }
    [[no_unique_address]] Policy policy_;
    ablation<Rules> rules_;
};

/// The implementation of a coach's verbs.
template <coaching Verbs>
implementation of(std::string name, const Verbs& v) {
    return implementation{std::move(name), recorder<Verbs>{v}};
}
/// The implementation that `compose` would make of these: `of("mine", my_policy{}, ibm_rules, ibm_questions{})`.
template <class Policy, set_of_rules Rules, question_pack Host>
implementation of(std::string name, Policy policy, const Rules& rules, const Host&) {
    return of(std::move(name), composed<Policy, Rules, Host>{policy, ablation<Rules>{rules}});
}

}  // namespace andante::verify
