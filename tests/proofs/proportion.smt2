; SPDX-License-Identifier: BSL-1.0
; A share of an amount: quantity/proportion.hpp, allowance and exposure. For every 32-bit amount and every share from 0 to 2000 per mille. Below 0 the
; machine divides towards 0 and the model towards less; both end at 0.

(define-fun exact ((x Int)) Bool (<= (- 2147483648) x 2147483647))
(define-fun wide ((x Int)) Bool (<= (- 9223372036854775808) x 9223372036854775807))
(define-fun saturated ((x Int)) Int (ite (< x 0) 0 (ite (< x 2147483647) x 2147483647)))
(define-fun allowance ((n Int) (p Int)) Int (saturated (div (* n p) 1000)))
(define-fun exposure ((n Int) (p Int)) Int (saturated (div (+ (* n p) 999) 1000)))
(declare-const n Int)
(declare-const m Int)
(declare-const p Int)
(declare-const q Int)
(declare-const a (_ BitVec 32))
(declare-const s (_ BitVec 16))

; proportion-1. The product and the 999 stay within 64 bits: exactly the machine, against 96 bits.
(push 1)
(assert (not (=> (bvule s #x07d0) (= ((_ sign_extend 32) (bvadd (bvmul ((_ sign_extend 32) a) ((_ zero_extend 48) s)) #x00000000000003e7)) (bvadd (bvmul ((_
  sign_extend 64) a) ((_ zero_extend 80) s)) #x0000000000000000000003e7)))))
(echo "law proportion-1")
(check-sat)
(pop 1)
; Planted: multiplied in 32 bits.
(push 1)
(assert (not (=> (bvule s #x07d0) (= ((_ sign_extend 64) (bvmul a ((_ zero_extend 16) s))) (bvmul ((_ sign_extend 64) a) ((_ zero_extend 80) s))))))
(echo "fault proportion-1")
(check-sat)
(pop 1)

; proportion-2. An allowance is rounded down: it is never more than the exact share, and less by under one.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000) (<= 0 n)) (and (<= (* 1000 (allowance n p)) (* n p)) (or (= (allowance n p) 2147483647) (< (* n p) (+ (* 1000
  (allowance n p)) 1000)))))))
(echo "law proportion-2")
(check-sat)
(pop 1)
; Planted: rounded to the nearest.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000) (<= 0 n)) (<= (* 1000 (saturated (div (+ (* n p) 500) 1000))) (* n p)))))
(echo "fault proportion-2")
(check-sat)
(pop 1)

; proportion-3. An exposure is rounded up: it is never less than the exact share, and more by under one.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000) (<= 0 n)) (or (= (exposure n p) 2147483647) (and (>= (* 1000 (exposure n p)) (* n p)) (< (* 1000 (exposure n p))
  (+ (* n p) 1000)))))))
(echo "law proportion-3")
(check-sat)
(pop 1)
; Planted: 998 in place of 999.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000) (<= 0 n)) (or (= (exposure n p) 2147483647) (>= (* 1000 (saturated (div (+ (* n p) 998) 1000))) (* n p))))))
(echo "fault proportion-3")
(check-sat)
(pop 1)

; proportion-4. A share of at most the whole never raises.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000) (<= 0 n) (<= p 1000)) (<= 0 (allowance n p) (exposure n p) n))))
(echo "law proportion-4")
(check-sat)
(pop 1)
; Planted: a share of 1001 per mille.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000) (<= 0 n) (<= p 1001)) (<= (allowance n p) n))))
(echo "fault proportion-4")
(check-sat)
(pop 1)

; proportion-5. The whole is all of it.
(push 1)
(assert (not (=> (and (exact n) (<= 0 n)) (and (= (allowance n 1000) n) (= (exposure n 1000) n)))))
(echo "law proportion-5")
(check-sat)
(pop 1)
; Planted: 999 per mille is all of it.
(push 1)
(assert (not (=> (and (exact n) (<= 0 n)) (= (allowance n 999) n))))
(echo "fault proportion-5")
(check-sat)
(pop 1)

; proportion-6. More of it is never less.
(push 1)
(assert (not (=> (and (exact n) (exact (+ n m)) (<= 0 m) (<= 0 p 2000)) (and (<= (allowance n p) (allowance (+ n m) p)) (<= (exposure n p) (exposure (+ n m)
  p))))))
(echo "law proportion-6")
(check-sat)
(pop 1)
; Planted: one less of it is.
(push 1)
(assert (not (=> (and (exact n) (exact (+ n m)) (<= (- 1) m) (<= 0 p 2000)) (<= (allowance n p) (allowance (+ n m) p)))))
(echo "fault proportion-6")
(check-sat)
(pop 1)

; proportion-7. Between the two roundings lies at most one.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000)) (<= (allowance n p) (exposure n p) (+ (allowance n p) 1)))))
(echo "law proportion-7")
(check-sat)
(pop 1)
; Planted: they are the same.
(push 1)
(assert (not (=> (and (exact n) (<= 0 p 2000)) (= (allowance n p) (exposure n p)))))
(echo "fault proportion-7")
(check-sat)
(pop 1)

; proportion-8. A greater share is never less.
(push 1)
(assert (not (=> (and (exact n) (<= 0 n) (<= 0 p) (<= 0 q) (<= (+ p q) 2000)) (and (<= (allowance n p) (allowance n (+ p q))) (<= (exposure n p) (exposure n (+
  p q)))))))
(echo "law proportion-8")
(check-sat)
(pop 1)
; Planted: nor is one that is less by 1 per mille.
(push 1)
(assert (not (=> (and (exact n) (<= 0 n) (<= 1 p) (<= (- 1) q) (<= (+ p q) 2000)) (<= (allowance n p) (allowance n (+ p q))))))
(echo "fault proportion-8")
(check-sat)
(pop 1)

; proportion-9. A share n of n and m more, taken again at up to the whole, is never more than either share alone, and often less: that is why no
; product of shares is defined.
(push 1)
(assert (not (=> (and (exact n) (<= 0 n) (<= 0 m) (exact (+ n m)) (<= 0 q 1000)) (and (<= (allowance n q) n) (<= (allowance n q) (allowance (+ n m) q))))))
(echo "law proportion-9")
(check-sat)
(pop 1)
; Planted: it is the lesser of the two.
(push 1)
(assert (not (=> (and (exact n) (<= 0 n) (<= 0 m) (exact (+ n m)) (<= 0 q 1000)) (= (allowance n q) (ite (< n (allowance (+ n m) q)) n (allowance (+ n m)
  q))))))
(echo "fault proportion-9")
(check-sat)
(pop 1)
