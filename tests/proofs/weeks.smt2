; SPDX-License-Identifier: BSL-1.0
; Minutes of a week and the wait for a step: rule/allowance.hpp, most_weekly_seconds, days_between_steps; rules/progression.hpp, weekly_minutes
; (PRG-4); dose/step.hpp, most_seconds_after_a_step; session/budget.hpp, quota. Weeks of at most 604 800 seconds, rises of at most 200 per mille and 10 minutes, 1 to 6 sessions.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun least ((a Int) (b Int)) Int (ite (< b a) b a))
(define-fun most ((a Int) (b Int)) Int (ite (< a b) b a))
(define-fun most_of_week ((week Int) (rise Int) (minutes Int)) Int
  (least (most (div (* week (+ 1000 rise)) 1000) (+ week (* 60 minutes))) (most (div (* week 1300) 1000) (+ week 120))))
(define-fun split ((x Int) (n Int)) Int (ite (= n 1) x (ite (= n 2) (div x 2) (ite (= n 3) (div x 3) (ite (= n 4) (div x 4) (ite (= n 5) (div x 5) (div x 6)))))))
(define-fun times ((x Int) (n Int)) Int (ite (= n 1) x (ite (= n 2) (* 2 x) (ite (= n 3) (* 3 x) (ite (= n 4) (* 4 x) (ite (= n 5) (* 5 x) (* 6 x)))))))
(define-fun longest ((from Int)) Int (+ from (most (div (* from 3) 10) 300)))
(define-fun share ((own Int) (week Int) (risen Int) (rise Int) (minutes Int) (sessions Int)) Int
  (split (+ own (most (- (- (most_of_week week rise minutes) week) risen) 0)) sessions))
(define-fun each ((from Int) (week Int) (risen Int) (rise Int) (minutes Int) (sessions Int)) Int
  (least 2147483647 (most 0 (least (share (times from sessions) week risen rise minutes sessions) (longest from)))))
(define-fun wait_between ((wait Int) (slow Bool) (back Int)) Int
  (let ((once (ite slow (most wait 28) wait))) (least (* once (ite (= back 0) 1 (ite (= back 1) 2 4))) (most 56 once))))
(define-fun left ((used Int) (most_ Int)) Int (ite (< used most_) (- most_ used) 0))
(define-fun settings ((rise Int) (minutes Int)) Bool (and (<= 0 rise 200) (<= 0 minutes 10)))
(declare-const w Int)
(declare-const v Int)
(declare-const r Int)
(declare-const q Int)
(declare-const m Int)
(declare-const k Int)
(declare-const s Int)
(declare-const from Int)
(declare-const to Int)
(declare-const risen Int)
(declare-const n Int)
(declare-const a Int)
(declare-const b Int)
(declare-const slow Bool)
(declare-const fast Bool)
(declare-const x (_ BitVec 32))
(declare-const y (_ BitVec 32))

; weeks-1. A week never grows by more than three tenths or 2 minutes, nor by more than its setting; it never shrinks.
(push 1)
(assert (not (=> (and (<= 0 w 604800) (settings r m)) (let ((x (most_of_week w r m))) (and (<= w x) (or (<= (* 10 x) (* 13 w)) (<= x (+ w 120))) (or (<= (* 1000
  x) (* w (+ 1000 r))) (<= x (+ w (* 60 m)))) (wide (* w 1300)))))))
(echo "law weeks-1")
(check-sat)
(pop 1)
; Planted: the larger of the two bounds is taken.
(push 1)
(assert (not (=> (and (<= 0 w 604800) (settings r m)) (let ((x (most (most (div (* w (+ 1000 r)) 1000) (+ w (* 60 m))) (+ w 120)))) (or (<= (* 1000 x) (* w (+
  1000 r))) (<= x (+ w (* 60 m))))))))
(echo "fault weeks-1")
(check-sat)
(pop 1)

; weeks-2. A longer week never allows less.
(push 1)
(assert (not (=> (and (<= 0 w v 604800) (settings r m)) (<= (most_of_week w r m) (most_of_week v r m)))))
(echo "law weeks-2")
(check-sat)
(pop 1)
; Planted: one that is a second shorter.
(push 1)
(assert (not (=> (and (<= 0 w (+ v 1) 604800) (<= 0 v) (settings r m)) (<= (most_of_week w r m) (most_of_week v r m)))))
(echo "fault weeks-2")
(check-sat)
(pop 1)

; weeks-3. Nor does a looser setting.
(push 1)
(assert (not (=> (and (<= 0 w 604800) (<= 0 r q 200) (<= 0 m k 10)) (<= (most_of_week w r m) (most_of_week w q k)))))
(echo "law weeks-3")
(check-sat)
(pop 1)
; Planted: the lesser of the two bounds of the setting is taken, and one of them is tighter.
(push 1)
(assert (not (=> (and (<= 0 w 604800) (<= 0 r q 200) (<= 0 m 10) (<= 0 k 10)) (<= (most_of_week w r m) (most_of_week w q k)))))
(echo "fault weeks-3")
(check-sat)
(pop 1)

; weeks-4. One exercise: what PRG-4 leaves of each session keeps the week, and its level is never cut.
(push 1)
(assert (not (=> (and (<= 1 s 6) (<= 0 from 2400) (<= (times from s) w 604800) (settings r m)) (let ((e (each from w 0 r m s))) (and (<= from e) (<= (+ (- w
  (times from s)) (* s e)) (most_of_week w r m)))))))
