; SPDX-License-Identifier: BSL-1.0
; The factor in force and its rungs: history/ramp.hpp, ramp. For every factor from 0 to 1000 per mille and every number of days.

(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun next ((p Int)) Int (ite (< p 700) (ite (< p 500) 500 700) (ite (< p 800) 800 (ite (< p 900) 900 1000))))
(define-fun lowered ((at Int) (to Int)) Int (ite (>= to 1000) at (ite (or (< to at) (= at 1000)) to at)))
(define-fun on_day ((at Int) (trained Bool) (days Int) (rung Int)) Int (ite (and (< at 1000) trained (>= days rung)) (next at) at))
(define-fun fallen ((at Int) (trained Bool) (days Int) (rung Int) (to Int)) Int
  (ite (or (>= to 1000) (> to (on_day at trained days rung))) at to))
(declare-const at Int)
(declare-const p Int)
(declare-const q Int)
(declare-const to Int)
(declare-const days Int)
(declare-const rung Int)
(declare-const trained Bool)

; ramp-1. A rung up is more, and never more than the whole.
(push 1)
(assert (not (=> (<= 0 p 999) (< p (next p) 1001))))
(echo "law ramp-1")
(check-sat)
(pop 1)
; Planted: the rung at 700 is reached from 700.
(push 1)
(assert (not (=> (<= 0 p 999) (< p (ite (<= p 700) (ite (< p 500) 500 700) (next p))))))
(echo "fault ramp-1")
(check-sat)
(pop 1)

; ramp-2. Five rungs lead from anything to the whole: a factor heals.
(push 1)
(assert (not (=> (<= 0 p 1000) (= (next (next (next (next (next p))))) 1000))))
(echo "law ramp-2")
(check-sat)
(pop 1)
; Planted: four rungs do.
(push 1)
(assert (not (=> (<= 0 p 1000) (= (next (next (next (next p)))) 1000))))
(echo "fault ramp-2")
(check-sat)
(pop 1)

; ramp-3. Who stands higher is never lower after a rung.
(push 1)
(assert (not (=> (<= 0 p q 1000) (<= (next p) (next q)))))
(echo "law ramp-3")
(check-sat)
(pop 1)
; Planted: below 500 the rung is 750.
(push 1)
(assert (not (=> (<= 0 p q 1000) (<= (ite (< p 500) 750 (next p)) (ite (< q 500) 750 (next q))))))
(echo "fault ramp-3")
(check-sat)
(pop 1)

; ramp-4. Lowering takes the lesser of the two.
(push 1)
(assert (not (=> (and (<= 0 at 1000) (<= 0 to 2000)) (= (lowered at to) (least at to)))))
(echo "law ramp-4")
(check-sat)
(pop 1)
; Planted: the newest counts.
(push 1)
(assert (not (=> (and (<= 0 at 1000) (<= 0 to 2000)) (= (ite (>= to 1000) at to) (least at to)))))
(echo "fault ramp-4")
(check-sat)
(pop 1)

; ramp-5. Two factors never compound: after both, in either order, stands the lesser one, however often each is told.
(push 1)
(assert (not (=> (and (<= 0 p 1000) (<= 0 q 1000)) (and (= (lowered (lowered 1000 p) q) (least p q)) (= (lowered (lowered 1000 q) p) (least p q)) (= (lowered
  (lowered (lowered 1000 p) q) p) (least p q))))))
(echo "law ramp-5")
(check-sat)
(pop 1)
; Planted: they are multiplied.
(push 1)
(assert (not (=> (and (<= 0 p 1000) (<= 0 q 1000)) (= (div (* p q) 1000) (least p q)))))
(echo "fault ramp-5")
(check-sat)
(pop 1)

; ramp-6. Without a session, or before the days of a rung are over, nothing heals; and no day heals more than one rung.
(push 1)
(assert (not (=> (<= 0 at 1000) (and (<= at (on_day at trained days rung) (next at)) (=> (not (and trained (>= days rung))) (= (on_day at trained days rung)
  at))))))
(echo "law ramp-6")
(check-sat)
(pop 1)
; Planted: it heals a day early.
(push 1)
(assert (not (=> (<= 0 at 1000) (=> (not (and trained (>= days rung))) (= (on_day at trained (+ days 1) rung) at)))))
(echo "fault ramp-6")
(check-sat)
(pop 1)

; ramp-7. After a fall the plan of that day is the lesser of what it was and what it fell to.
(push 1)
(assert (not (=> (and (<= 0 at 1000) (<= 0 to 999)) (= (on_day (fallen at trained days rung to) (and trained (> to (on_day at trained days rung))) days rung)
  (least (on_day at trained days rung) to)))))
(echo "law ramp-7")
(check-sat)
(pop 1)
; Planted: where it stands is compared, not what is planned.
(push 1)
(assert (not (=> (and (<= 0 at 1000) (<= 0 to 999)) (= (ite (> to at) (on_day at trained days rung) to) (least (on_day at trained days rung) to)))))
(echo "fault ramp-7")
(check-sat)
(pop 1)
