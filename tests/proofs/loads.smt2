; SPDX-License-Identifier: BSL-1.0
; The loads that there are: dose/equipment.hpp, heaviest_within and next_above; policies/low_intensity.hpp, heaviest. Steps: for every 32-bit load and
; every step above 0. Shelves: any four different loads, any number of them as one step of the same walk.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun heaviest_in_steps ((step Int) (limit Int)) Int (ite (<= limit 0) 0 (* (div limit step) step)))
(define-fun next_in_steps ((step Int) (at Int)) Int (* (+ (div at step) 1) step))
(define-fun heaviest_of ((a Int) (b Int) (c Int) (d Int) (limit Int)) Int (ite (<= limit 0) 0 (ite (> a limit) 0 (ite (> b limit) a (ite (> c limit) b (ite (> d
    limit) c d))))))
(define-fun next_of ((a Int) (b Int) (c Int) (d Int) (at Int)) Int (ite (<= d at) 0 (ite (<= c at) d (ite (<= b at) c (ite (<= a at) b a)))))
(define-fun within_a_twentieth ((from Int) (step Int) (ceiling Int)) Int
  (let ((to (least (least 2147483647 (+ from (div from 20))) ceiling))) (ite (<= to from) from (ite (> step 0) (+ from (* (div (- to from) step) step)) from))))
(declare-const a Int)
(declare-const b Int)
(declare-const c Int)
(declare-const d Int)
(declare-const at Int)
(declare-const limit Int)
(declare-const step Int)
(declare-const x Int)
(declare-const k Int)
(declare-const from Int)
(declare-const ceiling Int)

; loads-1. In steps, the heaviest load is within the limit, can be put together, and the next one is not within it.
(push 1)
(assert (not (=> (and (exact limit) (< 0 step)) (and (<= 0 (heaviest_in_steps step limit)) (<= (heaviest_in_steps step limit) (most limit 0)) (=> (< 0 limit) (<
  limit (+ (heaviest_in_steps step limit) step)))))))
(echo "law loads-1")
(check-sat)
(pop 1)
; Planted: it is rounded to the nearest.
(push 1)
(assert (not (=> (and (exact limit) (< 0 step)) (<= (* (div (+ limit (div step 2)) step) step) (most limit 0)))))
(echo "fault loads-1")
(check-sat)
(pop 1)

; loads-2. No more whole steps fit within the limit, and a looser limit never holds fewer.
(push 1)
(assert (not (=> (and (exact limit) (<= 0 limit x) (< 0 step)) (and (=> (<= (* k step) limit) (<= k (div limit step))) (<= (div limit step) (div x step))))))
(echo "law loads-2")
(check-sat)
(pop 1)
; Planted: one step more fits than is counted.
(push 1)
(assert (not (=> (and (exact limit) (<= 0 limit x) (< 0 step)) (=> (<= (* k step) limit) (<= k (- (div limit step) 1))))))
(echo "fault loads-2")
(check-sat)
(pop 1)

; loads-3. The next load is above, by one step at the most, and stays within 64 bits.
(push 1)
(assert (not (=> (and (exact at) (<= 0 at) (exact step) (< 0 step)) (and (< at (next_in_steps step at)) (<= (next_in_steps step at) (+ at step)) (wide
  (next_in_steps step at))))))
(echo "law loads-3")
(check-sat)
(pop 1)
; Planted: within 32 bits, without a limit.
(push 1)
(assert (not (=> (and (exact at) (<= 0 at) (exact step) (< 0 step)) (exact (next_in_steps step at)))))
(echo "fault loads-3")
(check-sat)
(pop 1)

; loads-4. On a shelf, the heaviest load is there or none, within the limit, and no heavier one is.
(push 1)
(assert (not (=> (< 0 a b c d) (let ((h (heaviest_of a b c d limit))) (and (<= h (most limit 0)) (or (= h 0) (= h a) (= h b) (= h c) (= h d)) (=> (<= a limit)
  (<= a h)) (=> (<= b limit) (<= b h)) (=> (<= c limit) (<= c h)) (=> (<= d limit) (<= d h)))))))
(echo "law loads-4")
(check-sat)
(pop 1)
; Planted: the load at the limit is left out.
(push 1)
(assert (not (=> (< 0 a b c d) (=> (<= b limit) (<= b (ite (>= a limit) 0 (ite (>= b limit) a (ite (>= c limit) b (ite (>= d limit) c d)))))))))
(echo "fault loads-4")
(check-sat)
(pop 1)

; loads-5. On a shelf, the next load is there and the lightest above; there is none only where all are at or below.
(push 1)
(assert (not (=> (and (< 0 a b c d) (<= 0 at)) (let ((n (next_of a b c d at))) (and (= (= n 0) (<= d at)) (=> (> n 0) (and (> n at) (or (= n a) (= n b) (= n c)
  (= n d)) (=> (> a at) (<= n a)) (=> (> b at) (<= n b)) (=> (> c at) (<= n c)))))))))
(echo "law loads-5")
(check-sat)
(pop 1)
; Planted: the walk stops one early.
(push 1)
(assert (not (=> (and (< 0 a b c d) (<= 0 at)) (=> (> a at) (<= (ite (<= d at) 0 (ite (<= c at) d (ite (<= b at) c b))) a)))))
(echo "fault loads-5")
(check-sat)
(pop 1)

; loads-6. One step of the walk upwards, for any number of loads: what was the heaviest within the limit of those seen stays so.
(push 1)
(assert (not (=> (and (<= x a limit) (< a b)) (let ((n (ite (<= b limit) b a))) (and (<= x n limit) (=> (<= b limit) (<= b n)))))))
(echo "law loads-6")
(check-sat)
(pop 1)
; Planted: the shelf is in no order.
(push 1)
(assert (not (=> (<= x a limit) (let ((n (ite (<= b limit) b a))) (<= x n limit)))))
(echo "fault loads-6")
(check-sat)
(pop 1)

; loads-7. A twentieth more: within the ceiling, never below what it was, in the plain band, and within 32 bits.
(push 1)
(assert (not (=> (and (exact from) (<= 0 from) (exact step) (exact ceiling) (<= from ceiling)) (let ((to (within_a_twentieth from step ceiling))) (and (<= from
  to ceiling) (<= (* 20 (- to from)) from) (exact to))))))
(echo "law loads-7")
(check-sat)
(pop 1)
; Planted: the step is rounded up.
(push 1)
(assert (not (=> (and (exact from) (<= 0 from) (exact step) (< 0 step) (exact ceiling) (<= from ceiling)) (let ((to (least (+ from (div from 20)) ceiling))) (<=
  (+ from (* (div (- (+ (- to from) step) 1) step) step)) ceiling)))))
(echo "fault loads-7")
(check-sat)
(pop 1)

; loads-8. A share of the most that can be lifted once, in grams, is rounded down and never above it: rules/recovery.hpp, days_a_week; at most 5000 kg
; and the share of 700.
(push 1)
(assert (not (=> (and (<= 0 x 50000) (<= 0 k 700)) (and (<= (* 1000 (div (* x k) 10)) (* 100 x k)) (<= (div (* x k) 10) (* 100 x)) (exact (div (* x k) 10))))))
(echo "law loads-8")
(check-sat)
(pop 1)
; Planted: of hectograms a tenth too much.
(push 1)
(assert (not (=> (and (<= 0 x 50000) (<= 0 k 700)) (<= (* 1000 (div (* x k) 9)) (* 100 x k)))))
(echo "fault loads-8")
(check-sat)
(pop 1)
