; SPDX-License-Identifier: BSL-1.0
; A share of a timed level: dose/step.hpp, share, and the meet of two of them in guard/guarded.hpp, grant. For every 32-bit level and floor, and every
; share from 0 to 2000 per mille.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun allowance ((n Int) (p Int)) Int (least 2147483647 (most 0 (div (* n p) 1000))))
(define-fun share_of_time ((level Int) (p Int) (floor Int)) Int (least (most (allowance level p) floor) level))
(declare-const l Int)
(declare-const m Int)
(declare-const p Int)
(declare-const q Int)
(declare-const f Int)
(declare-const g Int)

; share_of_time-1. It is never above the level.
(push 1)
(assert (not (=> (and (exact l) (exact f) (<= 0 p 2000)) (and (<= (share_of_time l p f) l) (exact (share_of_time l p f))))))
(echo "law share_of_time-1")
(check-sat)
(pop 1)
; Planted: the floor is the last word.
(push 1)
(assert (not (=> (and (exact l) (exact f) (<= 0 p 2000)) (<= (most (least (allowance l p) l) f) l))))
(echo "fault share_of_time-1")
(check-sat)
(pop 1)

; share_of_time-2. It is never below the floor, unless the level is; then it is the level.
(push 1)
(assert (not (=> (and (exact l) (exact f) (<= 0 l) (<= 0 p 2000)) (>= (share_of_time l p f) (least f l)))))
(echo "law share_of_time-2")
(check-sat)
(pop 1)
; Planted: without the floor.
(push 1)
(assert (not (=> (and (exact l) (exact f) (<= 0 l) (<= 0 p 2000)) (>= (least (allowance l p) l) (least f l)))))
(echo "fault share_of_time-2")
(check-sat)
(pop 1)

; share_of_time-3. It is rounded down: above the floor it is never more than the exact share.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l) (<= 0 p 1000) (> (share_of_time l p f) f)) (<= (* 1000 (share_of_time l p f)) (* l p)))))
(echo "law share_of_time-3")
(check-sat)
(pop 1)
; Planted: one second more.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l) (<= 0 p 1000) (> (share_of_time l p f) f)) (<= (* 1000 (+ (share_of_time l p f) 1)) (* l p)))))
(echo "fault share_of_time-3")
(check-sat)
(pop 1)

; share_of_time-4. A greater share never gives less.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l) (<= 0 p) (<= 0 q) (<= (+ p q) 2000)) (<= (share_of_time l p f) (share_of_time l (+ p q) f)))))
(echo "law share_of_time-4")
(check-sat)
(pop 1)
; Planted: one that is less by 1 per mille.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l) (<= 1 p) (<= (- 1) q) (<= (+ p q) 2000)) (<= (share_of_time l p f) (share_of_time l (+ p q) f)))))
(echo "fault share_of_time-4")
(check-sat)
(pop 1)

; share_of_time-5. Nor does a greater level or a greater floor.
(push 1)
(assert (not (=> (and (<= 0 l) (<= 0 m) (exact (+ l m)) (<= 0 p 2000) (<= f g)) (<= (share_of_time l p f) (share_of_time (+ l m) p g)))))
(echo "law share_of_time-5")
(check-sat)
(pop 1)
; Planted: a level that is less by a second.
(push 1)
(assert (not (=> (and (<= 1 l) (<= (- 1) m) (exact (+ l m)) (<= 0 p 2000) (<= f g)) (<= (share_of_time l p f) (share_of_time (+ l m) p g)))))
(echo "fault share_of_time-5")
(check-sat)
(pop 1)

; share_of_time-6. The whole is the level.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l)) (= (share_of_time l 1000 f) l))))
(echo "law share_of_time-6")
(check-sat)
(pop 1)
; Planted: 999 per mille is.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l)) (= (share_of_time l 999 f) l))))
(echo "fault share_of_time-6")
(check-sat)
(pop 1)

; share_of_time-7. Two factors never compound: the meet of two shares is the share of the lesser.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l) (<= 0 p 2000) (<= 0 q 2000)) (= (least (share_of_time l p f) (share_of_time l q f)) (share_of_time l (least p q) f)))))
(echo "law share_of_time-7")
(check-sat)
(pop 1)
; Planted: a share of the share is taken.
(push 1)
(assert (not (=> (and (exact l) (<= 0 l) (<= 0 p 2000) (<= 0 q 2000)) (= (share_of_time (share_of_time l p f) q f) (share_of_time l (least p q) f)))))
(echo "fault share_of_time-7")
(check-sat)
(pop 1)
