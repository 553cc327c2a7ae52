# SPDX-License-Identifier: BSL-1.0
# The people of benchmarks/cohort_speed.cpp once more, as a numpy user would write them: arrays over people, a loop over days, float32, the same draws.
# Prints nanoseconds of processor time a patient-day, and the sums of all outcomes, which cohort_speed.cpp holds against its own.
#
#   python3 cohort_speed.py people days replicate seed  < priors (a line each: median, spread between people, shift of the world; as C99 hexadecimal floats)

import sys
import time

import numpy as np

F, U, UL = np.float32, np.uint32, np.uint64
CHUNK = 16384  # people at a time: of 256 to 65536, 8192 and fewer took longer, more of them no less

NAMES = """strength_at_start decline_knee decline_grip decline_ankle decline_other adaptation_gain adaptation_most adaptation_days skill_gain skill_most skill_days
fatigue_gain fatigue_rise fatigue_days fatigue_gain_days fatigue_weakens damage_gain damage_days damage_weakens soreness_days soreness_scale tolerance habituation_helps
habituation_days aerobic_gain aerobic_most aerobic_days tiredness_of_work tiredness_of_illness tiredness_days tiredness_noise enjoyment_return enjoyment_of_success
enjoyment_of_pain enjoyment_noise comes_by_itself comes_for_joy stays_for_pain stays_for_tiredness flares_a_year flare_days illnesses_a_year illness_days falls_a_year
falls_of_weakness falls_of_tiredness leaves_a_year leaves_for_pain pain_error tiredness_error effort_error""".split()
TRAITS, HABITS, DAILY, REPORTS, EVENTS = range(5)
FALL, FLARE, ILLNESS, LEAVES = range(4)
LIFTS = np.array([0, 1, 6, 7])  # the sites that the programme works; the others bear no mark
KILOGRAMS = np.array([F(0.02) * F(30000)] * 2 + [F(0.02) * F(12000)] * 2, F)[:, None]
OF_EXPECTED = [F(0.8), F(0.8), F(1.0), F(1.2)]


def philox(key, c0, c1, c2, c3):
    k0, k1 = key
    low = UL(0xFFFFFFFF)
    c = [np.asarray(x, UL) for x in (c0, c1, c2, c3)]
    for _ in range(10):
        p0, p1 = c[0] * UL(0xD2511F53), c[2] * UL(0xCD9E8D57)
        c = [(p1 >> UL(32)) ^ c[1] ^ UL(k0), p1 & low, (p0 >> UL(32)) ^ c[3] ^ UL(k1), p0 & low]
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return [x.astype(U) for x in c]


def polynomial(x, *c):
    p = x * F(c[0]) + F(c[1])
    for a in c[2:]:
        p *= x
        p += F(a)
    return p


def logarithm(x):
    shifted = x.view(U) - U(0x3F3504F3)
    m = ((shifted & U(0x007FFFFF)) + U(0x3F3504F3)).view(F) - F(1)
    e = (shifted.view(np.int32) >> 23).astype(F)
    p = polynomial(m, 7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1)
    square = m * m
    return (m * square * p + e * F(-2.12194440e-4) - F(0.5) * square + m) + e * F(0.693359375)


def exponential(x):
    x = np.maximum(F(-80), np.minimum(F(80), x))
    turned = x * F(1.44269504088896341)
    n = (turned + np.where(turned < 0, F(-0.5), F(0.5))).astype(np.int32)
    whole = n.astype(F)
    r = (x - whole * F(0.693359375)) - whole * F(-2.12194440e-4)
    p = polynomial(r, 1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1)
    return (p * r * r + r + F(1)) * ((n + 127) << 23).view(F)


def root(x):
    y = (U(0x5F375A86) - (x.view(U) >> U(1))).view(F)
    for _ in range(3):
        y = y * (F(1.5) - F(0.5) * x * y * y)
    return x * y


def between_0_and_1(bits):
    return ((bits >> U(9)).astype(F) + F(0.5)) * F(2.0**-23)


