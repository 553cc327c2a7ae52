; SPDX-License-Identifier: BSL-1.0
; The floor dose: dose/step.hpp, floor_of. For every starter that names a set where it names repetitions. The loop that drops sets is written as its
; result; floor-1 shows that it is.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun sets_kept ((sets Int) (asked Int)) Int (most 1 (least sets (div asked 3))))
(define-fun half ((sets Int) (reps Int)) Int (div (* sets reps) 2))
(define-fun floor_sets ((sets Int) (reps Int)) Int (sets_kept sets (half sets reps)))
(define-fun floor_reps ((sets Int) (reps Int)) Int (least (most (div (half sets reps) (floor_sets sets reps)) 3) reps))
(define-fun floor_time ((time Int)) Int (least (most (div time 2) 120) time))
(declare-const n Int)
(declare-const sets Int)
(declare-const reps Int)
(declare-const asked Int)
(declare-const t Int)
(declare-const u Int)

; floor-1. A set is dropped while fewer than 3 repetitions would be left: what is kept is the third of what is asked, the sets that there are at most,
; and one at least.
(push 1)
(assert (not (=> (and (<= 1 n sets) (<= 0 asked)) (= (and (> n 1) (< (div asked n) 3)) (and (> n 1) (> n (div asked 3)))))))
(echo "law floor-1")
(check-sat)
(pop 1)
; Planted: while 3 would be left.
(push 1)
(assert (not (=> (and (<= 1 n sets) (<= 0 asked)) (= (and (> n 1) (<= (div asked n) 3)) (and (> n 1) (> n (div asked 3)))))))
(echo "fault floor-1")
(check-sat)
(pop 1)

; floor-2. No division by nothing: with at least one set, one is kept.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 0 asked)) (and (<= 1 (sets_kept sets asked) sets)))))
(echo "law floor-2")
(check-sat)
(pop 1)
; Planted: of a starter that names repetitions and no set, the loop starts at 0.
(push 1)
(assert (not (=> (and (<= 0 sets) (<= 0 asked)) (> (ite (> sets 1) (sets_kept sets asked) sets) 0))))
(echo "fault floor-2")
(check-sat)
(pop 1)

; floor-3. The floor is never above the starter, and asks for something: 3 repetitions, or all where there are fewer.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps)) (and (<= 1 (floor_sets sets reps) sets) (<= (least 3 reps) (floor_reps sets reps) reps)))))
(echo "law floor-3")
(check-sat)
(pop 1)
; Planted: at least 3 repetitions, come what may.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps)) (<= (most (div (half sets reps) (floor_sets sets reps)) 3) reps))))
(echo "fault floor-3")
(check-sat)
(pop 1)

; floor-4. Its volume is at most half, or 3 repetitions.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps)) (<= (* (floor_sets sets reps) (floor_reps sets reps)) (most (half sets reps) 3)))))
(echo "law floor-4")
(check-sat)
(pop 1)
; Planted: half is rounded up.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps)) (<= (* (floor_sets sets reps) (least (most (div (+ (half sets reps) 1) (floor_sets sets reps)) 3) reps)) (most
  (half sets reps) 3)))))
(echo "fault floor-4")
(check-sat)
(pop 1)

; floor-5. Of time it is half, at least 2 minutes, and never above the starter; more time has no lower floor.
(push 1)
(assert (not (=> (and (<= 0 t u) (exact u)) (and (<= (floor_time t) t) (>= (floor_time t) (least t 120)) (<= (* 2 (floor_time t)) (most t 240)) (<= (floor_time
  t) (floor_time u)) (exact (floor_time t))))))
(echo "law floor-5")
(check-sat)
(pop 1)
; Planted: never above the starter is left out.
(push 1)
(assert (not (=> (<= 0 t) (<= (most (div t 2) 120) t))))
(echo "fault floor-5")
(check-sat)
(pop 1)
