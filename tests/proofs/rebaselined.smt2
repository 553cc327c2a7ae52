; SPDX-License-Identifier: BSL-1.0
; The level after a long gap: dose/step.hpp, rebaselined. For every starter and level from one set and one repetition upwards; half is any share of
; the level that keeps share_of_sets-4, 8 and 9.

(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun below ((ss Int) (sr Int) (hs Int) (hr Int) (fs Int) (fr Int)) Bool (< (* (least ss hs) (least sr hr)) (* fs fr)))
(define-fun rebaselined_sets ((ss Int) (sr Int) (hs Int) (hr Int) (fs Int) (fr Int)) Int (ite (below ss sr hs hr fs fr) fs (least ss hs)))
(define-fun rebaselined_reps ((ss Int) (sr Int) (hs Int) (hr Int) (fs Int) (fr Int)) Int (ite (below ss sr hs hr fs fr) fr (least sr hr)))
(define-fun rebaselined_time ((start Int) (half Int) (floor Int)) Int (ite (< (least start half) floor) floor (least start half)))
(define-fun good ((ss Int) (sr Int) (ls Int) (lr Int) (hs Int) (hr Int) (fs Int) (fr Int)) Bool
  (and (<= 1 fs ss) (<= 1 fr sr) (<= 1 hs ls) (<= 1 hr lr) (>= (* hs hr) (least (* fs fr) (* ls lr)))))
(declare-const ss Int)
(declare-const sr Int)
(declare-const ls Int)
(declare-const lr Int)
(declare-const hs Int)
(declare-const hr Int)
(declare-const fs Int)
(declare-const fr Int)
(declare-const t Int)
(declare-const l Int)
(declare-const f Int)
(declare-const h Int)

; rebaselined-1. It is never above the starter, in any part.
(push 1)
(assert (not (=> (good ss sr ls lr hs hr fs fr) (and (<= (rebaselined_sets ss sr hs hr fs fr) ss) (<= (rebaselined_reps ss sr hs hr fs fr) sr)))))
(echo "law rebaselined-1")
(check-sat)
(pop 1)
; Planted: the starter is left out of the meet.
(push 1)
(assert (not (=> (good ss sr ls lr hs hr fs fr) (<= (ite (< (* hs hr) (* fs fr)) fs hs) ss))))
(echo "fault rebaselined-1")
(check-sat)
(pop 1)

; rebaselined-2. Its volume is never below the floor's.
(push 1)
(assert (not (=> (good ss sr ls lr hs hr fs fr) (>= (* (rebaselined_sets ss sr hs hr fs fr) (rebaselined_reps ss sr hs hr fs fr)) (* fs fr)))))
(echo "law rebaselined-2")
(check-sat)
(pop 1)
; Planted: one repetition below is let through.
(push 1)
(assert (not (=> (good ss sr ls lr hs hr fs fr) (>= (ite (< (* (least ss hs) (least sr hr)) (- (* fs fr) 1)) (* fs fr) (* (least ss hs) (least sr hr))) (* fs
  fr)))))
(echo "fault rebaselined-2")
(check-sat)
(pop 1)

; rebaselined-3. Its volume is never above the level's, unless the level was below the floor.
(push 1)
(assert (not (=> (and (good ss sr ls lr hs hr fs fr) (<= (* fs fr) (* ls lr))) (<= (* (rebaselined_sets ss sr hs hr fs fr) (rebaselined_reps ss sr hs hr fs fr))
  (* ls lr)))))
(echo "law rebaselined-3")
(check-sat)
(pop 1)
; Planted: it is the starter.
(push 1)
(assert (not (=> (and (good ss sr ls lr hs hr fs fr) (<= (* fs fr) (* ls lr))) (<= (* ss sr) (* ls lr)))))
(echo "fault rebaselined-3")
(check-sat)
(pop 1)

; rebaselined-4. Of time the same three hold.
(push 1)
(assert (not (=> (and (<= 0 f t) (<= 0 f l) (<= (least f l) h l)) (and (<= f (rebaselined_time t h f)) (<= (rebaselined_time t h f) t) (<= (rebaselined_time t h
  f) l)))))
(echo "law rebaselined-4")
(check-sat)
(pop 1)
; Planted: the half is taken where it is above the starter.
(push 1)
(assert (not (=> (and (<= 0 f t) (<= 0 f l) (<= (least f l) h l)) (<= (ite (< h f) f h) t))))
(echo "fault rebaselined-4")
(check-sat)
(pop 1)
