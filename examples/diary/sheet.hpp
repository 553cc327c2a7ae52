// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "course.hpp"
#include "said.hpp"

#include <initializer_list>
#include <utility>

/// Draws what a picture has collected.
namespace course_of::drawn {

struct one_day {
    day on;
    bool told, exercised;
    day_word word;
};
struct point {
    day on;
    bool granted;
    dose open, level;
    bool did;
    dose done;
};
struct panel {
    exercise what;
    std::vector<point> points;
};
struct band {
    scope at;
    place where;
    latch what;
    day from, to;
};
struct note {
    day on, to;
    std::string what;
};
struct collected {
    std::string of{};
    std::vector<one_day> days{};
    std::vector<panel> panels{};
    std::vector<band> bands{};
    std::vector<note> notes{};
};

struct word_look {
    std::string_view letter, meaning, css;
};
/// In the order of `day_word`.
inline constexpr std::array<word_look, day_words> looks{{{"!", "stop, and seek care", "stop"},
                                                         {"W", "waits for a go-ahead", "wait"},
                                                         {"R", "rest day", "rest"},
                                                         {"−", "a smaller dose", "less"},
                                                         {"=", "the same dose", "same"},
                                                         {"+", "a step up is open", "more"}}};
inline const word_look& look_of(day_word w) { return looks[static_cast<std::size_t>(w)]; }

/// SVG as it is written: text, lines, boxes, groups with their words for a screen reader.
class svg_text {
  public:
    static std::string escaped(std::string_view s) {
        std::string out;
        for (const char c : s) {
            if (c == '&')
                out += "&amp;";
            else if (c == '<')
                out += "&lt;";
            else if (c == '>')
                out += "&gt;";
            else if (c == '"')
                out += "&quot;";
            else
                out += c;
        }
        return out;
    }
    svg_text& raw(std::string_view s) { return all_ += s, *this; }
    svg_text& text(double x, double y, std::string_view css, std::string_view s, std::string_view anchor = "start") {
        all_ += "<text x=\"" + num(x) + "\" y=\"" + num(y) + "\" class=\"" + std::string{css} + "\"";
        if (anchor != "start") all_ += " text-anchor=\"" + std::string{anchor} + "\"";
        all_ += ">" + escaped(s) + "</text>";
        return *this;
    }
    svg_text& line(double x1, double y1, double x2, double y2, std::string_view css) {
        all_ += "<line x1=\"" + num(x1) + "\" y1=\"" + num(y1) + "\" x2=\"" + num(x2) + "\" y2=\"" + num(y2) + "\" class=\"" +
                std::string{css} + "\"/>";
        return *this;
    }
    svg_text& box(double x, double y, double width, double height, std::string_view css) {
        all_ += "<rect x=\"" + num(x) + "\" y=\"" + num(y) + "\" width=\"" + num(width) + "\" height=\"" + num(height) + "\"";
        if (!css.empty()) all_ += " class=\"" + std::string{css} + "\"";
        all_ += "/>";
        return *this;
    }
    svg_text& polygon(double x, double y, double scale, std::initializer_list<std::pair<double, double>> corners) {
        all_ += "<polygon points=\"";
        for (const auto& [px, py] : corners) all_ += num(x + px * scale) + "," + num(y + py * scale) + " ";
        all_.back() = '"';
        all_ += "/>";
        return *this;
    }
    svg_text& path(const std::string& d, std::string_view css) {
        if (!d.empty()) all_ += "<path d=\"" + d + "\" class=\"" + std::string{css} + "\"/>";
        return *this;
    }
    svg_text& dot(double x, double y) {
        all_ += "<circle cx=\"" + num(x) + "\" cy=\"" + num(y) + "\" r=\"1.9\" class=\"dot\"/>";
        return *this;
    }
    /// A part of the chart, and one sign of it; both end with `end`.
    svg_text& part(std::string_view said) { return open("graphics-object group", said); }
    svg_text& sign(std::string_view said) { return open("graphics-symbol img", said); }
    svg_text& end() { return raw("</g>\n"); }
    const std::string& str() const noexcept { return all_; }

