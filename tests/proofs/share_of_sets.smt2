; SPDX-License-Identifier: BSL-1.0
; A share of a counted level: dose/step.hpp, share. For every number of sets and repetitions from 1 upwards; what names three sets is for at most 3,
; the most that may be prescribed, and any number of repetitions. needed: the lesser of the floor's volume and the level's.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun sets_kept ((sets Int) (asked Int)) Int (most 1 (least sets (div asked 3))))
(define-fun asked ((volume Int) (p Int) (floor Int)) Int (most (div (* volume p) 1000) (least floor volume)))
(define-fun reps_kept ((sets Int) (reps Int) (asked Int)) Int (least (div asked (sets_kept sets asked)) reps))
(define-fun each ((reps Int) (needed Int) (k Int)) Int (least reps (most (div (- (+ needed k) 1) k) 3)))
(define-fun better ((reps Int) (needed Int) (k Int) (volume Int)) Bool (and (>= (* k (each reps needed k)) needed) (< (* k (each reps needed k)) volume)))
(define-fun third ((x Int) (n Int)) Int (ite (= n 1) x (ite (= n 2) (div x 2) (div x 3))))
(define-fun times ((n Int) (x Int)) Int (ite (= n 1) x (ite (= n 2) (* 2 x) (* 3 x))))
(define-fun first_reps ((sets Int) (reps Int) (asked Int)) Int (least (third asked (sets_kept sets asked)) reps))
(define-fun first_volume ((sets Int) (reps Int) (asked Int)) Int (times (sets_kept sets asked) (first_reps sets reps asked)))
(define-fun try ((reps Int) (needed Int) (k Int)) Int (times k (least reps (most (third (- (+ needed k) 1) k) 3))))
(define-fun taken ((sets Int) (reps Int) (needed Int) (k Int) (best Int)) Int
  (ite (and (<= k sets) (>= (try reps needed k) needed) (< (try reps needed k) (ite (= best 0) (times sets reps) (try reps needed best)))) k best))
(define-fun searched ((sets Int) (reps Int) (needed Int)) Int (taken sets reps needed 3 (taken sets reps needed 2 (taken sets reps needed 1 0))))
(define-fun found ((sets Int) (reps Int) (needed Int)) Int (ite (= (searched sets reps needed) 0) (times sets reps) (try reps needed (searched sets reps needed))))
(define-fun share_volume ((sets Int) (reps Int) (asked Int) (needed Int)) Int
  (ite (< (first_volume sets reps asked) needed) (found sets reps needed) (first_volume sets reps asked)))
(declare-const sets Int)
(declare-const reps Int)
(declare-const volume Int)
(declare-const p Int)
(declare-const q Int)
(declare-const f Int)
(declare-const g Int)
(declare-const a Int)
(declare-const b Int)
(declare-const k Int)
(declare-const needed Int)
(declare-const load Int)
(declare-const step Int)

; share_of_sets-1. What is asked is at least the floor or the level, and at most the level's volume for a share up to the whole.
(push 1)
(assert (not (=> (and (<= 0 volume) (<= 0 f) (<= 0 p 1000)) (<= (least f volume) (asked volume p f) volume))))
(echo "law share_of_sets-1")
(check-sat)
(pop 1)
; Planted: the floor is not capped by the level.
(push 1)
(assert (not (=> (and (<= 0 volume) (<= 0 f) (<= 0 p 1000)) (<= (most (div (* volume p) 1000) f) volume))))
(echo "fault share_of_sets-1")
(check-sat)
(pop 1)

; share_of_sets-2. A greater share never asks less.
(push 1)
(assert (not (=> (and (<= 0 volume) (<= 0 f) (<= 0 p) (<= 0 q)) (<= (asked volume p f) (asked volume (+ p q) f)))))
(echo "law share_of_sets-2")
(check-sat)
(pop 1)
; Planted: a share that is less by 1 per mille.
(push 1)
(assert (not (=> (and (<= 0 volume) (<= 0 f) (<= 1 p) (<= (- 1) q)) (<= (asked volume p f) (asked volume (+ p q) f)))))
(echo "fault share_of_sets-2")
(check-sat)
(pop 1)

; share_of_sets-3. Nor does a greater floor.
(push 1)
(assert (not (=> (and (<= 0 volume) (<= 0 f g) (<= 0 p)) (<= (asked volume p f) (asked volume p g)))))
(echo "law share_of_sets-3")
(check-sat)
(pop 1)
; Planted: one that is less by 1.
(push 1)
(assert (not (=> (and (<= 0 volume) (<= 0 f (+ g 1)) (<= 0 g) (<= 0 p)) (<= (asked volume p f) (asked volume p g)))))
(echo "fault share_of_sets-3")
(check-sat)
(pop 1)

; share_of_sets-4. No part is above the level, and one set at least is kept.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps) (<= 0 a)) (and (<= 1 (sets_kept sets a) sets) (<= 0 (reps_kept sets reps a) reps)))))
(echo "law share_of_sets-4")
(check-sat)
(pop 1)
; Planted: repetitions are not capped by the level.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps) (<= 0 a)) (<= (div a (sets_kept sets a)) reps))))
(echo "fault share_of_sets-4")
(check-sat)
(pop 1)

