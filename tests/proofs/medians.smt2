; SPDX-License-Identifier: BSL-1.0
; Numbers by day and their lower middle: history/calendar.hpp, calendar.from, calendar.put, lower_median. The numbers 0 to 15 exactly as the machine
; keeps them, one bit in each of four sets; the median for any number of numbers, counted by at_most(v), how many are at most v: any function that
; never falls.

(define-fun one ((n (_ BitVec 4)) (i (_ BitVec 4))) Bool (= (bvand n i) i))
(define-fun from ((x (_ BitVec 4)) (n (_ BitVec 4))) Bool
  (let ((d (ite (one n #x1) (one x #x1) true)))
  (let ((d (ite (one n #x2) (and (one x #x2) d) (or (one x #x2) d))))
  (let ((d (ite (one n #x4) (and (one x #x4) d) (or (one x #x4) d))))
    (ite (one n #x8) (and (one x #x8) d) (or (one x #x8) d))))))
(declare-fun at_most (Int) Int)
(declare-fun more_at_most (Int) Int)
(declare-const x (_ BitVec 4))
(declare-const y (_ BitVec 4))
(declare-const n Int)
(declare-const v Int)
(declare-const w Int)
(declare-const k Int)
(declare-const top Int)
(define-fun is_lower_median ((v Int) (n Int)) Bool (and (>= (* 2 (at_most v)) n) (< (* 2 (at_most (- v 1))) n)))

; medians-1. The comparison by bits is the comparison of the numbers, for every number and every bound from 1 to 15.
(push 1)
(assert (not (=> (not (= y #x0)) (= (from x y) (bvuge x y)))))
(echo "law medians-1")
(check-sat)
(pop 1)
; Planted: greater, not equal.
(push 1)
(assert (not (=> (not (= y #x0)) (= (from x y) (bvugt x y)))))
(echo "fault medians-1")
(check-sat)
(pop 1)

; medians-2. At least half are at or below the median, and fewer than half are below it.
(push 1)
(assert (not (=> (and (<= 1 n) (<= 0 (at_most (- v 1)) (at_most v) n) (is_lower_median v n)) (and (>= (* 2 (at_most v)) n) (> (* 2 (- n (at_most (- v 1))))
  n)))))
(echo "law medians-2")
(check-sat)
(pop 1)
; Planted: fewer than half are at or below it.
(push 1)
(assert (not (=> (and (<= 1 n) (<= 0 (at_most (- v 1)) (at_most v) n) (is_lower_median v n)) (< (* 2 (at_most v)) n))))
(echo "fault medians-2")
(check-sat)
(pop 1)

; medians-3. The median is one of the numbers.
(push 1)
(assert (not (=> (and (<= 1 n) (is_lower_median v n)) (< (at_most (- v 1)) (at_most v)))))
(echo "law medians-3")
(check-sat)
(pop 1)
; Planted: more than half must be at or below it.
(push 1)
(assert (not (=> (and (<= 1 n) (> (* 2 (at_most v)) n) (<= (* 2 (at_most (- v 1))) (+ n 1))) (< (at_most (- v 1)) (at_most v)))))
(echo "fault medians-3")
(check-sat)
(pop 1)

; medians-4. It lies within them: never above a number that all are at or below, never at or below one that none is at or below.
(push 1)
(assert (not (=> (and (<= 1 n) (is_lower_median v n)) (and (=> (= (at_most (- v 1)) n) false) (=> (= (at_most v) 0) false)))))
(echo "law medians-4")
(check-sat)
(pop 1)
; Planted: of no number at all.
(push 1)
(assert (not (=> (and (<= 0 n) (>= (* 2 (at_most v)) n) (<= (* 2 (at_most (- v 1))) n)) (=> (= (at_most v) 0) false))))
(echo "fault medians-4")
(check-sat)
(pop 1)

; medians-5. There is one: what is below it is not a median, nor what is above.
(push 1)
(assert (not (=> (and (<= 1 n) (is_lower_median v n) (is_lower_median w n) (<= v (- w 1)) (<= (at_most v) (at_most (- w 1)))) false)))
(echo "law medians-5")
(check-sat)
(pop 1)
; Planted: the one below is compared with at most.
(push 1)
(assert (not (=> (and (<= 1 n) (>= (* 2 (at_most v)) n) (<= (* 2 (at_most (- v 1))) n) (>= (* 2 (at_most w)) n) (<= (* 2 (at_most (- w 1))) n) (= v (- w 1)))
  false)))
(echo "fault medians-5")
(check-sat)
(pop 1)

; medians-6. Where numbers rise, the median never falls: if fewer are at or below every number, what was the median of the lesser ones has no greater
; one below it.
(push 1)
(assert (not (=> (and (<= 1 n) (is_lower_median v n) (<= (more_at_most (- v 1)) (at_most (- v 1)))) (< (* 2 (more_at_most (- v 1))) n))))
(echo "law medians-6")
(check-sat)
(pop 1)
; Planted: where they fall.
(push 1)
(assert (not (=> (and (<= 1 n) (is_lower_median v n) (>= (more_at_most (- v 1)) (at_most (- v 1)))) (< (* 2 (more_at_most (- v 1))) n))))
(echo "fault medians-6")
(check-sat)
(pop 1)

; medians-7. Of two numbers on one day the worse is kept, in whatever order and however often they are told.
(push 1)
(assert (not (let ((put (ite (bvuge x y) x y))) (and (bvuge put x) (bvuge put y) (or (= put x) (= put y)) (= put (ite (bvuge y x) y x))))))
(echo "law medians-7")
(check-sat)
(pop 1)
; Planted: the newest is.
(push 1)
(assert (not (= x (ite (bvuge y x) y x))))
(echo "fault medians-7")
(check-sat)
(pop 1)
