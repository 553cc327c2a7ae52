; SPDX-License-Identifier: BSL-1.0
; One scale of effort read as another: quantity/conversion.hpp, on_cr10 and on_borg; and a limit with its two rings: quantity/bounded.hpp,
; guard/limits.hpp, check_ring. Every place of both scales, every 32-bit setting.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun cr10_least ((n Int)) Int (ite (<= n 10) 0 (ite (<= n 13) 4 8)))
(define-fun cr10_most ((n Int)) Int (ite (< n 10) 4 (ite (< n 13) 8 20)))
(define-fun borg_least ((h Int)) Int (ite (<= h 4) 6 (ite (<= h 8) 10 13)))
(define-fun borg_most ((h Int)) Int (ite (< h 4) 10 (ite (< h 8) 13 20)))
(define-fun looser ((n Int) (than Int) (up Bool)) Bool (ite up (> n than) (< n than)))
(define-fun accepted ((n Int) (low Int) (high Int) (absolute Int) (up Bool) (signed Bool) (left Int)) Bool
  (and (not (looser n absolute up)) (or (not (looser n (ite up high low) up)) (and signed (<= 0 left) (<= left 182)))))
(declare-const n Int)
(declare-const m Int)
(declare-const h Int)
(declare-const k Int)
(declare-const low Int)
(declare-const high Int)
(declare-const absolute Int)
(declare-const left Int)
(declare-const up Bool)
(declare-const signed Bool)

; scales-1. An interval is ordered and lies on its scale.
(push 1)
(assert (not (=> (and (<= 6 n 20) (<= 0 h 20)) (and (<= 0 (cr10_least n) (cr10_most n) 20) (<= 6 (borg_least h) (borg_most h) 20)))))
(echo "law scales-1")
(check-sat)
(pop 1)
; Planted: below 10 its end is 3.
(push 1)
(assert (not (=> (<= 6 n 20) (<= (ite (<= n 10) 4 8) (ite (< n 10) 3 20)))))
(echo "fault scales-1")
(check-sat)
(pop 1)

; scales-2. More effort never has a lower end, on either side.
(push 1)
(assert (not (=> (and (<= 6 n m 20) (<= 0 h k 20)) (and (<= (cr10_least n) (cr10_least m)) (<= (cr10_most n) (cr10_most m)) (<= (borg_least h) (borg_least k))
  (<= (borg_most h) (borg_most k))))))
(echo "law scales-2")
(check-sat)
(pop 1)
; Planted: 10 is not moderate at both ends.
(push 1)
(assert (not (=> (<= 6 n m 20) (<= (ite (= n 10) 4 (cr10_least n)) (ite (= m 10) 0 (cr10_least m))))))
(echo "fault scales-2")
(check-sat)
(pop 1)

; scales-3. There and back: a place is in the interval of another exactly when the other is in its own.
(push 1)
(assert (not (=> (and (<= 6 n 20) (<= 0 h 20)) (= (and (<= (cr10_least n) h) (<= h (cr10_most n))) (and (<= (borg_least h) n) (<= n (borg_most h)))))))
(echo "law scales-3")
(check-sat)
(pop 1)
; Planted: a border belongs to one zone alone.
(push 1)
(assert (not (=> (and (<= 6 n 20) (<= 0 h 20)) (= (and (<= (cr10_least n) h) (< h (cr10_most n))) (and (<= (borg_least h) n) (<= n (borg_most h)))))))
(echo "fault scales-3")
(check-sat)
(pop 1)

; scales-4. Whatever is accepted is never beyond the absolute bound, signed or not.
(push 1)
(assert (not (=> (accepted n low high absolute up signed left) (not (looser n absolute up)))))
(echo "law scales-4")
(check-sat)
(pop 1)
; Planted: by one.
(push 1)
(assert (not (=> (accepted n low high absolute up signed left) (not (looser (ite up (+ n 1) (- n 1)) absolute up)))))
(echo "fault scales-4")
(check-sat)
(pop 1)

; scales-5. Without a signature, or out of its date, or for more than 182 days, nothing looser than the recommended range is accepted; what is tighter
; needs none.
(push 1)
(assert (not (and (=> (and (accepted n low high absolute up signed left) (or (not signed) (< left 0) (> left 182))) (not (looser n (ite up high low) up))) (=>
  (and (not (looser n (ite up high low) up)) (not (looser n absolute up))) (accepted n low high absolute up false left)))))
(echo "law scales-5")
(check-sat)
(pop 1)
; Planted: for 182 days.
(push 1)
(assert (not (=> (and (accepted n low high absolute up signed left) (or (not signed) (< left 0) (>= left 182))) (not (looser n (ite up high low) up)))))
(echo "fault scales-5")
(check-sat)
(pop 1)
