// SPDX-License-Identifier: BSL-1.0
// Rows of any content are saved and read again equal, or refused by name before a byte is written; a form is refused or keeps its bounds.
#include "rows.hpp"

#include <andante/io.hpp>

namespace fuzz_saved_rows {

using namespace andante;

std::string broken_by_form(const draft& d, const prescription& rx) {
    if (rx.orders().size() != d.orders.size() || rx.orders().size() == 0) return "a form lost an order";
    for (const order& o : rx.orders()) {
        if (!known(o.what) || volume(o.start) <= 0 || !fits(dose{}, o.start) || !fits(o.start, o.ceiling) || !fits(o.ceiling, absolute_ceiling)) return "a form was signed with an order out of bounds";
        if (!fits(o.start, unsupervised_start) && o.start_signed.who == 0) return "a high start was signed by nobody";
        if (o.per_week < 1 || o.planned_gap < 1 || o.load_step.value() <= 0 || o.time_step.value() <= 0 || !o.methods.empty()) return "a form was signed with an order that means nothing";
    }
    for (const limit_setting& s : rx.limits())
        if (check(s, rx.since()).what != limit_problem::nothing) return "a form was signed with a limit that is refused";
    return "";
}

std::string broken_by(std::string_view input) {
    fuzz::bytes b{input};
    diary_file f;
    day today = fuzz::first_day;
    while (b.left() && f.book.rows().size() < 40) {
        const std::uint8_t how = b.one();
        const std::span<const entry> rows = f.book.rows();
        switch (how % 8) {
            case 0: {
                const draft d = fuzz::a_form(b);
                const auto rx = prescribe(d);
                if (!rx && rx.error().empty()) return "a form was refused without a reason";
                if (!rx) break;
                if (const std::string s = broken_by_form(d, *rx); !s.empty()) return s;
                f.sign(today, *rx);
                break;
            }
            case 1: {
                std::vector<entry> all;
                for (std::size_t n = 1 + how / 8 % 8; n-- != 0;) {
                    entry e = fuzz::a_fact(b, today);
                    if (e.what == entry_kind::answer) e.on = never, all.push_back(e);
                }
                f.tell(today, static_cast<told_at>(how / 32), all);
                break;
            }
            case 2:
                if (!rows.empty()) {
                    entry e = fuzz::a_fact(b, today);
                    e.id = rows[how / 8 % rows.size()].id, e.revision = static_cast<std::uint16_t>(b.near_to(0, 3)), e.order = how;
                    (void)f.book.take(e);
                }
                break;
            case 3:
                if (!rows.empty()) (void)f.book.strike(rows[how / 8 % rows.size()].id);
                break;
            case 4: today = fuzz::a_day(b, today); break;
            default: {
                entry e = fuzz::a_fact(b, today);
                e.id = how < 240 ? f.book.rows().size() + 1'000 : (std::uint64_t{b.four()} << 32 | b.four()), e.order = how;
                (void)f.book.take(e);
            }
        }
    }
    for (const framed how : {framed::sealed, framed::bare}) {
        const auto text = write_diary(f, how);
        if (!text) {
            if (text.error().what != io_problem::unwritable || text.error().expected.empty()) return "a row was refused without its name: " + words(text.error());
            continue;
        }
        const diary_file back = parse_diary(*text);
        if (!back || !(back.book == f.book) || detail::sorted_rows(back.book) != detail::sorted_rows(f.book)) return "what was saved was read otherwise";
        const auto again = write_diary(back, how);
        if (!again || *again != *text) return "what was read again was saved to other bytes";
        for (std::size_t i = 0; i != text->size(); ++i)
            if (static_cast<unsigned char>((*text)[i]) >= 0x7f || (static_cast<unsigned char>((*text)[i]) < 0x20 && (*text)[i] != '\n')) return "a byte was saved that is no letter";
    }
    return "";
}

}  // namespace fuzz_saved_rows

ANDANTE_FUZZ_TARGET("saved_rows", fuzz_saved_rows::broken_by, 1'200)
