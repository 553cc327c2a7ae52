; SPDX-License-Identifier: BSL-1.0
; Doses part by part, their volume and the lesser of two: dose/dose.hpp, meet, fits, volume, well_formed; history/course.hpp, lesser. Overflow and
; meets for every 32-bit part; well formed is at most 100 sets, 1000 repetitions, 500 kg, 24 hours, and
; no repetitions without a set.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun volume ((sets Int) (reps Int) (time Int)) Int (ite (> reps 0) (* sets reps) time))
(define-fun well_formed ((sets Int) (reps Int) (load Int) (time Int)) Bool (and (<= 0 sets 100) (<= 0 reps 1000) (<= 0 load 500000) (<= 0 time 86400) (=> (> reps 0) (> sets 0))))
(define-fun meet ((x (_ BitVec 32)) (y (_ BitVec 32))) (_ BitVec 32) (ite (bvslt y x) y x))
(define-fun under ((v Int) (g Int) (w Int) (h Int)) Bool (and (<= v w) (<= g h)))
(define-fun lesser_reps ((s Int) (r Int) (g Int) (z Int) (q Int) (h Int)) Int (ite (under (* s r) g (* z q) h) r (ite (under (* z q) h (* s r) g) q (least r q))))
(define-fun lesser_sets ((s Int) (r Int) (g Int) (z Int) (q Int) (h Int)) Int (ite (under (* s r) g (* z q) h) s (ite (under (* z q) h (* s r) g) z (least s z))))
(define-fun lesser_load ((s Int) (r Int) (g Int) (z Int) (q Int) (h Int)) Int (ite (under (* s r) g (* z q) h) g (ite (under (* z q) h (* s r) g) h (least g h))))
(declare-const s Int)
(declare-const r Int)
(declare-const t Int)
(declare-const g Int)
(declare-const z Int)
(declare-const q Int)
(declare-const h Int)
(declare-const p Int)
(declare-const x (_ BitVec 32))
(declare-const y (_ BitVec 32))
(declare-const u (_ BitVec 32))
(declare-const v (_ BitVec 32))

; dose-1. A volume never leaves 64 bits.
(push 1)
(assert (not (=> (and (exact s) (exact r) (exact t)) (wide (volume s r t)))))
(echo "law dose-1")
(check-sat)
(pop 1)
; Planted: it never leaves 32.
(push 1)
(assert (not (=> (and (exact s) (exact r) (exact t)) (exact (volume s r t)))))
(echo "fault dose-1")
(check-sat)
(pop 1)

; dose-2. Of a well-formed dose neither do a share of its volume before it is divided, and a thousand times it with a tolerance.
(push 1)
(assert (not (=> (and (well_formed s r g t) (<= 0 p 2000)) (and (<= 0 (volume s r t) 100000) (wide (* (volume s r t) p)) (wide (* (volume s r t) (+ 1000
  p)))))))
(echo "law dose-2")
(check-sat)
(pop 1)
; Planted: of any dose: the bound is needed.
(push 1)
(assert (not (=> (and (exact s) (exact r) (exact t) (<= 0 p 2000)) (wide (* (volume s r t) p)))))
(echo "fault dose-2")
(check-sat)
(pop 1)

; dose-3. Of counted doses the one that is no more in any part has no more volume.
(push 1)
(assert (not (=> (and (<= 0 s z) (< 0 r q)) (<= (volume s r t) (volume z q t)))))
(echo "law dose-3")
(check-sat)
(pop 1)
; Planted: of a counted and a timed one too.
(push 1)
(assert (not (=> (and (<= 0 s z) (<= 0 r q)) (<= (volume s r t) (volume z q t)))))
(echo "fault dose-3")
(check-sat)
(pop 1)

; dose-4. A meet is below both, and what is below both is below it. Exactly the machine.
(push 1)
(assert (not (and (bvsle (meet x y) x) (bvsle (meet x y) y) (=> (and (bvsle u x) (bvsle u y)) (bvsle u (meet x y))))))
(echo "law dose-4")
(check-sat)
(pop 1)
; Planted: compared without sign.
(push 1)
(assert (not (bvsle (ite (bvult y x) y x) y)))
(echo "fault dose-4")
(check-sat)
(pop 1)

; dose-5. Order, grouping and repetition of meets change nothing, and the greatest number is neutral.
(push 1)
(assert (not (and (= (meet x y) (meet y x)) (= (meet x (meet y u)) (meet (meet x y) u)) (= (meet x x) x) (= (meet x #x7fffffff) x))))
(echo "law dose-5")
(check-sat)
(pop 1)
; Planted: the greatest but one is neutral.
(push 1)
(assert (not (= (meet x #x7ffffffe) x)))
(echo "fault dose-5")
(check-sat)
(pop 1)

; dose-6. Less in either never gives more.
(push 1)
(assert (not (=> (and (bvsle x u) (bvsle y v)) (bvsle (meet x y) (meet u v)))))
(echo "law dose-6")
(check-sat)
(pop 1)
; Planted: of differences of machine numbers.
(push 1)
(assert (not (=> (bvsle x u) (bvsle (bvsub x y) (bvsub u y)))))
(echo "fault dose-6")
(check-sat)
(pop 1)

; dose-7. The lesser of two counted doses is no more than either, in volume and in load.
(push 1)
(assert (not (=> (and (<= 0 s) (<= 0 z) (< 0 r) (< 0 q)) (and (<= (* (lesser_sets s r g z q h) (lesser_reps s r g z q h)) (* s r)) (<= (* (lesser_sets s r g z q
  h) (lesser_reps s r g z q h)) (* z q)) (<= (lesser_load s r g z q h) g) (<= (lesser_load s r g z q h) h)))))
(echo "law dose-7")
(check-sat)
(pop 1)
; Planted: volume alone decides.
(push 1)
(assert (not (=> (and (<= 0 s) (<= 0 z) (< 0 r) (< 0 q)) (<= (ite (<= (* s r) (* z q)) g h) (least g h)))))
(echo "fault dose-7")
(check-sat)
(pop 1)
