; SPDX-License-Identifier: BSL-1.0
; Windows of days: history/calendar.hpp, day_set, days_after, newest_of; history/ramp.hpp, ladder.within; quantity/civil.hpp, the difference of two
; days. Exactly the machine: 64 days as bits, days from 10 million before 1970 to 10 million after, which is from never to always. The code uses
; differences of days alone: by is the new day less the newest, or today less the newest; ago the newest, or today, less the day.

(define-sort day () (_ BitVec 32))
(define-sort days () (_ BitVec 64))
(define-fun shifted ((d days) (by day)) days (bvshl d ((_ zero_extend 32) by)))
(define-fun dated ((d day)) Bool (and (bvsle #xff676980 d) (bvsle d #x00989680)))
(define-fun aged ((n day)) Bool (and (bvsle #xfeced300 n) (bvsle n #x01312d00)))
(define-fun older ((by day)) day (ite (bvsgt by #x00000000) by #x00000000))
(define-fun put ((bits days) (by day)) days
  (let ((moved (ite (bvsgt by #x00000000) (ite (bvsge by #x00000040) #x0000000000000000 (shifted bits by)) bits)) (ago (bvsub (older by) by)))
    (ite (bvslt ago #x00000040) (bvor moved (shifted #x0000000000000001 ago)) moved)))
(define-fun bit ((d days) (i day)) Bool (= ((_ extract 0 0) (bvlshr d ((_ zero_extend 32) i))) #b1))
(define-fun has ((bits days) (ago day)) Bool (and (bvsge ago #x00000000) (bvslt ago #x00000040) (bit bits ago)))
(define-fun turned ((d days) (by day)) days
  (ite (and (bvsge by #x00000000) (bvslt by #x00000040)) (shifted d by)
    (ite (and (bvslt by #x00000000) (bvsgt by #xffffffc0)) (bvlshr d ((_ zero_extend 32) (bvneg by))) #x0000000000000000)))
(define-fun days_after ((ago day)) days
  (ite (bvsge ago #x00000040) #xffffffffffffffff (ite (bvsle ago #x00000000) #x0000000000000000 (bvsub (shifted #x0000000000000001 ago) #x0000000000000001))))
(define-fun six_before ((d days)) days (bvand d #x000000000000007e))
(define-fun without_newest ((d days)) days (bvand d (bvsub d #x0000000000000001)))
(declare-const newest day)
(declare-const d day)
(declare-const e day)
(declare-const today day)
(declare-const i day)
(declare-const by day)
(declare-const ago day)
(declare-const n day)
(declare-const bits days)
(declare-const in Bool)
(declare-const n0 Int)
(declare-const d0 Int)
(declare-const e0 Int)
(declare-const f0 Int)
(define-fun later ((n Int) (d Int)) Int (ite (> d n) d n))
(define-fun told ((in Bool) (n Int) (d Int) (f Int)) Bool (and (or (= f d) in) (< (- (later n d) f) 64)))

; windows-1. The difference of two days never overflows, and is within 20 million.
(push 1)
(assert (not (=> (and (dated d) (dated e)) (and (aged (bvsub d e)) (= ((_ sign_extend 32) (bvsub d e)) (bvsub ((_ sign_extend 32) d) ((_ sign_extend 32)
  e)))))))
(echo "law windows-1")
(check-sat)
(pop 1)
; Planted: of any two numbers.
(push 1)
(assert (not (= ((_ sign_extend 32) (bvsub d e)) (bvsub ((_ sign_extend 32) d) ((_ sign_extend 32) e)))))
(echo "fault windows-1")
(check-sat)
(pop 1)

; windows-2. A day that is put in is in, unless it is 64 days or more before the newest.
(push 1)
(assert (not (=> (aged by) (= (has (put bits by) (bvsub (older by) by)) (bvslt (bvneg by) #x00000040)))))
(echo "law windows-2")
(check-sat)
(pop 1)
; Planted: also on the 64th.
(push 1)
(assert (not (=> (aged by) (= (has (put bits by) (bvsub (older by) by)) (bvsle (bvneg by) #x00000040)))))
(echo "fault windows-2")
(check-sat)
(pop 1)

; windows-3. No other day comes in, and none within 64 days of the newest goes out.
(push 1)
(assert (not (=> (and (aged by) (aged ago) (not (= ago (bvneg by)))) (= (has (put bits by) (bvadd ago (older by))) (and (has bits ago) (bvslt (bvadd ago (older
  by)) #x00000040))))))
(echo "law windows-3")
(check-sat)
(pop 1)
; Planted: the days are moved by one too many.
(push 1)
(assert (not (=> (and (bvslt #x00000000 by) (bvslt by #x00000020) (bvsle #x00000000 ago) (bvslt ago #x00000020)) (= (has (put bits (bvadd by #x00000001)) (bvadd
  ago by)) (has bits ago)))))
(echo "fault windows-3")
(check-sat)
(pop 1)

; windows-4. A day told twice is in once: putting it in again changes nothing.
(push 1)
(assert (not (=> (aged by) (= (put (put bits by) (bvsub by (older by))) (put bits by)))))
(echo "law windows-4")
(check-sat)
(pop 1)
; Planted: it is added, not joined.
(push 1)
(assert (not (=> (and (bvsle by #x00000000) (bvslt #xffffffc0 by)) (= (bvadd (put bits by) (shifted #x0000000000000001 (bvneg by))) (put bits by)))))
(echo "fault windows-4")
(check-sat)
(pop 1)

; windows-5. The order in which days are told changes nothing: by windows-2 and windows-3 a day is in when it was in or is the one told, and is within
; 64 days of the newest.
(push 1)
(assert (not (let ((after_d (later n0 d0)) (after_e (later n0 e0))) (and (= (later after_d e0) (later after_e d0)) (= (told (told in n0 d0 f0) after_d e0 f0)
  (told (told in n0 e0 f0) after_e d0 f0))))))
(echo "law windows-5")
(check-sat)
(pop 1)
; Planted: a day before the newest is left out.
(push 1)
(assert (not (let ((after_d (later n0 d0)) (after_e (later n0 e0))) (= (ite (> e0 after_d) (told (told in n0 d0 f0) after_d e0 f0) (told in n0 d0 f0)) (ite (>
  d0 after_e) (told (told in n0 e0 f0) after_e d0 f0) (told in n0 e0 f0))))))
(echo "fault windows-5")
(check-sat)
(pop 1)

; windows-6. Seen from the newest day or later, bit i is the day i days before: a window counts each of its days once, and no other.
(push 1)
(assert (not (=> (and (bvsle #x00000000 by) (bvslt by #x00000040) (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (turned bits by) i) (and (bvsle by i) (bit
  bits (bvsub i by)))))))
(echo "law windows-6")
(check-sat)
(pop 1)
; Planted: seen a day late.
(push 1)
(assert (not (=> (and (bvult by #x00000020) (bvult i #x00000020)) (= (bit (turned bits (bvadd by #x00000001)) i) (and (bvule by i) (bit bits (bvsub i by)))))))
(echo "fault windows-6")
(check-sat)
(pop 1)

; windows-7. The same seen from an earlier day, on which the later ones are not seen.
(push 1)
(assert (not (=> (and (bvslt #x00000000 by) (bvslt by #x00000040) (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (turned bits (bvneg by)) i) (and (bvslt
  (bvadd i by) #x00000040) (bit bits (bvadd i by)))))))
(echo "law windows-7")
(check-sat)
(pop 1)
; Planted: seen a day early.
(push 1)
(assert (not (=> (and (bvult by #x00000020) (bvult i #x00000020)) (= (bit (turned bits (bvneg (bvadd by #x00000001))) i) (bit bits (bvadd i by))))))
(echo "fault windows-7")
(check-sat)
(pop 1)

; windows-8. Nothing is seen from 64 days away, and the day i days before today is as old as i less the days from the newest to today.
(push 1)
(assert (not (and (= (bvsub newest (bvsub today i)) (bvsub i (bvsub today newest))) (=> (or (bvsle #x00000040 by) (bvsle by #xffffffc0)) (= (turned bits by)
  #x0000000000000000)))))
(echo "law windows-8")
(check-sat)
(pop 1)
; Planted: nor from 63.
(push 1)
(assert (not (=> (bvsle #x0000003f by) (= (turned bits by) #x0000000000000000))))
(echo "fault windows-8")
(check-sat)
(pop 1)

; windows-9. The six days before today are those one to six days before it: with today seven, and today is not among them (MIN-4).
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (six_before bits) i) (and (bit bits i) (bvsle #x00000001 i) (bvsle i #x00000006))))))
(echo "law windows-9")
(check-sat)
(pop 1)
; Planted: the mask takes the seventh too.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (bvand bits #x00000000000000fe) i) (and (bit bits i) (bvsle #x00000001 i) (bvsle i
  #x00000006))))))
(echo "fault windows-9")
(check-sat)
(pop 1)

; windows-10. Four weeks are the 28 days that end with today, or, moved by one, with yesterday.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (and (= (bit (bvsub (bvshl #x0000000000000001 #x000000000000001c) #x0000000000000001) i) (bvslt
  i #x0000001c)) (= (bit (bvshl (bvsub (bvshl #x0000000000000001 #x000000000000001c) #x0000000000000001) #x0000000000000001) i) (and (bvsle #x00000001 i) (bvsle
  i #x0000001c)))))))
(echo "law windows-10")
(check-sat)
(pop 1)
; Planted: 29 days.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (bvsub (bvshl #x0000000000000001 #x000000000000001d) #x0000000000000001) i) (bvslt i
  #x0000001c)))))
(echo "fault windows-10")
(check-sat)
(pop 1)

; windows-11. The days after another, ago days back, are those after it and none else: evidence up to a clearance is consumed, its own day included.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (days_after ago) i) (bvslt i ago)))))
(echo "law windows-11")
(check-sat)
(pop 1)
; Planted: its own day is kept.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (days_after ago) i) (bvsle i ago)))))
(echo "fault windows-11")
(check-sat)
(pop 1)

; windows-12. A day lies in the windows of n days that end on it or on one of the n - 1 days after it, and in no other: each flag counts once on each
; of n days.
(push 1)
(assert (not (=> (and (dated d) (dated today) (bvsle #x00000001 n) (bvsle n #x00000190)) (= (and (bvsle d today) (bvslt (bvsub today d) n)) (and (bvsle d today)
  (bvsle today (bvsub (bvadd d n) #x00000001)))))))
(echo "law windows-12")
(check-sat)
(pop 1)
; Planted: on the day after them too.
(push 1)
(assert (not (=> (and (dated d) (dated today) (bvsle #x00000001 n) (bvsle n #x00000190)) (= (and (bvsle d today) (bvslt (bvsub today d) n)) (and (bvsle d today)
  (bvsle today (bvadd d n)))))))
(echo "fault windows-12")
(check-sat)
(pop 1)

; windows-13. The newest day of a set is taken away and no other: the step of newest_of.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (without_newest bits) i) (and (bit bits i) (not (= (bvand bits (bvsub (shifted
  #x0000000000000001 i) #x0000000000000001)) #x0000000000000000)))))))
(echo "law windows-13")
(check-sat)
(pop 1)
; Planted: the oldest one goes too.
(push 1)
(assert (not (=> (and (bvsle #x00000000 i) (bvslt i #x00000040)) (= (bit (bvand (without_newest bits) #x7fffffffffffffff) i) (and (bit bits i) (not (= (bvand
  bits (bvsub (shifted #x0000000000000001 i) #x0000000000000001)) #x0000000000000000)))))))
(echo "fault windows-13")
(check-sat)
(pop 1)