; share_of_sets-5. The volume is never above what is asked: it is rounded down.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps) (<= 0 a)) (<= (* (sets_kept sets a) (reps_kept sets reps a)) a))))
(echo "law share_of_sets-5")
(check-sat)
(pop 1)
; Planted: repetitions are rounded up.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps) (<= 0 a)) (<= (* (sets_kept sets a) (least (div (- (+ a (sets_kept sets a)) 1) (sets_kept sets a)) reps)) a))))
(echo "fault share_of_sets-5")
(check-sat)
(pop 1)

; share_of_sets-6. Sets are kept only where 3 repetitions are left of each.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 3 reps) (<= 0 a) (> (sets_kept sets a) 1)) (<= 3 (reps_kept sets reps a)))))
(echo "law share_of_sets-6")
(check-sat)
(pop 1)
; Planted: a set is kept for 2.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 3 reps) (<= 0 a)) (let ((n (most 1 (least sets (div a 2))))) (=> (> n 1) (<= 3 (least (div a n) reps)))))))
(echo "fault share_of_sets-6")
(check-sat)
(pop 1)

; share_of_sets-7. The search for the floor, step by step, for any number of sets: what it takes is within the level, reaches what is needed, and is
; less than what it had.
(push 1)
(assert (not (=> (and (<= 1 k sets) (<= 1 reps) (<= 0 needed) (better reps needed k volume)) (and (<= (each reps needed k) reps) (<= needed (* k (each reps
  needed k))) (< (* k (each reps needed k)) volume)))))
(echo "law share_of_sets-7")
(check-sat)
(pop 1)
; Planted: what it takes may be less than what is needed by one.
(push 1)
(assert (not (=> (and (<= 1 k sets) (<= 1 reps) (<= 1 needed) (>= (* k (each reps needed k)) (- needed 1)) (< (* k (each reps needed k)) volume)) (<= needed (*
  k (each reps needed k))))))
(echo "fault share_of_sets-7")
(check-sat)
(pop 1)

; share_of_sets-8. Of at most 3 sets, all together: never below the floor, or the level where that is lower.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 1 reps) (<= 0 a) (<= 0 needed (times sets reps))) (<= needed (share_volume sets reps a needed)))))
(echo "law share_of_sets-8")
(check-sat)
(pop 1)
; Planted: without the search.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 1 reps) (<= 0 a) (<= 0 needed (times sets reps)) (<= needed a)) (<= needed (first_volume sets reps a)))))
(echo "fault share_of_sets-8")
(check-sat)
(pop 1)

; share_of_sets-9. All together: never above the level.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 1 reps) (<= 0 a) (<= 0 needed (times sets reps))) (<= (share_volume sets reps a needed) (times sets reps)))))
(echo "law share_of_sets-9")
(check-sat)
(pop 1)
; Planted: never above a set less.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 1 reps) (<= 0 a) (<= 0 needed (times sets reps))) (<= (share_volume sets reps a needed) (- (times sets reps) reps)))))
(echo "fault share_of_sets-9")
(check-sat)
(pop 1)

; share_of_sets-10. All together: who asks more is never given less volume.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 1 reps) (<= 0 needed a b (times sets reps))) (<= (share_volume sets reps a needed) (share_volume sets reps b needed)))))
(echo "law share_of_sets-10")
(check-sat)
(pop 1)
; Planted: what is asked leaves out the floor.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 1 reps) (<= 0 a b (times sets reps)) (<= 0 needed (times sets reps))) (<= (share_volume sets reps a needed)
  (share_volume sets reps b needed)))))
(echo "fault share_of_sets-10")
(check-sat)
(pop 1)

; share_of_sets-11. The load falls by a step at most, never below nothing, and never rises.
(push 1)
(assert (not (=> (and (exact load) (< 0 load) (exact step) (< 0 step)) (and (<= 0 (most (- load step) 0) load) (<= (- load (most (- load step) 0)) step) (exact
  (- load step))))))
(echo "law share_of_sets-11")
(check-sat)
(pop 1)
; Planted: it may end below nothing.
(push 1)
(assert (not (=> (and (exact load) (< 0 load) (exact step) (< 0 step)) (<= 0 (- load step)))))
(echo "fault share_of_sets-11")
(check-sat)
(pop 1)

; share_of_sets-12. Two factors do not compound where both keep as many sets: the meet of two shares has the volume of the lesser.
(push 1)
(assert (not (=> (and (<= 1 sets) (<= 1 reps) (<= 0 a b) (= (sets_kept sets a) (sets_kept sets b))) (= (* (sets_kept sets a) (least (reps_kept sets reps a)
  (reps_kept sets reps b))) (* (sets_kept sets a) (reps_kept sets reps a))))))
(echo "law share_of_sets-12")
(check-sat)
(pop 1)
; Planted: where they keep other sets: of 2 sets of 5, half is 1 of 5 and eight tenths 2 of 4, and their meet 1 of 4 is less than either.
(push 1)
(assert (not (=> (and (<= 1 sets 3) (<= 3 reps) (<= 3 a b)) (>= (times (sets_kept sets a) (least (first_reps sets reps a) (first_reps sets reps b))) (least
  (first_volume sets reps a) (first_volume sets reps b))))))
(echo "fault share_of_sets-12")
(check-sat)
(pop 1)
