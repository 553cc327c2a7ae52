; SPDX-License-Identifier: BSL-1.0
; Steps and bouts of time: policies/time_progression.hpp; policies/twenty_percent.hpp; rules/pool.hpp, first_weeks_in_the_water (AQU-7);
; session/usual_dose.hpp, in_bouts. For every 32-bit time at or above 0, steps of 1 second to 5 minutes.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun longer ((t Int) (step Int) (ceiling Int)) Int (ite (> t (- ceiling step)) t (+ t step)))
(define-fun open_share ((comfortable Int) (months Int)) Int (div (* comfortable (least (+ 200 (* 100 months)) 1000)) 1000))
(define-fun tenth ((comfortable Int) (sets Int)) Int (most (div (div (* comfortable 100) 1000) sets) 1))
(define-fun by_a_tenth ((comfortable Int) (months Int) (from Int) (sets Int) (timed Bool) (ceiling Int)) Int
  (let ((to (least (least (+ from (ite timed (tenth comfortable sets) (least (tenth comfortable sets) 2))) (div (open_share comfortable months) sets)) ceiling)))
    (ite (> to from) to from)))
(define-fun first_in_the_water ((first Int) (on_land Int) (floor Int)) Int (least (* first 60) (most (ite (< on_land 0) (* first 60) (* (div (div (* on_land 700)
    1000) 60) 60)) floor)))
(define-fun bouts ((all Int) (longest Int)) Int (+ (div all longest) (ite (= (mod all longest) 0) 0 1)))
(define-fun each_bout ((all Int) (longest Int)) Int (div all (bouts all longest)))
(declare-const t Int)
(declare-const u Int)
(declare-const step Int)
(declare-const ceiling Int)
(declare-const v Int)
(declare-const months Int)
(declare-const from Int)
(declare-const sets Int)
(declare-const first Int)
(declare-const land Int)
(declare-const floor Int)
(declare-const all Int)
(declare-const longest Int)
(declare-const k Int)
(declare-const timed Bool)

; minutes-1. A step of time is one step or none, never above the ceiling, and stays within 32 bits.
(push 1)
(assert (not (=> (and (<= 0 t ceiling 2147483647) (<= 1 step 300)) (and (<= (longer t step ceiling) ceiling) (or (= (longer t step ceiling) t) (= (longer t step
  ceiling) (+ t step))) (exact (- ceiling step)) (exact (longer t step ceiling))))))
(echo "law minutes-1")
(check-sat)
(pop 1)
; Planted: the step to one above the ceiling is taken.
(push 1)
(assert (not (=> (and (<= 0 t ceiling 2147483647) (<= 1 step 300)) (<= (ite (> t (+ (- ceiling step) 1)) t (+ t step)) ceiling))))
(echo "fault minutes-1")
(check-sat)
(pop 1)

; minutes-2. A longer level or a higher ceiling never leads to less, within a step.
(push 1)
(assert (not (=> (and (<= 0 t u ceiling v 2147483647) (<= 1 step 300)) (and (<= (longer t step ceiling) (+ (longer u step ceiling) step)) (<= (longer t step
  ceiling) (longer t step v))))))
(echo "law minutes-2")
(check-sat)
(pop 1)
; Planted: not even within a step.
(push 1)
(assert (not (=> (and (<= 0 t u ceiling 2147483647) (<= 1 step 300)) (<= (longer t step ceiling) (longer u step ceiling)))))
(echo "fault minutes-2")
(check-sat)
(pop 1)

; minutes-3. Of the comfortable maximum (PRG-5): a step is at most a tenth of it, or one; at most 2 repetitions; never above the ceiling, nor, where
; it rises, above the share that is open or the maximum.
(push 1)
(assert (not (=> (and (<= 1 v 100000) (<= 0 months 4000) (<= 0 from 1000) (<= 1 sets 3) (<= from ceiling)) (let ((to (by_a_tenth v months from sets timed
  ceiling))) (and (<= from to ceiling) (<= (- to from) (ite timed (tenth v sets) 2)) (=> (< from to) (and (<= (* to sets) (open_share v months)) (<= (* to sets)
  v))))))))
(echo "law minutes-3")
(check-sat)
(pop 1)
; Planted: open shares are rounded up.
(push 1)
(assert (not (=> (and (<= 1 v 100000) (<= 0 months 4000) (<= 0 from 1000) (<= 1 sets 3) (<= from ceiling)) (let ((to (least (+ from 1) (div (+ (open_share v
  months) (- sets 1)) sets)))) (=> (< from to) (<= (* to sets) (open_share v months)))))))
(echo "fault minutes-3")
(check-sat)
(pop 1)

; minutes-4. The open share grows with the months and ends at the maximum; nothing leaves 64 bits.
(push 1)
(assert (not (=> (and (<= 0 v 100000) (<= 0 months k 4000)) (and (<= (open_share v months) (open_share v k)) (<= (open_share v k) v) (wide (* v (+ 200 (* 100
  k))))))))
(echo "law minutes-4")
(check-sat)
(pop 1)
; Planted: without an end.
(push 1)
(assert (not (=> (and (<= 0 v 100000) (<= 0 months 4000)) (<= (div (* v (+ 200 (* 100 months))) 1000) v))))
(echo "fault minutes-4")
(check-sat)
(pop 1)

; minutes-5. The first time in the water is never above its limit, nor above seven tenths of the time on land unless the floor is; nothing leaves 32
; bits.
(push 1)
(assert (not (=> (and (<= 5 first 30) (<= (- 1) land 86400) (<= 0 floor 86400)) (and (<= (first_in_the_water first land floor) (* first 60)) (=> (and (<= 0
  land) (< floor (first_in_the_water first land floor))) (<= (* 10 (first_in_the_water first land floor)) (* 7 land))) (exact (* land 700))))))
(echo "law minutes-5")
(check-sat)
(pop 1)
; Planted: minutes are rounded up.
(push 1)
(assert (not (=> (and (<= 5 first 30) (<= 0 land 86400)) (<= (* 10 (least (* first 60) (* (div (+ (div (* land 700) 1000) 59) 60) 60))) (* 7 land)))))
(echo "fault minutes-5")
(check-sat)
(pop 1)

; minutes-6. Bouts: none is longer than the longest, together they are never more than all, and one bout fewer would be too few.
(push 1)
(assert (not (=> (and (< 0 all 86401) (< 0 longest 86401)) (and (<= 1 (bouts all longest)) (<= (each_bout all longest) longest) (<= (* (bouts all longest)
  (each_bout all longest)) all) (< (* (- (bouts all longest) 1) longest) all)))))
(echo "law minutes-6")
(check-sat)
(pop 1)
; Planted: a rest of time is left out.
(push 1)
(assert (not (=> (and (< 0 longest all 86401)) (<= (div all (div all longest)) longest))))
(echo "fault minutes-6")
(check-sat)
(pop 1)
