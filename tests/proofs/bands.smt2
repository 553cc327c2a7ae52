; SPDX-License-Identifier: BSL-1.0
; How far a load step reaches: dose/step.hpp, band_of, for every pair of 32-bit loads; rules/progression.hpp, load_step (PRG-3);
; policies/double_progression.hpp, heavier. A band is numbered 0 no_rise, 1 plain, 2 to_the_bottom, 3 traded, 4 clinician, 5 refused.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun band ((from Int) (to Int)) Int
  (ite (<= to from) 0 (ite (<= (* (- to from) 20) from) 1 (ite (<= (* (- to from) 10) from) 2 (ite (<= (* (- to from) 4) from) 3 (ite (<= (* (- to from) 2) from) 4
    5))))))
(define-fun allowed ((from Int) (to Int) (reps_then Int) (reps_now Int) (bottom Int) (most_rise Int)) Bool
  (ite (= from 0) (and (<= to 500) (<= reps_now bottom))
    (and (<= (* (- to from) 1000) (* from most_rise))
      (or (<= (band from to) 1) (and (= (band from to) 2) (<= reps_now bottom))
          (and (= (band from to) 3) (<= (* to reps_now) (* from reps_then)) (>= reps_now 6))))))
(define-fun taken ((from Int) (to Int) (reps Int)) Bool
  (ite (= from 0) (<= to 500) (and (< (band from to) 4) (=> (= (band from to) 3) (>= (div (* from reps) to) 6)))))
(define-fun reps_left ((from Int) (to Int) (reps Int) (bottom Int)) Int
  (least (ite (and (> from 0) (= (band from to) 3)) (div (* from reps) to) (least bottom reps)) reps))
(declare-const from Int)
(declare-const to Int)
(declare-const x Int)
(declare-const reps Int)
(declare-const then Int)
(declare-const bottom Int)
(declare-const m Int)
(declare-const k Int)
(declare-const a (_ BitVec 32))
(declare-const b (_ BitVec 32))