(echo "law weeks-4")
(check-sat)
(pop 1)
; Planted: a session is rounded up.
(push 1)
(assert (not (=> (and (<= 1 s 6) (<= 0 from 2400) (<= (times from s) w 604800) (settings r m)) (<= (+ (- w (times from s)) (* s (split (+ (times from s) (- (most_of_week w
  r m) w) (- s 1)) s))) (most_of_week w r m)))))
(echo "fault weeks-4")
(check-sat)
(pop 1)

; weeks-5. Several exercises, one after another: each counts what the others have risen by today, and all together keep the week.
(push 1)
(assert (not (=> (and (<= 1 s 6) (<= 0 from 2400) (<= (times from s) w 604800) (settings r m) (<= 0 risen (- (most_of_week w r m) w)) (<= from to (each from w
  risen r m s))) (<= (+ w risen (* s (- to from))) (most_of_week w r m)))))
(echo "law weeks-5")
(check-sat)
(pop 1)
; Planted: what the others have risen by is forgotten.
(push 1)
(assert (not (=> (and (<= 1 s 6) (<= 0 from 2400) (<= (times from s) w 604800) (settings r m) (<= 0 risen (- (most_of_week w r m) w)) (<= from to (each from w
  0 r m s))) (<= (+ w risen (* s (- to from))) (most_of_week w r m)))))
(echo "fault weeks-5")
(check-sat)
(pop 1)

; weeks-6. The wait for a step is never shorter than its setting, never shorter than 28 days at the slow pace, and never longer than 56 days or the
; setting.
(push 1)
(assert (not (=> (and (<= 0 n 400) (<= 0 k 2)) (and (<= n (wait_between n slow k) (most 56 n)) (=> slow (<= 28 (wait_between n slow k)))))))
(echo "law weeks-6")
(check-sat)
(pop 1)
; Planted: 8 weeks are the end of any wait.
(push 1)
(assert (not (=> (and (<= 0 n 400) (<= 0 k 2)) (<= n (least 56 (wait_between n slow k))))))
(echo "fault weeks-6")
(check-sat)
(pop 1)

; weeks-7. A longer setting, the slow pace, or one more step taken back never shortens the wait.
(push 1)
(assert (not (=> (and (<= 0 n m 400) (<= 0 k q 2) (=> slow fast)) (<= (wait_between n slow k) (wait_between m fast q)))))
(echo "law weeks-7")
(check-sat)
(pop 1)
; Planted: a setting that is a day shorter.
(push 1)
(assert (not (=> (and (<= 0 n (+ m 1) 400) (<= 0 m) (<= 0 k q 2) (=> slow fast)) (<= (wait_between n slow k) (wait_between m fast q)))))
(echo "fault weeks-7")
(check-sat)
(pop 1)

; weeks-8. Shifting the wait loses no bit up to two steps taken back. Exactly the machine.
(push 1)
(assert (not (=> (and (bvule x #x00000190) (bvule y #x00000002)) (= ((_ zero_extend 32) (bvshl x y)) (bvshl ((_ zero_extend 32) x) ((_ zero_extend 32) y))))))
(echo "law weeks-8")
(check-sat)
(pop 1)
; Planted: up to 23 steps taken back.
(push 1)
(assert (not (=> (and (bvule x #x00000190) (bvule y #x00000017)) (and (bvsge (bvshl x y) #x00000000) (= ((_ zero_extend 32) (bvshl x y)) (bvshl ((_ zero_extend
  32) x) ((_ zero_extend 32) y)))))))
(echo "fault weeks-8")
(check-sat)
(pop 1)

; weeks-9. What is left of a budget is never below nothing, and with what is used never above the most, unless more was used already.
(push 1)
(assert (not (=> (and (<= 0 a 604800) (<= 0 b 604800)) (and (<= 0 (left a b)) (<= (+ a (left a b)) (most a b))))))
(echo "law weeks-9")
(check-sat)
(pop 1)
; Planted: the difference alone.
(push 1)
(assert (not (=> (and (<= 0 a 604800) (<= 0 b 604800)) (<= 0 (- b a)))))
(echo "fault weeks-9")
(check-sat)
(pop 1)

; weeks-10. One session never rises by more than three tenths or 5 minutes, however much room the week has: so what PRG-4 allows is earned when it is done.
(push 1)
(assert (not (=> (and (<= 0 from 86400) (<= 1 k 6) (<= (times from k) w 604800) (<= 0 risen 604800) (settings r m)) (let ((x (each from w risen r m k))) (or (<= x
  (+ from 300)) (<= (* 10 x) (* 13 from)))))))
(echo "law weeks-10")
(check-sat)
(pop 1)
; Planted: its share of the week is all that bounds it.
(push 1)
(assert (not (=> (and (<= 0 from 86400) (<= 1 k 6) (<= (times from k) w 604800) (<= 0 risen 604800) (settings r m)) (let ((x (share (times from k) w risen r m k))) (or (<= x
  (+ from 300)) (<= (* 10 x) (* 13 from)))))))
(echo "fault weeks-10")
(check-sat)
(pop 1)