  private:
    svg_text& open(std::string_view as, std::string_view said) {
        all_ += "<g role=\"" + std::string{as} + "\" aria-label=\"" + escaped(said) + "\">";
        return *this;
    }
    std::string all_;
};

/// A shape for each word: an octagon, a diamond, a box, triangles down and up, a disc.
inline void shape(svg_text& out, day_word w, double x, double y, double size) {
    const double h = size / 2;
    switch (w) {
        case day_word::stop:
            out.polygon(x, y, h, {{-.42, -1}, {.42, -1}, {1, -.42}, {1, .42}, {.42, 1}, {-.42, 1}, {-1, .42}, {-1, -.42}});
            break;
        case day_word::go_ahead_awaited:
            out.polygon(x, y, h, {{0, -1.12}, {1.12, 0}, {0, 1.12}, {-1.12, 0}});
            break;
        case day_word::rest:
            out.box(x - h, y - h * .72, size, size * .72, {});
            break;
        case day_word::smaller:
            out.polygon(x, y, h, {{-1.1, -.85}, {1.1, -.85}, {0, 1.15}});
            break;
        case day_word::same:
            out.raw("<circle cx=\"" + num(x) + "\" cy=\"" + num(y) + "\" r=\"" + num(h) + "\"/>");
            break;
        case day_word::step_up:
            out.polygon(x, y, h, {{-1.1, .85}, {1.1, .85}, {0, -1.15}});
            break;
    }
}
/// Shape and letter: filled when there was exercise, and always for a stop.
inline void mark(svg_text& out, day_word w, bool exercised, double x, double y, double size) {
    const word_look& l = look_of(w);
    const bool dark = exercised || w == day_word::stop;
    const double drop = w == day_word::smaller ? -1.2 : w == day_word::step_up ? 1.8 : 0;  // where a triangle has room
    out.raw("<g class=\"mark " + std::string{l.css} + (dark ? " did\">" : "\">"));
    shape(out, w, x, y, size);
    out.raw("</g>").text(x, y + 3.6 + drop, dark ? "letter light" : "letter", l.letter, "middle");
}

/// What a panel's height shows: repetitions in all, or minutes.
inline double amount_of(const dose& d) { return d.at(part::n_reps) > 0 ? static_cast<double>(volume(d)) : d.at(part::time) / 60.0; }

inline std::string_view css_of(const band& b) {
    return b.what == latch::red_flag || b.what == latch::contraindication ? "band-stop" : "band-wait";
}
inline std::string words_of(const band& b) {
    return where_waits(b.at, b.where) + std::string{what_waits(b.what)} + ", " + short_date(b.from) +
           (b.to > b.from ? " to " + short_date(b.to) : "");
}
inline bool touches(const band& b, exercise e) {
    switch (b.at) {
        case scope::person:
            return is_training(e) || b.what == latch::red_flag || b.what == latch::contraindication;
        case scope::region:
            return is_training(e) && movers(e).has(only(region{static_cast<std::uint8_t>(b.where.index)}));
        case scope::exercise:
            return place_of(e) == b.where;
        case scope::mode:
            return is_training(e) && modes(e).has(static_cast<mode>(b.where.index));
    }
    return false;
}

/// The page: a column a week, everything below on the same axis of time.
class sheet {
  public:
    explicit sheet(const collected& all) : all_{all} {
        if (all.days.empty()) return;
        first_ = all.days.front().on, last_ = all.days.back().on, monday_ = first_ - weekday(first_);
        const auto weeks_shown = static_cast<double>((last_ - monday_) / 7 + 1);
        column_ = std::clamp(954 / weeks_shown, 18.0, 80.0);
        right_ = left_edge + column_ * weeks_shown;
        width_ = (std::max)(right_ + 138, 1200.0);
    }
    std::string svg() {
        if (all_.days.empty())
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>No days</title><desc>The diary holds no "
                   "day.</desc></svg>\n";
        heading();
        every_day();
        y_ = grid_top + 7 * row + 12;
        waiting();
        const double events_at = y_;
        if (!all_.notes.empty()) {
            out_.text(margin, y_ + 12, "name", "Events").text(margin + 58, y_ + 12, "tiny", "(listed below)");
            y_ += 22;
        }
        y_ += 14;
        for (const panel& p : all_.panels) doses(p);
        const double panels_end = all_.panels.empty() ? y_ : y_ - panel_gap;
        months_at(grid_top - 6);
        months_at(panels_end + 15);
        y_ = panels_end + 44;
        if (!all_.notes.empty()) events(events_at, panels_end);
        how_to_read();
        return head() + out_.str() + "</svg>\n";
    }

  private:
    static constexpr double margin = 24, left_edge = 204, row = 18.5, grid_top = 116, panel_gap = 22;

    double x_of(day d) const { return left_edge + (d - monday_) * column_ / 7; }