; bands-1. The cross products stay within 64 bits: exactly the machine, against 96 bits.
(push 1)
(assert (not (= ((_ sign_extend 32) (bvmul (bvsub ((_ sign_extend 32) b) ((_ sign_extend 32) a)) #x0000000000000014)) (bvmul (bvsub ((_ sign_extend 64) b) ((_
  sign_extend 64) a)) #x000000000000000000000014))))
(echo "law bands-1")
(check-sat)
(pop 1)
; Planted: the rise is taken in 32 bits.
(push 1)
(assert (not (= ((_ sign_extend 32) (bvsub b a)) (bvsub ((_ sign_extend 32) b) ((_ sign_extend 32) a)))))
(echo "fault bands-1")
(check-sat)
(pop 1)

; bands-2. Each band ends where it says: at 5, 10, 25 and 50 per cent more, the gram itself included.
(push 1)
(assert (not (=> (and (<= 0 from) (< from to)) (and (= (<= (band from to) 1) (<= to (+ from (div from 20)))) (= (<= (band from to) 2) (<= to (+ from (div from
  10)))) (= (<= (band from to) 3) (<= to (+ from (div from 4)))) (= (<= (band from to) 4) (<= to (+ from (div from 2))))))))
(echo "law bands-2")
(check-sat)
(pop 1)
; Planted: the edge itself is left out.
(push 1)
(assert (not (=> (and (<= 0 from) (< from to)) (= (<= (band from to) 1) (< to (+ from (div from 20)))))))
(echo "fault bands-2")
(check-sat)
(pop 1)

; bands-3. A longer step is never in a milder band, from any load.
(push 1)
(assert (not (=> (<= to x) (<= (band from to) (band from x)))))
(echo "law bands-3")
(check-sat)
(pop 1)
; Planted: the rise is compared with the load it leads to.
(push 1)
(assert (not (=> (and (< from to) (<= to x)) (<= (ite (<= (* (- to from) 2) from) 4 5) (ite (<= (* (- x from) 2) to) 4 5)))))
(echo "fault bands-3")
(check-sat)
(pop 1)

; bands-4. The same rise from a heavier load is never in a graver band.
(push 1)
(assert (not (=> (and (<= 0 m from) (<= 0 k)) (<= (band from (+ from k)) (band m (+ m k))))))
(echo "law bands-4")
(check-sat)
(pop 1)
; Planted: from one that is a gram lighter.
(push 1)
(assert (not (=> (and (<= 0 m (+ from 1)) (<= 0 from) (<= 0 k)) (<= (band from (+ from k)) (band m (+ m k))))))
(echo "fault bands-4")
(check-sat)
(pop 1)

; bands-5. A step that PRG-3 allows is within its band: at most a quarter more, and at most the share of its setting.
(push 1)
(assert (not (=> (and (< 0 from to) (allowed from to then reps bottom m)) (and (<= (* 4 to) (* 5 from)) (<= (* (- to from) 1000) (* from m))))))
(echo "law bands-5")
(check-sat)
(pop 1)
; Planted: at most a quarter more, less a gram.
(push 1)
(assert (not (=> (and (< 0 from to) (allowed from to then reps bottom m)) (< (* 4 to) (* 5 from)))))
(echo "fault bands-5")
(check-sat)
(pop 1)

; bands-6. Above a tenth more, load times repetitions does not rise and 6 repetitions are left.
(push 1)
(assert (not (=> (and (< 0 from to) (< from (* 10 (- to from))) (allowed from to then reps bottom m)) (and (<= (* to reps) (* from then)) (<= 6 reps)))))
(echo "law bands-6")
(check-sat)
(pop 1)
; Planted: from a tenth itself on.
(push 1)
(assert (not (=> (and (< 0 from to) (<= from (* 10 (- to from))) (allowed from to then reps bottom m)) (and (<= (* to reps) (* from then)) (<= 6 reps)))))
(echo "fault bands-6")
(check-sat)
(pop 1)

; bands-7. The first load is at most half a kilogram, at the bottom of the range; none at all is never a rise.
(push 1)
(assert (not (=> (allowed 0 to then reps bottom m) (and (<= to 500) (<= reps bottom)))))
(echo "law bands-7")
(check-sat)
(pop 1)
; Planted: less than half a kilogram.
(push 1)
(assert (not (=> (allowed 0 to then reps bottom m) (< to 500))))
(echo "fault bands-7")
(check-sat)
(pop 1)

; bands-8. A tighter setting allows nothing that a looser one refuses.
(push 1)
(assert (not (=> (and (<= 0 from) (<= m k) (allowed from to then reps bottom m)) (allowed from to then reps bottom k))))
(echo "law bands-8")
(check-sat)
(pop 1)
; Planted: a looser one allows nothing that a tighter one refuses.
(push 1)
(assert (not (=> (and (<= 0 from) (<= m k) (allowed from to then reps bottom k)) (allowed from to then reps bottom m))))
(echo "fault bands-8")
(check-sat)
(pop 1)

; bands-9. What the policy trades for a load PRG-3 allows at its usual setting, and the repetitions never rise: a wish is not refused for its
; arithmetic.
(push 1)
(assert (not (=> (and (<= 0 from) (< from to) (< 0 reps) (< 0 bottom) (taken from to reps)) (and (allowed from to reps (reps_left from to reps bottom) bottom
  250) (<= (reps_left from to reps bottom) reps)))))
(echo "law bands-9")
(check-sat)
(pop 1)
; Planted: the traded repetitions are rounded up.
(push 1)
(assert (not (=> (and (< 0 from to) (< 0 reps) (< 0 bottom) (= (band from to) 3) (>= (div (* from reps) to) 6)) (allowed from to reps (least (div (+ (* from
  reps) (- to 1)) to) reps) bottom 250))))
(echo "fault bands-9")
(check-sat)
(pop 1)