def normal(bits):
    x = F(2) * between_0_and_1(bits) - F(1)
    w = -logarithm((F(1) - x) * (F(1) + x))
    p = polynomial(w - F(2.5), 2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164, 0.246640727, 1.50140941)
    far = np.nonzero(w >= 5)
    if far[0].size:
        p[far] = polynomial(root(w[far]) - F(3), -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406, 2.83297682)
    return F(1.41421356237) * (p * x)


def by_chance(bits, per_mille):
    return (bits.astype(UL) * UL(1000) >> UL(32)) < UL(per_mille)


def as_told(felt, less):
    whole = (felt + F(0.5)).astype(np.int32).astype(F)
    return np.where(less, np.maximum(whole - F(2), F(0)), whole)


def on_scale(x):
    return np.minimum(np.maximum(x, F(0)), F(10))


class Cohort:
    def __init__(self, seed, replicate, priors):
        self.key, self.replicate, self.priors = (seed & 0xFFFFFFFF, seed >> 32), replicate, priors

    def draw(self, who, index, what):
        return philox(self.key, who, self.replicate, index, what)

    def live(self, who, days):
        """The sums of all outcomes of these people under the threshold policy."""
        n, half = who.size, F(0.5)
        bits = [self.draw(who, i, TRAITS) for i in range(13)]
        p = {}
        for i, (name, (median, spread, shift)) in enumerate(zip(NAMES, self.priors)):
            p[name] = median * exponential(shift + spread * normal(bits[i // 4][i % 4]))
        more_bits = [self.draw(who, 64 + i, TRAITS) for i in range(2)]
        start = np.empty((4, n), F)
        for i, k in enumerate(LIFTS):
            z = normal(more_bits[k // 4][k % 4])
            start[i] = np.minimum(F(1.1), p["strength_at_start"] * OF_EXPECTED[k // 2] * exponential(F(0.15) * z))

        def after(tau):
            return exponential(F(-1) / p[tau])

        year = F(1) / F(365.25)
        pace = [exponential(p[x] * (F(-1) / F(365.25))) for x in ("decline_knee", "decline_other")]
        disease_keeps = np.stack([pace[0], pace[0], pace[1], pace[1]])
        keeps = {x: after(x + "_days") for x in ("adaptation", "skill", "fatigue", "fatigue_gain", "damage", "soreness", "aerobic", "tiredness")}
        keeps["habit"] = after("habituation_days")
        fast, slow = F(1) / p["soreness_days"], F(1) / p["damage_days"]
        apart = fast - slow
        alike = (apart < F(1e-3) * fast) & (apart > F(-1e-3) * fast)
        of_damage = np.where(alike, fast * F(1) * keeps["soreness"], fast / np.where(alike, fast, apart) * (keeps["damage"] - keeps["soreness"]))
        joy_returns = F(1) - exponential(p["enjoyment_return"] * F(-1))

        marks = {x: np.zeros((4, n), F) for x in ("adaptation", "skill", "fatigue", "fatigue_gain", "damage", "soreness")}
        marks["habit"] = np.full((4, n), F(0.1))
        disease, takes_part = np.ones((4, n), F), np.ones(n, F)
        aerobic, tiredness, joy = np.zeros(n, F), np.zeros(n, F), np.full(n, half)
        flare_left, illness_left = np.zeros(n, F), np.zeros(n, F)
        hazard, times = np.zeros((4, n), F), np.zeros((4, n), F)
        next_one = np.stack([-logarithm(between_0_and_1(x)) for x in self.draw(who, 0, EVENTS)])
        level, easy, effort, work = np.zeros(n, F), np.zeros(n, F), np.zeros(n, F), np.zeros(n, F)
        count = {x: np.zeros(n, np.int32) for x in ("days", "safe", "sore", "flares", "adverse", "unharmed", "sessions", "missed", "more", "less", "turns", "false_progress", "false_hold")}
        harmed, direction, dose_share = np.zeros(n, bool), np.zeros(n, np.int8), np.zeros(n, F)

        def strength():
            left = (F(1) - np.minimum(F(0.9), p["fatigue_weakens"] * marks["fatigue"])) * (F(1) - np.minimum(F(0.9), p["damage_weakens"] * marks["damage"]))
            return start * disease * (F(1) + marks["adaptation"]) * left

        def pain():
            return np.minimum(F(10), p["soreness_scale"] * marks["soreness"].max(axis=0))

        def tired():
            return on_scale(F(2) + F(10) * tiredness)

        for t in range(days):
            daily = self.draw(who, t, DAILY)
            hurts, here = pain(), takes_part > 0
            count["days"] += here
            count["safe"] += here & (hurts < 4) & (tired() < 5) & (flare_left <= 0)
            sore, flaring = here & (hurts >= 5), here & (flare_left > 0)
            count["sore"] += sore
            count["flares"] += flaring
            if t % 7 in (0, 2, 4):
                lots, errors = self.draw(who, t, HABITS), self.draw(who, t, REPORTS)
                less, overdoes = by_chance(lots[1], 150), by_chance(lots[2], 60)
                drive = (p["comes_by_itself"] + p["comes_for_joy"] * (joy - half) - p["stays_for_pain"] * hurts - p["stays_for_tiredness"] * (tired() - F(2)) + normal(daily[2]))
                came = (drive > 0) & (flare_left <= 0) & (illness_left <= 0) & here
                again = came & (count["sessions"] > 0)
                count["sessions"] += came
                count["missed"] += here & ~came
                can = strength()
                of_first = start / can
                told_pain = as_told(on_scale(hurts + p["pain_error"] * normal(errors[0])), less)
                # The policy: more after two easy sessions, less after pain.
                counted = np.where((told_pain < 3) & (effort < 6), easy + F(1), F(0))
                enough = counted >= 2
                wish = np.where(told_pain >= 5, level - F(0.05), np.where(enough, level + F(0.05), level))
                easy = np.where(again, np.where(enough, F(0), counted), easy)
                before, level = level, np.where(again, np.minimum(F(1), np.maximum(F(0), wish)), level)
                more, holds = level > before, came & (level <= before)
                count["more"] += more
                down = level < before
                count["less"] += down
                count["turns"] += (more & (direction < 0)) | (down & (direction > 0))
                direction = np.where(more, 1, np.where(down, -1, direction))
                guilt = np.where(overdoes, F(1.5), F(1))
                asks = np.minimum(F(1.5), (F(0.1) + F(0.65) * level) * of_first)
                margin = p["tolerance"] + p["habituation_helps"] * marks["habit"]
                left_over = margin - asks
                count["false_progress"] += (more & (left_over < 0)).sum(axis=0, dtype=np.int32)
                count["false_hold"] += (holds & (left_over > F(0.25) * asks)).sum(axis=0, dtype=np.int32)
                relative = guilt * asks
                lifted = relative * can * KILOGRAMS
                comes = came.astype(F)
                work += comes * (((lifted[0] + lifted[1]) + lifted[2]) + lifted[3])
                # The session leaves its marks.
                r = comes * relative
                m = marks
                m["adaptation"] += p["adaptation_gain"] * np.minimum(F(1.5), r * F(2)) * (F(1) - m["adaptation"] / p["adaptation_most"])
                m["skill"] += np.where(r > 0, p["skill_gain"] * (F(1) - m["skill"] / p["skill_most"]), F(0))
                m["fatigue"] += (p["fatigue_gain"] + m["fatigue_gain"]) * r
                m["fatigue_gain"] += p["fatigue_rise"] * r
                excess = np.maximum(F(0), -(margin - r))
                m["damage"] += p["damage_gain"] * excess * excess
                m["habit"] += np.where(r > 0, F(0.2) * (r - m["habit"]), F(0))
                steady = guilt * (F(1 / 3) + F(2 / 3) * level)
                dose_share += comes * np.trunc(F(200) * (guilt * (F(4) / (F(0.1) + F(0.65)) * (F(0.1) + F(0.65) * level)) + steady))
                walk = comes * steady
                aerobic += p["aerobic_gain"] * walk * (F(1) - aerobic / p["aerobic_most"])
                tiredness += p["tiredness_of_work"] * ((((r[0] + r[1]) + r[2]) + r[3]) * F(1 / 8) + walk)
                joy += comes * (p["enjoyment_of_success"] - p["enjoyment_of_pain"] * np.maximum(F(0), hurts - F(3)))
                felt = F(10) * (relative.max(axis=0) + F(0.3) * m["fatigue"].max(axis=0)) + F(3) * tiredness + p["effort_error"] * normal(errors[2])
                effort = np.where(came, as_told(comes * on_scale(felt), less), effort)
            # Time goes by.
            disease *= disease_keeps
            marks["soreness"] = keeps["soreness"] * marks["soreness"] + of_damage * marks["damage"]
            for x in ("damage", "adaptation", "skill", "fatigue", "fatigue_gain", "habit"):
                marks[x] *= keeps[x]
            aerobic *= keeps["aerobic"]
            unwell = (illness_left > 0) | (flare_left > 0)
            tiredness = keeps["tiredness"] * tiredness + p["tiredness_noise"] * normal(daily[0]) + np.where(unwell, p["tiredness_of_illness"], F(0))
            joy = np.minimum(F(1), np.maximum(F(0), joy + joy_returns * (half - joy) + p["enjoyment_noise"] * normal(daily[1])))
            can = strength()[:2]
            weak = F(1) - np.minimum(F(1), half * (can[0] + can[1]))
            rates = [(FALL, takes_part * (p["falls_a_year"] * exponential(p["falls_of_weakness"] * weak + p["falls_of_tiredness"] * tiredness))),
                     (LEAVES, takes_part * (p["leaves_a_year"] * exponential(p["leaves_for_pain"] * pain() + half - joy))),
                     (FLARE, p["flares_a_year"]), (ILLNESS, p["illnesses_a_year"])]
            illness_left = np.maximum(F(0), illness_left - F(1))
            flare_left = np.maximum(F(0), flare_left - F(1))
            falls_before = times[FALL].copy()
            for h, rate in rates:
                hazard[h] += rate * year
                now = np.nonzero(hazard[h] > next_one[h])[0]
                if now.size:
                    times[h, now] += F(1)
                    next_one[h, now] += -logarithm(between_0_and_1(self.draw(who[now], times[h, now].astype(UL), EVENTS)[h]))
                    if h == FLARE:
                        flare_left[now] = p["flare_days"][now]
                    elif h == ILLNESS:
                        illness_left[now] = p["illness_days"][now]
                    elif h == LEAVES:
                        takes_part[now] = F(0)
            fell = here & (times[FALL] > falls_before)
            harmed |= sore | fell
            count["adverse"] += sore | flaring | fell
            count["unharmed"] += here & ~harmed
            if t % 32 == 31:  # what is nearly nothing is nothing
                for x in list(marks.values()) + [aerobic, tiredness]:
                    x[(x < F(1e-20)) & (x > F(-1e-20))] = F(0)

        gain = np.zeros(n, F)
        for i in (0, 1, 2, 3):
            gain = gain + marks["adaptation"][i] * F(1 / 8)
        zero = np.zeros(n, np.int64)
        return np.array([x.astype(np.int64).sum() for x in (
            count["days"], count["safe"], count["sore"], count["flares"], count["adverse"], count["unharmed"], count["sessions"] + count["missed"], count["sessions"], count["missed"],
            times[FALL], 5 * count["more"], 5 * count["less"], 5 * count["turns"], zero, zero, count["false_progress"], count["false_hold"], work, dose_share, gain * F(1e6),
            (marks["adaptation"][0] + marks["adaptation"][1]) * half * F(1e6), aerobic * F(1e6), takes_part <= 0)])


def main():
    people, days, replicate, seed = (int(x) for x in sys.argv[1:5])
    priors = [tuple(F(float.fromhex(x)) for x in line.split()) for line in sys.stdin if line.strip()]
    cohort = Cohort(seed, replicate, priors)
    cohort.live(np.arange(min(people, CHUNK), dtype=UL), 14)  # warm
    began = time.process_time()
    sums = sum(cohort.live(np.arange(first, min(first + CHUNK, people), dtype=UL), days) for first in range(0, people, CHUNK))
    took = time.process_time() - began
    print(took * 1e9 / people / days, np.__version__)
    print(*sums)


if __name__ == "__main__":
    main()
