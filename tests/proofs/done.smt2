; SPDX-License-Identifier: BSL-1.0
; What was done, against what was granted: history/course.hpp, over_doing, meets, credible_step. Well-formed doses (100 sets, 1000 repetitions, 500
; kg, 24 hours), and a tolerance of 0 to 200 per mille. v is a volume, g a load; slack 2 repetitions or 180 seconds.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun over_done ((did Int) (granted Int) (did_load Int) (load Int) (tolerance Int) (slack Int)) Bool
  (or (and (> (* did 1000) (* granted (+ 1000 tolerance))) (> (- did granted) slack)) (> (* did_load 1000) (* load (+ 1000 tolerance)))))
(define-fun meets ((did Int) (granted Int) (did_load Int) (load Int)) Bool (and (>= (* did 1000) (* granted 900)) (>= did_load load)))
(define-fun credible ((which Int) (from Int) (to Int)) Bool
  (ite (= which 0) (<= (- to from) 1) (ite (= which 1) (<= (- to from) 2)
    (ite (= which 2) (ite (= from 0) (<= to 500) (or (<= to from) (<= (* (- to from) 4) from))) (<= (- to from) (most (div (* from 3) 10) 300))))))
(define-fun volume ((v Int)) Bool (<= 0 v 100000))
(define-fun load ((g Int)) Bool (<= 0 g 500000))
(declare-const v Int)
(declare-const w Int)
(declare-const g Int)
(declare-const h Int)
(declare-const t Int)
(declare-const u Int)
(declare-const slack Int)
(declare-const x Int)
(declare-const from Int)
(declare-const to Int)

; done-1. Nothing leaves 64 bits; the differences stay within 32.
(push 1)
(assert (not (=> (and (volume v) (volume w) (load g) (<= 0 t 200)) (and (exact (- v w)) (wide (* v 1000)) (wide (* w (+ 1000 t))) (wide (* g (+ 1000 t)))))))
(echo "law done-1")
(check-sat)
(pop 1)
; Planted: within 32 bits.
(push 1)
(assert (not (=> (and (load g) (<= 0 t 200)) (exact (* g 50000)))))
(echo "fault done-1")
(check-sat)
(pop 1)

; done-2. What was granted, done exactly, is met and not over-done.
(push 1)
(assert (not (=> (and (volume v) (load g) (<= 0 t 200) (<= 0 slack)) (and (meets v v g g) (not (over_done v v g g t slack))))))
(echo "law done-2")
(check-sat)
(pop 1)
; Planted: one more under no tolerance and no slack.
(push 1)
(assert (not (=> (and (volume v) (load g) (<= 0 t 200) (<= 0 slack)) (not (over_done (+ v 1) v g g t slack)))))
(echo "fault done-2")
(check-sat)
(pop 1)

; done-3. Less done is never more over-done, and more done never less met.
(push 1)
(assert (not (=> (and (volume v) (volume w) (volume x) (load g) (load h) (<= v w) (<= g h) (<= 0 t 200)) (and (=> (over_done v x g to t slack) (over_done w x h
  to t slack)) (=> (meets v x g to) (meets w x h to))))))
(echo "law done-3")
(check-sat)
(pop 1)
; Planted: the other way round.
(push 1)
(assert (not (=> (and (volume v) (volume w) (volume x) (load g) (<= v w) (<= 0 t 200)) (=> (over_done w x g g t 2) (over_done v x g g t 2)))))
(echo "fault done-3")
(check-sat)
(pop 1)

; done-4. What is over-done is above the grant, in volume or in load; a grant of nothing under no load is over-done beyond the slack alone.
(push 1)
(assert (not (=> (and (volume v) (volume w) (load g) (load h) (<= 0 t 200) (<= 0 slack) (over_done v w g h t slack)) (or (> v (+ w slack)) (> g h)))))
(echo "law done-4")
(check-sat)
(pop 1)
; Planted: by more than a tenth.
(push 1)
(assert (not (=> (and (volume v) (volume w) (load g) (load h) (<= 0 t 200) (<= 0 slack) (over_done v w g h t slack)) (or (> (* 10 v) (* 11 w)) (> (* 10 g) (* 11
  h))))))
(echo "fault done-4")
(check-sat)
(pop 1)

; done-5. A looser tolerance calls no more over-done.
(push 1)
(assert (not (=> (and (volume v) (volume w) (load g) (load h) (<= 0 t u 200)) (=> (over_done v w g h u slack) (over_done v w g h t slack)))))
(echo "law done-5")
(check-sat)
(pop 1)
; Planted: nor less.
(push 1)
(assert (not (=> (and (volume v) (volume w) (load g) (load h) (<= 0 t u 200)) (=> (over_done v w g h t slack) (over_done v w g h u slack)))))
(echo "fault done-5")
(check-sat)
(pop 1)

; done-6. A step that a file may claim is within its band: one set, two repetitions, a quarter of the load or the first half kilogram, three tenths of
; the time or five minutes. A longer one is never credible where a shorter is not.
(push 1)
(assert (not (=> (and (<= 0 from) (<= from to x)) (and (=> (credible 0 from to) (<= to (+ from 1))) (=> (credible 1 from to) (<= to (+ from 2))) (=> (and (< 0
  from) (credible 2 from to)) (<= (* 4 to) (* 5 from))) (=> (credible 2 0 to) (<= to 500)) (=> (credible 3 from to) (or (<= (* 10 to) (* 13 from)) (<= to (+
  from 300)))) (=> (credible 0 from x) (credible 0 from to)) (=> (credible 1 from x) (credible 1 from to)) (=> (credible 2 from x) (credible 2 from to)) (=>
  (credible 3 from x) (credible 3 from to))))))
(echo "law done-6")
(check-sat)
(pop 1)
; Planted: the five minutes are left out.
(push 1)
(assert (not (=> (and (<= 0 from) (<= from to)) (=> (credible 3 from to) (<= (* 10 to) (* 13 from))))))
(echo "fault done-6")
(check-sat)
(pop 1)