    void heading() {
        int entries = 0, exercised = 0;
        for (const one_day& d : all_.days) entries += d.told, exercised += d.told && d.exercised;
        out_.text(margin, 34, "h1", "The course of a diary");
        out_.text(margin, 54, "small",
                  all_.of + ", " + long_date(first_) + " to " + long_date(last_) + ": " + std::to_string(entries) +
                      " days with an entry, " + std::to_string(exercised) + " days of exercise");
        out_.raw("\n").part("What the shapes mean");
        double x = margin;
        for (std::size_t i = day_words; i-- != 0;) {
            mark(out_, static_cast<day_word>(i), true, x + 8, 78, 15);
            out_.text(x + 21, 82, "small", looks[i].meaning);
            x += 36 + 6.3 * static_cast<double>(looks[i].meaning.size());
        }
        out_.text(x + 2, 82, "small", "filled: exercised that day").end();
    }
    void every_day() {
        out_.text(margin, grid_top + 14, "name", "Every day").part("Every day, one column a week, Monday on top");
        for (std::size_t i = 0; i != 7; ++i)
            out_.text(left_edge - 8, grid_top + row * (static_cast<double>(i) + .5) + 4, "tiny", weekdays[i], "end");
        for (const one_day& d : all_.days) {
            if (!d.told) continue;
            const auto nth = static_cast<std::size_t>(weekday(d.on));
            const std::string said = std::string{weekdays[nth]} + " " + long_date(d.on) + ": " + std::string{look_of(d.word).meaning} +
                                     (d.exercised ? ", exercised" : "");
            out_.raw("\n").sign(said).raw("<title>" + said + "</title>");
            mark(out_, d.word, d.exercised, left_edge + (static_cast<double>((d.on - monday_) / 7) + .5) * column_,
                 grid_top + row * (static_cast<double>(nth) + .5), (std::min)(column_ - 3, 15.5));
            out_.raw("</g>");
        }
        out_.end();
    }
    /// Bars with their words, in as many lanes as they need.
    void waiting() {
        if (all_.bands.empty()) return;
        out_.text(margin, y_ + 12, "name", "Waiting").part("What waited for a go-ahead");
        std::vector<double> lanes;
        for (const band& b : all_.bands) {
            const std::string said = words_of(b);
            const double from = x_of(b.from), to = x_of(b.to + 1), room = 6.1 * static_cast<double>(said.size()) + 10;
            const bool words_first = to + room > width_ - 8;
            std::size_t lane = 0;
            while (lane < lanes.size() && lanes[lane] > (words_first ? from - room : from)) ++lane;
            if (lane == lanes.size()) lanes.push_back(0);
            lanes[lane] = (words_first ? to : to + room) + 6;
            const double top = y_ + 18 * static_cast<double>(lane);
            out_.sign(said).box(from, top + 2, to - from, 12, css_of(b));
            out_.text(words_first ? from - 5 : to + 5, top + 12, "small", said, words_first ? "end" : "start").end();
        }
        out_.end();
        y_ += 18 * static_cast<double>(lanes.size()) + 8;
    }
    /// One exercise: what was open, what had been earned, what was done.
    void doses(const panel& p) {
        const bool moves = !is_training(p.what), timed = p.points.front().level.at(part::n_reps) == 0;
        const double high = moves ? 30 : 58, top = y_;
        const point *begin = nullptr, *end = nullptr, *peak = nullptr;
        double most = 1;
        std::size_t open = 0, done = 0;
        for (const point& q : p.points) {
            most = (std::max)({most, amount_of(q.level), amount_of(q.open), q.did ? amount_of(q.done) : 0.0});
            done += q.did;
            if (!q.granted) continue;
            ++open, end = &q;
            if (begin == nullptr) begin = &q;
            if (peak == nullptr || amount_of(q.open) > amount_of(peak->open)) peak = &q;
        }
        most = std::ceil(most / 2) * 2;
        const auto y_at = [&](const dose& d) { return top + high - amount_of(d) / most * high; };
        std::string said = words(p.what) + ": open on " + std::to_string(open) + " of " + std::to_string(p.points.size()) +
                           " days, done on " + std::to_string(done);
        if (begin != nullptr)
            said += "; first " + dose_words(begin->open) + ", most " + dose_words(peak->open) + ", last " + dose_words(end->open);

        out_.part(said).raw("<desc>" + svg_text::escaped(said) + "</desc>").box(left_edge, top, right_ - left_edge, high, "panel");
        for (const band& b : all_.bands)
            if (const day from = (std::max)(b.from, p.points.front().on); touches(b, p.what) && from <= b.to)
                out_.box(x_of(from), top, x_of(b.to + 1) - x_of(from), high, css_of(b));
        for (day m = first_; m <= last_; m = m + 1)
            if (m.date().day == 1) out_.line(x_of(m), top, x_of(m), top + high, "month");
        std::string level, granted;
        day level_to = never, granted_to = never;
        const auto step = [&](std::string& path, day& reached, const point& q, const dose& d) {
            path += (q.on == reached ? "L" : "M") + num(x_of(q.on)) + " " + num(y_at(d)) + "H" + num(x_of(q.on + 1));
            reached = q.on + 1;
        };
        for (const point& q : p.points) {
            step(level, level_to, q, q.level);
            if (q.granted) step(granted, granted_to, q, q.open);
        }
        out_.path(level, "level").path(granted, "dose");
        for (const point& q : p.points)
            if (q.did && !moves) out_.dot(x_of(q.on) + column_ / 14, y_at(q.done));

        out_.text(margin, top + 11, "name", words(p.what));
        out_.text(margin, top + (moves ? 25 : 26), "tiny",
                  moves   ? "minutes, as movement"
                  : timed ? "minutes a session"
                          : "repetitions a session");
        out_.text(left_edge - 8, top + 9, "tiny", num(most), "end").text(left_edge - 8, top + high, "tiny", "0", "end");
        if (end != nullptr) {
            if (!moves) out_.text(margin, top + 40, "tiny", "first " + dose_words(begin->open));
            const double at = std::clamp(y_at(end->open) + 4, top + 10, top + high);
            out_.text(right_ + 8, at, "name", dose_words(end->open));
            if (end->on != last_) out_.text(right_ + 8, at + 13, "tiny", "on " + short_date(end->on));
        }
        out_.end();
        y_ += high + panel_gap;
    }
    void months_at(double y) {
        double before = -100;
        for (day m = first_; m <= last_; m = m + 1) {
            const day::civil c = m.date();
            if (m == first_ ? c.day > 20 : c.day != 1 || x_of(m) - before < 34) continue;
            before = x_of(m);
            out_.text(before, y, "small",
                      std::string{month_of(m).substr(0, 3)} + (c.month == 1 || m == first_ ? " " + std::to_string(c.year) : ""));
        }
    }
    /// Numbered marks over the panels, and below them what each number means.
    void events(double top, double bottom) {
        std::vector<note> notes{all_.notes}, listed;
        std::stable_sort(notes.begin(), notes.end(), [](const note& a, const note& b) { return a.on < b.on; });
        for (const note& n : notes) {
            if (!listed.empty() && listed.back().on == n.on)
                listed.back().what += "; " + n.what;
            else
                listed.push_back(n);
        }
        out_.part("Events");
        std::vector<std::pair<double, double>> taken;
        for (std::size_t i = 0; i != listed.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            const double at = x_of(listed[i].on) + column_ / 14;
            double shift = 0;
            for (const auto& [x, s] : taken)
                if (std::abs(x - at) < 16 && s == shift) shift += 11;
            taken.emplace_back(at, shift);
            out_.sign("Event " + number + ", " + long_date(listed[i].on) + ": " + listed[i].what);
            out_.line(at, top + 14 + shift, at, bottom, "event").text(at, top + 12 + shift, "number", number, "middle").end();
        }
        out_.end();
        event_list(listed);
    }
    /// Three columns, filled one after the other; a long entry goes on in the next line.
    void event_list(const std::vector<note>& listed) {
        out_.text(margin, y_, "name", "Events");
        const double width = (width_ - 2 * margin) / 3;
        std::vector<std::vector<std::string>> folded;
        std::size_t lines = 0, at = 0, column = 0, deepest = 0;
        for (const note& n : listed) {
            folded.push_back(lines_of(short_date(n.on) + "  " + n.what, static_cast<std::size_t>((width - 40) / 6.3)));
            lines += folded.back().size();
        }
        for (std::size_t i = 0; i != folded.size(); ++i) {
            if (at != 0 && at + folded[i].size() > lines / 3 + 1 && column < 2) at = 0, ++column;
            const double x = margin + width * static_cast<double>(column);
            for (std::size_t k = 0; k != folded[i].size(); ++k, ++at) {
                const double y = y_ + 18 + 15 * static_cast<double>(at);
                if (k == 0) out_.text(x + 14, y, "number", std::to_string(i + 1), "end");
                out_.text(x + 22, y, "small", folded[i][k]);
            }
            deepest = (std::max)(deepest, at);
        }
        y_ += 33 + 15 * static_cast<double>(deepest);
    }
    void how_to_read() {
        for (const std::string_view s :
             {"How to read it. Thick line: the dose that was open on a day. Thin dashed line: the level, that is the dose last earned. "
              "Dot: what was done. No line: the exercise was not open that day.",
              "Hatched: training waits for a person's go-ahead (slanted) or has stopped after a warning sign (crossed). "
              "Blank: no entry that day. The dose of a day is decided from its check-in, before the session.",
              "A course like this helps a talk with the care team. It is no diagnosis, and the library behind it has had no clinical "
              "validation."}) {
            out_.text(margin, y_, "small", s);
            y_ += 16;
        }
    }
    /// The whole in words, for who cannot see it.
    std::string described() const {
        std::array<int, day_words> count{};
        int entries = 0;
        for (const one_day& d : all_.days)
            if (d.told) ++entries, ++count[static_cast<std::size_t>(d.word)];
        std::string s = "A chart of " + std::to_string(entries) + " days with an entry out of " + std::to_string(all_.days.size()) +
                        ", from " + long_date(first_) + " to " + long_date(last_) + ". ";
        for (std::size_t i = day_words; i-- != 0;)
            if (count[i] > 0) s += std::string{looks[i].meaning} + ": " + std::to_string(count[i]) + (count[i] == 1 ? " day. " : " days. ");
        for (const band& b : all_.bands) s += words_of(b) + ". ";
        return s;
    }
    std::string head() const {
        const std::string w = num(width_), h = num(y_ + 8);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\" viewBox=\"0 0 " + w +
               " " + h + "\" width=\"" + w + "\" height=\"" + h +
               "\" role=\"graphics-document document\" aria-labelledby=\"t d\">\n<title id=\"t\">The course of a diary: " +
               svg_text::escaped(all_.of) + "</title>\n<desc id=\"d\">" + svg_text::escaped(described()) + "</desc>\n" +
               std::string{style} + "<rect width=\"" + w + "\" height=\"" + h + "\" fill=\"#fff\"/>\n";
    }
    static constexpr std::string_view style = R"svg(<style>
text { font-family: "DejaVu Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: #1b1b1b }
.h1 { font-size: 20px; font-weight: bold }
.name { font-size: 12px; font-weight: bold }
.small { font-size: 11.5px }
.tiny { font-size: 10.5px; fill: #444 }
.number { font-size: 10.5px; font-weight: bold }
.letter { font-size: 10px; font-weight: bold }
.light { fill: #fff }
.mark { fill: #fff; stroke-width: 1.2 }
.more { stroke: #00694d } .more.did { fill: #00694d }
.same { stroke: #00507f } .same.did { fill: #00507f }
.less { stroke: #8a5a00 } .less.did { fill: #8a5a00 }
.rest { stroke: #5f5f5f } .rest.did { fill: #5f5f5f }
.wait { stroke: #6b2f78 } .wait.did { fill: #6b2f78 }
.stop { stroke: #9b1c00 } .stop.did { fill: #9b1c00 }
.panel { fill: #fbfbf9; stroke: #c9c9c4; stroke-width: .8 }
.month { stroke: #dcdcd6; stroke-width: .8 }
.level { fill: none; stroke: #777; stroke-width: 1; stroke-dasharray: 2 2 }
.dose { fill: none; stroke: #00507f; stroke-width: 2.4 }
.dot { fill: #1b1b1b }
.event { stroke: #1b1b1b; stroke-width: .6; stroke-dasharray: 1 3 }
.band-wait { fill: url(#slant); stroke: #6b2f78; stroke-width: .8 }
.band-stop { fill: url(#cross); stroke: #9b1c00; stroke-width: .8 }
@media print {
  text, .tiny { fill: #000 }
  .light { fill: #fff }
  .panel { fill: #fff; stroke: #888 }
  .month { stroke: #bbb }
  .mark, .light, .band-wait, .band-stop { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  @page { size: A4 landscape; margin: 10mm }
}
</style>
<defs>
<pattern id="slant" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f6eef8"/>
<line x1="0" y1="0" x2="0" y2="6" stroke="#6b2f78" stroke-width="1.6"/></pattern>
<pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fbeae6"/>
<path d="M0 0V6M0 0H6" stroke="#9b1c00" stroke-width="1.8"/></pattern>
</defs>
)svg";

    const collected& all_;
    svg_text out_;
    day first_ = never, last_ = never, monday_ = never;
    double column_ = 0, right_ = 0, width_ = 0, y_ = 0;
};

}  // namespace course_of::drawn
